using AngleSharp.Html.Parser;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Sites;
using Briefs.Import.Writing;

namespace Briefs.Import.Markup;

/// <summary>Converts the body of a Jekyll post that is HTML throughout. Its addresses are converted with those of Markdown.</summary>
internal static class PageBodyConverter
{
    /// <exception cref="ArgumentException">The elements are nested too deeply.</exception>
    public static TracedText Convert(TracedText body, DraftText draft)
    {
        if (HtmlLimits.IsTooDeep(body.Text)) throw new ArgumentException("The elements of the page are nested too deeply.", nameof(body));
        var line = body.LineAt(0);
        var context = new HtmlContext
        {
            Remark = (message, isLost) => draft.Remark(isLost ? RemarkKind.Dropped : RemarkKind.Mapped, message, line),
        };
        using var page = new HtmlParser().ParseDocument("<body>" + body.Text);
        return TracedText.Create(MarkdownWriter.Write(new Draft { Blocks = HtmlBlockConverter.ConvertContent(page.Body!, context) }), line);
    }
}
