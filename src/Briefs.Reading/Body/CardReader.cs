using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Body;

/// <summary>
/// Reads cards: a picture that is a link, alone on the first line of a paragraph. The rest of the paragraph is the title of the card, as it
/// is the caption of a picture without a link.
/// </summary>
internal static class CardReader
{
    /// <summary>The link with the picture; null if the paragraph does not begin with one that is alone on its line.</summary>
    public static LinkInline? FindLink(Inline? first) =>
        first is LinkInline { IsImage: false, FirstChild: LinkInline { IsImage: true, NextSibling: null } } link
        && link.NextSibling is null or LineBreakInline ? link : null;

    /// <summary>Whether readers see words after the link.</summary>
    public static bool HasTitle(LinkInline link)
    {
        for (var inline = link.NextSibling; inline is not null; inline = inline.NextSibling)
            if (ShowsWords(inline)) return true;
        return false;
    }

    /// <summary>Collects the link, the picture and the title.</summary>
    /// <param name="inlines">Collects into the draft.</param>
    /// <returns>The title.</returns>
    public static VisibleText Read(BriefDraft draft, InlineCollector inlines, ParagraphBlock paragraph, LinkInline link)
    {
        var target = draft.Links.Count;
        inlines.Flatten(link, link.NextSibling);
        draft.Nodes.Cards[paragraph] = new CardParts(draft.Pictures.Count - 1, target);
        var title = inlines.Flatten(link.NextSibling?.NextSibling, null);
        if (title.Segments.FirstOrDefault(s => s.Kind == SegmentKind.LinkOpens) is { Kind: SegmentKind.LinkOpens } second)
            draft.Diagnostics.Add(CardLink.Rule, second.Span);
        return title;
    }

    /// <summary>Reports a picture that is a link, but has no title.</summary>
    public static void ReportWithoutTitle(BriefDraft draft, InlineCollector inlines, LinkInline link) =>
        draft.Diagnostics.Add(CardWithoutTitle.Rule, inlines.SpanOf(link), string.IsNullOrWhiteSpace(link.Title) ? Example(link)
            : link.Title.Trim().ReplaceLineEndings(" "));

    private static string Example(LinkInline link) =>
        Uri.TryCreate(link.Url, UriKind.Absolute, out var address)
            && Model.WebLinks.WebContentFinder.Find(address) == Model.WebLinks.WebContent.Map ? "Map of the crossing at Karsa"
            : "The crossing at Karsa (video, 4 minutes)";

    private static bool ShowsWords(Inline inline) => inline switch
    {
        LiteralInline literal => literal.ToString().Any(VisibleText.IsSeen),
        HtmlEntityInline entity => entity.Transcoded.ToString().Any(VisibleText.IsSeen),
        HtmlInline html => !html.Tag.StartsWith("<!--", StringComparison.Ordinal),
        CodeInline or AutolinkInline => true,
        LinkInline { IsImage: true } => false,
        ContainerInline container => container.Any(ShowsWords),
        _ => false,
    };
}

/// <summary>The parts of a card.</summary>
/// <param name="Picture">Index into <see cref="CollectedBody.Pictures"/>.</param>
/// <param name="Link">Index into <see cref="CollectedBody.Links"/>.</param>
internal sealed record CardParts(int Picture, int Link);
