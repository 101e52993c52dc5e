using Briefs.Languages;
using Briefs.Reading.Citations;
using Briefs.Reading.Discovery;
using Briefs.Reading.Markdown;
using Briefs.Reading.PasteArtifacts;
using Briefs.Reading.Rules;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>
/// Flattens the inlines of a leaf block into a <see cref="VisibleText"/>, and collects citations, links and pictures on the way.
/// </summary>
/// <param name="draft">Receives what is collected.</param>
/// <param name="bodyStart">Index of the body's first character in the file: positions in the syntax tree start there.</param>
internal sealed class InlineCollector(BriefDraft draft, int bodyStart)
{
    // Places of tracking parameters that have been reported.
    private readonly HashSet<TextSpan> _tracking = [];
    private int _shift;
    private VisibleTextBuilder? _spare;
    private readonly PathsFrom _paths = new(draft.File.Path) { Lang = draft.Lang };

    /// <summary>Index of each footnote that the text refers to, in order of first reference.</summary>
    private Dictionary<Footnote, int> FootnoteIndex { get; } = [];

    /// <summary>Flattens a heading's text.</summary>
    public VisibleText FlattenHeading(HeadingBlock heading)
    {
        _shift = HeadingText.ShiftOf(heading, draft.Text.Text, bodyStart);
        var visible = Flatten(heading.Inline?.FirstChild, null);
        _shift = 0;
        return visible;
    }

    public VisibleText Flatten(Inline? first, Inline? behindLast)
    {
        // One builder serves all texts of a brief. A picture's alt text is flattened within another text and needs a second builder.
        var builder = Interlocked.Exchange(ref _spare, null)
            ?? new VisibleTextBuilder { JoinsGuillemets = LanguageConventions.Get(draft.Lang).SpacesGuillemets };
        AddAll(first, behindLast, builder);
        var visible = builder.Build();
        _spare = builder;
        ReportOpenCitations(visible);
        return visible;
    }

    /// <summary>The place of a node of the syntax tree in the file.</summary>
    public TextSpan SpanOf(MarkdownObject node) => new(Start + node.Span.Start, Start + node.Span.End + 1);

    private int Start => bodyStart + _shift;

    private void AddAll(Inline? inline, Inline? behindLast, VisibleTextBuilder builder)
    {
        for (; inline is not null && inline != behindLast; inline = inline.NextSibling) Add(inline, builder);
    }

    private void Add(Inline inline, VisibleTextBuilder builder)
    {
        var span = SpanOf(inline);
        switch (inline)
        {
            case LiteralInline literal: AddLiteral(literal, builder); break;
            case CodeInline code: AddCode(code, span, builder); break;
            case HtmlEntityInline entity: AddEntity(entity.Transcoded.AsSpan(), span, builder); break;
            case LineBreakInline { IsHard: true }: builder.AddWhole(SegmentKind.HardBreak, " ", span); break;
            case LineBreakInline: builder.AddWhole(SegmentKind.SoftBreak, " ", span); break;
            case CitationInline citation: AddCitation(citation, span, builder); break;
            case FootnoteLink { IsBackLink: false } note: builder.AddAtom(SegmentKind.Footnote, IndexOf(note.Footnote), span); break;
            case FootnoteLink: break;
            case HtmlInline html: AddHtml(html, span, builder); break;
            case AutolinkInline auto: AddAutolink(auto, span, builder); break;
            case LinkInline { IsImage: true } image: builder.AddAtom(SegmentKind.Picture, AddPicture(image), span); break;
            case LinkInline link: AddLink(link, span, builder); break;
            case EmphasisInline emphasis: AddEmphasis(emphasis, span, builder); break;
            case DelimiterInline delimiter: AddDelimiter(delimiter, span.Start, builder); break;
            case ContainerInline container: AddAll(container.FirstChild, null, builder); break;
            default:
                throw new System.Diagnostics.UnreachableException($"An inline that no enabled extension makes: {inline.GetType().Name}");
        }
    }

    // `“`We stay`”`: a reader sees quotation marks, even if they are formatted as code.
    private void AddCode(CodeInline code, TextSpan span, VisibleTextBuilder builder)
    {
        var content = code.Content;
        var at = IsNothingButMarks(content) ? draft.Text.Text.IndexOf(content, span.Start, StringComparison.Ordinal) : -1;
        if (at < 0 || at + content.Length > span.End)
        {
            builder.AddWhole(SegmentKind.Code, content, span);
            return;
        }

        builder.AddEdge(SegmentKind.ElementOpens, 0, "code", span);
        builder.AddText(content, at);
        builder.AddEdge(SegmentKind.ElementCloses, 0, "code", span);
    }

