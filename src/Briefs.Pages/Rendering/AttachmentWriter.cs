using Briefs.Pages.Localization;

namespace Briefs.Pages.Rendering;

/// <summary>Writes the type and size of an attachment after the link to it.</summary>
internal static class AttachmentWriter
{
    private const long Kilobyte = 1_000;
    private const long Megabyte = 1_000_000;

    public static void WriteFacts(Attachment file, BriefWriter html)
    {
        html.Raw(" <span class=\"file-facts\">"u8);
        html.Text(FactsOf(file, html.Words));
        html.Raw("</span>"u8);
    }

    /// <summary>Type and size in brackets.</summary>
    public static string FactsOf(Attachment file, Language words) =>
        words.Fill("file_facts", file.Label, SizeOf(file.Length, words));

    // As a phone shows it: 1 KB is 1,000 bytes. A tenth of a megabyte matters up to ten.
    private static string SizeOf(long bytes, Language words)
    {
        if (bytes < Megabyte)
        {
            var kilobytes = Math.Max(1, (bytes + (Kilobyte / 2)) / Kilobyte);
            return words.Fill("file_kilobytes", kilobytes.ToString(CultureInfo.InvariantCulture));
        }

        var tenths = (bytes + (Megabyte / 20)) / (Megabyte / 10);
        var whole = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        var rest = (tenths % 10).ToString(CultureInfo.InvariantCulture);
        return words.Fill("file_megabytes", tenths >= 100 || rest == "0" ? whole : words.Fill("decimal", whole, rest));
    }
}
