using System.Text.Json.Nodes;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Writing;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>Makes Markdown of what a word processor or a browser puts on the clipboard, without front matter.</summary>
internal static class PastedText
{
    private const string Name = "pasted.html";

    /// <returns><c>markdown</c>, empty if the HTML has no text, or is too large or too deep: the page then takes the plain text.</returns>
    public static JsonObject Convert(WorkspaceSnapshot site, string html)
    {
        var bytes = Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=\"utf-8\"><body>{FragmentOf(html)}");
        var old = OldSite.Read([], _ => null, new OldSiteOptions(site.Library.Settings.Language));
        var read = new HtmlDraftReader(old, new PictureNames(_ => null)).Read(DraftFile.Single(Name, bytes), new DraftOptions());
        return new() { ["markdown"] = read is DraftResult.Read { Draft: var draft } ? MarkdownWriter.Write(draft) : "" };
    }

    // Browsers mark the pasted part of a page with two comments.
    private static string FragmentOf(string html)
    {
        const string opening = "<!--StartFragment-->", closing = "<!--EndFragment-->";
        var (start, end) = (html.IndexOf(opening, StringComparison.Ordinal), html.LastIndexOf(closing, StringComparison.Ordinal));
        var from = start < 0 ? 0 : start + opening.Length;
        return end < from ? html[from..] : html[from..end];
    }
}
