
namespace Briefs.Reading.Fixes;

/// <summary>
/// Letters of names that are written apart from their accents (NFD), as some systems copy them: to a search, to a comparison and
/// to a file system they are other names. What Unicode would exchange for another character is left alone.
/// </summary>
internal static class ComposeNames
{
    /// <param name="region">Where names stand; addresses in it are passed over.</param>
    public static IEnumerable<Fix> In(string text, TextSpan region)
    {
        for (var at = region.Start; at < region.End;)
        {
            var end = text.IndexOf('\n', at, region.End - at) is >= 0 and var feed ? feed : region.End;
            if (!text.AsSpan(at, end - at).Contains("://", StringComparison.Ordinal)
                && Edits(text, new TextSpan(at, end)) is { IsEmpty: false } edits)
                yield return new Fix("Write letters and accents as one character (NFC)", edits);
            at = end + 1;
        }
    }

    private static ImmutableArray<TextEdit> Edits(string text, TextSpan line)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = line.Start; at < line.End; at++)
        {
            var end = at + 1;
            while (end < line.End && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark) end++;
            if (end == at + 1 || char.IsSurrogate(text[at])) continue;
            var composed = NormalForm.Of(text[at..end], NormalizationForm.FormC);
            if (composed.Length < end - at) edits.Add(new TextEdit(new TextSpan(at, end), composed));
            at = end - 1;
        }

        return edits.ToImmutable();
    }
}
