using Briefs.Reading.Attribution;
using Briefs.Reading.Body;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds sentences with a quotation that name, outside the quotation marks, a declared person whom none of their citations names.
/// </summary>
internal static class AmbiguousSpeakerFinder
{
    /// <param name="reported">Quotations whose citation was already reported for naming the wrong person.</param>
    public static IReadOnlyList<Diagnostic> Find(BoundBody body, HashSet<FoundQuotation> reported)
    {
        var people = body.Head.People.Where(p => p.IsNamed && !p.Names.IsEmpty)
            .Select(p => new Named(p, [.. p.Names.Values.Concat(p.Also).SelectMany(NameForms.List).Distinct(StringComparer.Ordinal)]))
            .ToList();
        var diagnostics = new DiagnosticBag(body.File);
        if (people.Count < 2) return [];
        foreach (var block in body.Blocks.Where(b => b.Quote is null))
        {
            foreach (var sentence in QuotedSentence.FindAll(block))
            {
                var spoken = sentence.Quotations.FindAll(q => q.Citations.Exists(c => c.Speaker is not null));
                if (spoken.Count == 0 || spoken.Exists(reported.Contains)) continue;
                // Quoted words may name anyone, so only the author's own words count.
                Sentence(body, diagnostics, block.OwnWords.AsMemory(sentence.Start..sentence.End), spoken, people);
            }
        }

        return diagnostics.All;
    }

    private static void Sentence(
        BoundBody body, DiagnosticBag diagnostics, ReadOnlyMemory<char> own, List<FoundQuotation> quotations, List<Named> people)
    {
        var cited = quotations.SelectMany(q => q.Citations).SelectMany(c => new[] { c.Speaker, c.ToldBy }).OfType<PersonId>().ToHashSet();
        foreach (var (person, names) in people)
        {
            if (cited.Contains(person.Id) || !names.Exists(n => HoldsWord(own.Span, n))) continue;
            var speaker = cited.First();
            var name = body.Entries.Person(speaker.Value)?.NameIn(body.Lang) ?? speaker.Value;
            diagnostics.Add(
                name == person.NameIn(body.Lang)
                    ? SpeakerAmbiguous.Rule.OfOneName(body.File, quotations[0].Span, name, [speaker, person.Id])
                    : SpeakerAmbiguous.Rule.CreateDiagnostic(body.File, quotations[0].Span, name, person.NameIn(body.Lang)));
            return;
        }
    }

    private sealed record Named(Person Person, List<string> Names);

    private static bool HoldsWord(ReadOnlySpan<char> text, string word)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var found; from += found + 1)
        {
            var (at, end) = (from + found, from + found + word.Length);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}

/// <summary>The forms in which a text may name a person.</summary>
internal static class NameForms
{
    /// <summary>Shortest last name that identifies a person by itself, in characters.</summary>
    private const int Shortest = 4;

    /// <summary>The whole name, and its last word if that is long enough to be unambiguous.</summary>
    public static IEnumerable<string> List(string name)
    {
        if (name.Length == 0) yield break;
        yield return name;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length >= Shortest && last.Length < name.Length) yield return last;
    }
}
