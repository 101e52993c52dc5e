using Briefs.Evidence;

namespace Briefs.Fuzzing.Targets;

/// <summary>A quotation and a kept copy, the first line and the rest: what is verified stands in the copy, letter by letter.</summary>
internal sealed class ComparisonTarget : FuzzTarget
{
    public override string Name => "comparison";

    public override void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        if (line < 0) return;
        var (words, copy) = (text[..line], text[(line + 1)..]);
        var searchable = SearchableCopy.Create(new SourceId("news"), copy);
        var match = QuotationMatcher.Match(searchable, new ComparedWords(words, "en"));
        if (match.Place is { } place)
            Promise(place.Start >= 0 && place.Start <= place.End && place.End <= searchable.Text.Length, "It was found outside the copy.");
        if (!match.IsVerified || match.Traits.Any(t => t is MatchTrait.Omission or MatchTrait.Edited or MatchTrait.ReportingClause)) return;
        Promise(Letters(copy).Contains(Letters(words), StringComparison.Ordinal), "It is verified, and its letters are not in the copy.");
    }

    private static string Letters(string text) =>
        new([.. NormalForm.Convert(text, NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е')
            .Where(c => char.IsLetterOrDigit(c) && c != '\u0640')]);
}
