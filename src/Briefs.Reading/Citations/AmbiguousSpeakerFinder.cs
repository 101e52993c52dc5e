using Briefs.Reading.Attribution;
using Briefs.Reading.Body;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds sentences with a quotation that name, outside the quotation marks, a declared person whom none of their citations names.
/// </summary>
internal static class AmbiguousSpeakerFinder
{
    /// <summary>Shortest last name that identifies a person by itself, in characters.</summary>
    private const int ShortestName = 4;

    /// <param name="reported">Quotations whose citation was already reported for naming the wrong person.</param>
    public static IReadOnlyList<Diagnostic> Find(BoundBody body, HashSet<FoundQuotation> reported)
    {
        var diagnostics = new DiagnosticBag(body.File);
        foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(q => q.Citations.Count > 0)))
        {
            if (body.Named.People.Length < 2) return [];
            foreach (var sentence in QuotedSentence.FindAll(block))
            {
                var spoken = sentence.Quotations.FindAll(q => q.Citations.Exists(c => SpeakerOf(body, c) is not null));
                if (spoken.Count == 0 || spoken.Exists(reported.Contains)) continue;
                // Quoted words may name anyone, so only the author's own words count.
                Sentence(body, diagnostics, spoken, body.Named.Mentions(block.OwnWords, new TextSpan(sentence.Start, sentence.End)));
            }
        }

        return diagnostics.All;
    }

    private static PersonId? SpeakerOf(BoundBody body, Citation citation) => citation.Speaker ?? body.Entries.SpeakerOf(citation);

    private static void Sentence(BoundBody body, DiagnosticBag diagnostics, List<FoundQuotation> quotations, List<NameMention> mentions)
    {
        var cited = quotations.SelectMany(q => q.Citations).SelectMany(c => new[] { SpeakerOf(body, c), c.ToldBy }).OfType<PersonId>()
            .ToHashSet();
        foreach (var mention in mentions)
        {
            if (cited.Contains(mention.Person) || (!mention.IsFull && mention.End - mention.Start < ShortestName)) continue;
            if (body.Entries.FindPerson(mention.Person.Value) is not { Names.IsEmpty: false } person) continue;
            var speaker = cited.First();
            var name = body.Entries.FindPerson(speaker.Value)?.NameIn(body.Lang) ?? speaker.Value;
            diagnostics.Add(
                name == person.NameIn(body.Lang)
                    ? SpeakerAmbiguous.Rule.OfOneName(body.File, quotations[0].Span, name, [speaker, person.Id])
                    : SpeakerAmbiguous.Rule.CreateDiagnostic(body.File, quotations[0].Span, name, person.NameIn(body.Lang)));
            return;
        }
    }
}
