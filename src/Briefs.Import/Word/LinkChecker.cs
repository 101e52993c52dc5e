using Briefs.Import.Drafts;
using Briefs.Reading.Discovery;

namespace Briefs.Import.Word;

/// <summary>Decides which addresses of a document can be links of a brief.</summary>
internal sealed class LinkChecker(WordDocument document, StoryReader story)
{
    private static readonly string[] s_schemes = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>The address; null if it cannot be a link, which is remarked.</summary>
    public string? Check(string address)
    {
        var trimmed = document.Cleaner.Clean(address, story.Place).Trim();
        if (trimmed.StartsWith('#') && trimmed.Length > 1) return trimmed;
        if (trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) trimmed = "https://" + trimmed;
        if (trimmed.Length <= ReadingLimits.LinkLength
            && Array.Exists(s_schemes, scheme => trimmed.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(trimmed, UriKind.Absolute, out _)) return trimmed;
        if (trimmed.Length > 0)
        {
            document.Remarks.Add(RemarkKind.Dropped,
                "Links that do not lead to the web, such as to files on a disk, are plain text now.", story.Place);
        }

        return null;
    }
}
