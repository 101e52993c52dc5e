using Briefs.Model.WebLinks;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>
/// Opens the links to a source and to its archived copy, each with the address of the other and the day of the copy, as Robust Links have
/// it (robustlinks.mementoweb.org): when one of them dies, programs and people find the other. The attributes do nothing by themselves.
/// </summary>
internal static class RobustLink
{
    /// <param name="url">The source's, perhaps with the way to the words in it.</param>
    public static void OpenOriginal(Source source, string url, PageOutput output)
    {
        if (CopyOf(source) is not { } copy) WriteLink.Open(url, output);
        else WriteLink.Open(url, output, ("data-versionurl", ExternalLink.Encode(copy)), ("data-versiondate", DayOf(source, copy)));
    }

    /// <param name="copy">The source's archived copy.</param>
    public static void OpenCopy(Source source, string copy, PageOutput output) => WriteLink.Open(
        copy,
        output,
        ("data-originalurl", source.Url is { } url && ExternalLink.IsWeb(url) ? ExternalLink.Encode(url) : null),
        ("data-versiondate", DayOf(source, copy)));

    private static string? CopyOf(Source source) => source.Archive is { } archive && ExternalLink.IsWeb(archive) ? archive : null;

    // The address of most copies tells it; else the day on which the editor saw the page.
    private static string? DayOf(Source source, string copy) =>
        (ReadArchiveAddress.Of(copy).Captured ?? (source.Accessed is { IsDay: true } seen ? seen.First : null))
            ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