    private static bool IsNothingButMarks(string content)
    {
        foreach (var c in content)
        {
            if (!QuotationMarks.MarkCharacters.IsMark(c)
                && !char.IsWhiteSpace(c)
                && (c < '\u0080' || char.IsLetterOrDigit(c) || !LookalikeFinder.IsOne(c)))
            {
                return false;
            }
        }

        return content.AsSpan().Trim().Length > 0;
    }

    // &#x202E; is as invisible as the character itself, but the search of the file's text cannot find it.
    private void AddEntity(ReadOnlySpan<char> text, TextSpan span, VisibleTextBuilder builder)
    {
        var hidden = /* guard: hidden-entities */ HiddenCharacterFinder.FindFirst(text);
        if (hidden >= 0) draft.Diagnostics.Add(HiddenCharacter.Rule, span, HiddenCharacterFinder.NameOf(text[hidden]));
        else AddInvisible(text.ToString(), span);
        builder.AddWhole(SegmentKind.Text, hidden < 0 ? text : "\uFFFD", span);
    }

    // A soft hyphen or joiner that is written as an entity is intentional, and every reviewer sees it.
    private void AddInvisible(string entity, TextSpan span)
    {
        if (entity is "\u00AD" or "\u200C" or "\u200D" || InvisibleCharacterFinder.FindFirst(entity) is not (>= 0 and var at)) return;
        draft.Diagnostics.Add(InvisibleCharacter.Rule.InEntity(draft.File, span, InvisibleCharacterFinder.NameAt(entity, at)));
    }

    // A bracket that is never closed remains in the tree, as parent of what follows it.
    private void AddDelimiter(DelimiterInline delimiter, int start, VisibleTextBuilder builder)
    {
        builder.AddText(delimiter.ToLiteral(), start);
        AddAll(delimiter.FirstChild, null, builder);
    }

    // The parser trims table cells without adjusting their spans. An escape is two characters in the file and one in the text.
    private void AddLiteral(LiteralInline literal, VisibleTextBuilder builder)
    {
        var text = /* guard: time-doubled */ literal.Content.AsSpan();
        if (text.IsEmpty) return;
        var start = literal.Span.Start;
        var length = literal.Span.End + 1 - start;
        if (literal.IsFirstCharacterEscaped)
        {
            builder.AddWhole(SegmentKind.Text, text[..1], new TextSpan(Start + start, Start + start + 2));
            builder.AddText(text[1..], Start + start + 2);
            return;
        }

        // If it still begins with a space, nothing was trimmed there.
        var trimmed = 0;
        var most = text[0] is ' ' or '\t' ? 0 : length - text.Length;
        while (trimmed < most && draft.Text.Text[Start + start + trimmed] is ' ' or '\t') trimmed++;
        builder.AddText(text, Start + start + trimmed);
    }

    private void AddCitation(CitationInline citation, TextSpan span, VisibleTextBuilder builder)
    {
        var placed = Shifted(citation.Inside);
        draft.Groups.Add(CitationParser.Parse(draft.File, placed, span, draft.Diagnostics));
        builder.AddAtom(SegmentKind.Citation, draft.Groups.Count - 1, span);
    }

    private MappedText Shifted(MappedText text)
    {
        var offsets = System.Collections.Immutable.ImmutableArray.CreateBuilder<int>(text.Text.Length + 1);
        for (var i = 0; i <= text.Text.Length; i++) offsets.Add(text.OffsetOf(i) + Start);
        return MappedText.Mapped(text.Text, offsets.MoveToImmutable());
    }

    private int IndexOf(Footnote footnote)
    {
        if (FootnoteIndex.TryGetValue(footnote, out var known)) return known;
        var label = new TextSpan(bodyStart + footnote.LabelSpan.Start, bodyStart + footnote.LabelSpan.End + 1);
        draft.Footnotes.Add(new FootnoteDraft((footnote.Label ?? "").TrimStart('^'), footnote, label));
        return FootnoteIndex[footnote] = draft.Footnotes.Count - 1;
    }

