using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.Exports;

/// <summary>
/// A brief in full as a feed has it: its picture, its text, what was corrected and added, its notes. Every address in it is
/// absolute, for readers see it far from here; notes and quotations have no ids, for many briefs stand together there.
/// </summary>
internal static class FeedContent
{
    public static string Of(PublishedSite site, Brief brief)
    {
        var print = new BriefPrint(site, brief, Destination.Feed);
        // Not shown again, but the page numbers its notes from the headline on, and the numbers must agree.
        using (var head = new PageOutput())
        {
            new WriteBody(head, print).Write(brief.Title.Body);
            if (brief.Summary is { } summary) new WriteBody(head, print).Write(summary.Body);
        }

        using var output = new PageOutput();
        output.Raw($"<div lang=\"{brief.Lang}\" dir=\"{WritingDirection.Of(brief.Lang)}\">");
        WriteLeadPicture(output, print);
        new WriteBody(output, print).Write(brief.Body);
        WriteChanges(brief.Corrections, "corrections", output, print);
        WriteChanges(brief.Updates, "updates", output, print);
        if (print.Notes.Count > 0) new NotesHtml(print).WriteTo(output);
        output.Raw("</div>");
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    private static void WriteLeadPicture(PageOutput output, BriefPrint print)
    {
        if (print.Brief.Image is not { Path: not null } image) return;
        WritePicture.OpenFigure(image, output, print);
        if (image.Caption is { } caption) new WriteBody(output, print).Write(caption.Body);
        WritePicture.CloseFigure(image, output, print);
    }

    // Whoever read the mistake in a feed reader must read there that it was one.
    private static void WriteChanges(IReadOnlyList<Correction> changes, string heading, PageOutput output, BriefPrint print)
    {
        if (changes.Count == 0) return;
        output.Raw("<h2>"u8);
        output.Text(print.Words[heading]);
        output.Raw("</h2><ul>"u8);
        foreach (var change in changes)
        {
            output.Raw("<li>"u8);
            output.Text(print.Words.Date(change.Date));
            output.Raw(" · "u8);
            new WriteBody(output, print).Write(change.Text.Body);
            output.Raw("</li>"u8);
        }

        output.Raw("</ul>"u8);
    }
}
