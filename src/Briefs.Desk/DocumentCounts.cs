using System.Text.Json.Nodes;
using Briefs.Pages.Search;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>Counts what an editor looks at: words, quotations, and those without a source.</summary>
internal static class DocumentCounts
{
    /// <returns>Null if the site has no document with this path.</returns>
    public static JsonObject? Count(WorkspaceSnapshot site, string path) => site.FindDocument(path) is not { } document ? null : new()
    {
        ["words"] = CountWords(BodyText.Read(document.Body)),
        ["quotations"] = document.Quotations.Length,
        ["withoutSource"] = document.Quotations.Count(quotation => quotation.Status == QuotationStatus.Unsourced),
    };

    // A word is a run with a letter or digit between spaces. Chinese and Japanese have no spaces: each character counts, as in Word.
    internal static int CountWords(string text)
    {
        var (words, isInWord) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIdeographOrKana(rune)) (words, isInWord) = (words + 1, false);
            else if (Rune.IsWhiteSpace(rune)) isInWord = false;
            else if (!isInWord && Rune.IsLetterOrDigit(rune)) (words, isInWord) = (words + 1, true);
        }

        return words;
    }

    private static bool IsIdeographOrKana(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
