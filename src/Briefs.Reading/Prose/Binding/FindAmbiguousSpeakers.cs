using Briefs.Model;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Prose.Binding;

/// <summary>Sentences with a quotation that name, outside the marks, somebody declared whom no citation of theirs names.</summary>
internal static class FindAmbiguousSpeakers
{
    /// <summary>Shortest last name that counts by itself.</summary>
    private const int MinName = 4;

    public static void In(BriefDraft draft, BriefEntries entries)
    {
        var people = draft.Head.People.Where(p => p.IsNamed && !p.Names.IsEmpty)
            .Select(p => (Person: p, Names: p.Names.Values.Concat(p.Also).SelectMany(Forms).Distinct(StringComparer.Ordinal).ToList())).ToList();
        if (people.Count < 2) return;
        foreach (var block in draft.Blocks.Where(b => b.Quote is null))
        {
            foreach (var sentence in block.Quotations.Where(q => q.Citations.Exists(c => c.Speaker is not null)).GroupBy(q => EndOf(block, q)))
                Sentence(draft, entries, (block, sentence.Key, [.. sentence]), people);
        }
    }

    private static void Sentence(
        BriefDraft draft, BriefEntries entries, (ProseBlock Block, int End, List<FoundQuotation> Quotations) at, List<(Person Person, List<string> Names)> people)
    {
        var cited = at.Quotations.SelectMany(q => q.Citations).SelectMany(c => new[] { c.Speaker, c.ToldBy }).OfType<PersonId>().ToHashSet();
        var outside = Outside(at.Block, at.End);
        foreach (var (person, names) in people)
        {
            if (cited.Contains(person.Id) || !names.Exists(n => HoldsWord(outside, n))) continue;
            var speaker = entries.Person(cited.First().Value)?.NameIn(draft.Lang) ?? cited.First().Value;
            draft.Found.Add(SpeakerAmbiguous.At(draft.File, at.Quotations[0].Span, (speaker, person.NameIn(draft.Lang))));
            return;
        }
    }

    private static IEnumerable<string> Forms(string name)
    {
        yield return name;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length >= MinName && last.Length < name.Length) yield return last;
    }

    private static int EndOf(ProseBlock block, FoundQuotation quotation) =>
        block.SentenceEnds.FirstOrDefault(e => e >= quotation.Run!.Parts[^1].End, block.Visible.Text.Length);

    // The sentence's own words: what stands in marks may name anybody.
    private static string Outside(ProseBlock block, int end)
    {
        var start = block.SentenceEnds.LastOrDefault(e => e < end, 0);
        var text = block.Visible.Text[start..end].ToCharArray();
        foreach (var part in block.Runs.SelectMany(r => r.Parts).Where(p => p.Block == block))
        {
            for (var i = Math.Max(part.Start, start); i < Math.Min(part.End, end); i++) text[i - start] = ' ';
        }

        return new string(text);
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