    private void AddHtml(HtmlInline html, TextSpan span, VisibleTextBuilder builder)
    {
        if (/* guard: raw-html-inline */ (
            html.Tag.StartsWith("<!--", StringComparison.Ordinal) && html.Tag.EndsWith("-->", StringComparison.Ordinal))) return;
        draft.Diagnostics.Add(RawHtml.Rule.CreateDiagnostic(draft.File, span, html.Tag));
        builder.AddText(html.Tag, span.Start);
    }

    private void AddAutolink(AutolinkInline auto, TextSpan span, VisibleTextBuilder builder)
    {
        var url = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        var index = AddLinkTarget(url, span, new TextSpan(span.Start + 1, span.End - 1));
        builder.AddEdge(SegmentKind.LinkOpens, index, "", span);
        builder.AddWhole(SegmentKind.Code, auto.Url, span);
        builder.AddEdge(SegmentKind.LinkCloses, index, "", span);
    }

    private void AddLink(LinkInline link, TextSpan span, VisibleTextBuilder builder)
    {
        var written = link.Reference is { UrlSpan: var url }
            ? new TextSpan(bodyStart + url.Start, bodyStart + url.End + 1)
            : new TextSpan(Start + link.UrlSpan.Start, Start + link.UrlSpan.End + 1);
        var index = AddLinkTarget(link.Url ?? "", span, written);
        builder.AddEdge(SegmentKind.LinkOpens, index, "", span);
        var words = builder.Length;
        AddAll(link.FirstChild, null, builder);
        if (!builder.ShowsSomethingFrom(words)) draft.Diagnostics.Add(LinkEmpty.Rule, span);
        builder.AddEdge(SegmentKind.LinkCloses, index, "", span);
    }

    private void AddEmphasis(EmphasisInline emphasis, TextSpan span, VisibleTextBuilder builder)
    {
        var element = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        builder.AddEdge(SegmentKind.ElementOpens, 0, element, span);
        AddAll(emphasis.FirstChild, null, builder);
        builder.AddEdge(SegmentKind.ElementCloses, 0, element, span);
    }

    private int AddLinkTarget(string url, TextSpan span, TextSpan written)
    {
        var target = LinkReader.Read(draft.File, _paths, url, span);
        draft.Diagnostics.AddRange(target.Diagnostics);
        var address = MappedText.Literal(draft.Text.Text[written.Start..written.End], written.Start);
        if (target.Value is BodyLink.External && TrackingReporter.Report(draft.File, address) is { } tracking
            && _tracking.Add(tracking.Span)) draft.Diagnostics.Add(tracking);
        draft.Links.Add(target.Value);
        return draft.Links.Count - 1;
    }

    private int AddPicture(LinkInline image)
    {
        var alt = Flatten(image.FirstChild, null);
        draft.Blocks.Add(new ProseBlock { Visible = alt, Context = QuotationContext.Alt, Span = SpanOf(image) });
        var path = PicturePathReader.Read(draft.File, _paths, image.Url ?? "", SpanOf(image));
        draft.Diagnostics.AddRange(path.Diagnostics);
        var name = path.Value?[(path.Value.LastIndexOf('/') + 1)..];
        draft.Pictures.Add(new Picture
        {
            Span = SpanOf(image),
            Path = path.Value,
            Written = image.Url ?? "",
            Alt = WithoutDeclarations(alt),
            Credit = name is null
                ? null
                : draft.Head.ImageCredits.GetValueOrDefault(name) ?? draft.Context.Shared.ImageCredits.GetValueOrDefault(name),
        });
        return draft.Pictures.Count - 1;
    }

    private static string WithoutDeclarations(VisibleText alt) =>
        QuotationMarks.DeclarationText.Strip(alt.FoldForPrint(0, alt.Text.Length));

    // A `[@` or `[?@` that the citation parser did not take is never closed.
    private void ReportOpenCitations(VisibleText visible)
    {
        for (var at = CitationBrackets.NextOpening(visible.Text, 0); at >= 0; at = CitationBrackets.NextOpening(visible.Text, at + 1))
        {
            var span = visible.SpanOf(at, at + 2);
            if (span.Length == 2 && !visible.IsCode(at))
                draft.Diagnostics.Add(CitationMalformed.Rule.CreateDiagnostic(
                    draft.File, span, "its bracket is never closed", "Close it with ]."));
        }
    }
}
