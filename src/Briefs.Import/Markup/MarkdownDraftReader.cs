using System.Text.Unicode;
using Briefs.Import.Drafts;
using Briefs.Import.FrontMatter;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Reading.Discovery;
using Briefs.Reading.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>Reads Markdown of Hugo, of Jekyll and of no generator. Text that a brief can have stays as it is, byte for byte.</summary>
/// <param name="site">The folder that the text comes from.</param>
/// <param name="names">The names of pictures, shared by all texts of an import.</param>
/// <param name="context">What is known of the import.</param>
public sealed class MarkdownDraftReader(OldSite site, PictureNames names, MarkdownSurroundings context) : IDraftReader
{
    public bool Accepts(string fileName) => OldSite.IsMarkdown(fileName);

    /// <summary>Whether a web page is one of Jekyll, with front matter and without a head of its own: read it as a text.</summary>
    public static bool HasFrontMatter(ReadOnlySpan<byte> page) => page.StartsWith("---\n"u8)
        || page.StartsWith("---\r\n"u8) || page.StartsWith("+++\n"u8) || page.StartsWith("+++\r\n"u8);

    public DraftResult Read(DraftFile file, DraftOptions options)
    {
        if (file.Content.Length > ReadingLimits.BriefBytes)
            return Refuse($"The file is longer than {ReadingLimits.BriefBytes / 1024} KiB", "Divide it into several texts.");
        if (!Utf8.IsValid(file.Content.Span)) return Refuse("The file is not in UTF-8", "Save it again as UTF-8.");
        var text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var head = ForeignFrontMatter.Read(text);
        if (head.Reading.Keys is not { } keys)
        {
            var error = head.Reading.Error!;
            return Refuse($"Line {error.Line}: {error.What}", "Correct the front matter, and import the file again.");
        }

        if (text.Split('\n').Any(line => line.Length > ReadingLimits.LineLength))
            return Refuse($"A line is longer than {ReadingLimits.LineLength} characters", "Divide it.");
        return Read(file, options, site.Describe(file.Path, keys), TracedText.Create(
            text[head.BodyStart..], head.BodyLine));
    }

    private DraftResult Read(DraftFile file, DraftOptions options, OldDocument document, TracedText body)
    {
        var slug = (site.NewNameOf(file.Path) ?? $"{document.Slug}.md").Split('.')[0];
        var draft = new DraftText(site, file.Path, slug);
        var pictures = new PictureFinder(site, names, file, slug);
        var mapped = new FrontMatterMapper(document, draft, pictures).Map(context.Today);
        draft.IsDraft = IsDraft(mapped);
        var lang = options.Lang ?? mapped.Lang ?? site.Configuration.Lang ?? context.Lang;
        var title = mapped.Title;
        try
        {
            var (hiding, template) = (new HidingTags(draft), new TemplateTagConverter(draft, pictures, title));
            body = hiding.Remove(CharacterCleaner.Clean(body, draft), Parse);
            body = template.Convert(body, Parse(body));
            if (!OldSite.IsMarkdown(file.Path)) body = PageBodyConverter.Convert(body, draft);
            body = new AttributeListConverter(draft).Convert(body, CodeRegions.Find(Parse(body)));
            // A quote may have HTML in it that only shows once its own tags are gone.
            for (var pass = 0; pass < 3; pass++)
            {
                body = new RawHtmlBlockConverter(draft).Convert(body, Parse(body));
                body = new RawHtmlInlineConverter(draft).Convert(body, Parse(body));
            }

            body = new AlertConverter(draft).Convert(body, Parse(body));
            body = HeadlineOf(body, ref title);
            body = new LinkConverter(draft, pictures, lang).Convert(body, Parse(body));
            if (hiding.IsInDoubt(body, Parse) || template.IsInDoubt) mapped = AsDraft(mapped);
        }
        catch (NestedTooDeeplyException)
        {
            return Refuse("The text is nested too deeply", "Remove some levels of its lists and quotes.");
        }

        return new DraftResult.Read(mapped with
        {
            Title = title,
            Lang = lang,
            Markdown = body.Text.Trim('\n') is { Length: > 0 } written ? written + "\n" : "",
            Pictures = pictures.Pictures,
            Remarks = draft.Remarks,
        });
    }

    private static bool IsDraft(Draft mapped) => mapped.Facts.Any(fact => fact.Key == "status");

    private static Draft AsDraft(Draft mapped) => IsDraft(mapped) ? mapped
        : mapped with { Facts = mapped.Facts.Add(new DraftFact("status", ["draft"])) };

    // The parser has one exception for lists and quotes within each other without end, and no other for a text.
    private static MarkdownDocument Parse(TracedText body)
    {
        try
        {
            return MarkdownParsing.Parse(body.Text);
        }
        catch (ArgumentException tooDeep)
        {
            throw new NestedTooDeeplyException(tooDeep);
        }
    }

    // The first heading is the title if the front matter has none, or the same.
    private static TracedText HeadlineOf(TracedText body, ref string? title)
    {
        var document = Parse(body);
        var first = document.FirstOrDefault(block => block is not LinkReferenceDefinitionGroup);
        if (first is not HeadingBlock { Level: 1 } heading) return body;
        var text = PlainText.FromMarkup(string.Concat((heading.Inline?.Descendants<LiteralInline>() ?? [])
            .Select(literal => literal.Content.ToString())));
        if (text.Length == 0 || (title is not null && !string.Equals(title, text, StringComparison.OrdinalIgnoreCase))) return body;
        title ??= text;
        return body.Apply([new TextEdit(new TextSpan(heading.Span.Start, heading.Span.End + 1), "")]);
    }

    private static DraftResult.Refused Refuse(string message, string help) => new(message, help);
}

/// <summary>The lists and quotes of a text are within each other on too many levels.</summary>
internal sealed class NestedTooDeeplyException(ArgumentException parsing) : Exception(parsing.Message, parsing);

/// <summary>What is known of an import besides its files.</summary>
/// <param name="Today">The day of the import.</param>
/// <param name="Lang">The language of the new site, BCP 47.</param>
public sealed record MarkdownSurroundings(PartialDate Today, string Lang);

/// <summary>Removes characters that a brief can't have.</summary>
internal static class CharacterCleaner
{
    public static TracedText Clean(TracedText body, DraftText draft)
    {
        var edits = new List<TextEdit>();
        for (var at = 0; at < body.Text.Length; at++)
        {
            if (!IsRefused(body.Text[at])) continue;
            edits.Add(new TextEdit(new TextSpan(at, at + 1), body.Text[at] is '\u2028' or '\u2029' or '\u0085' ? "\n" : ""));
            draft.Remark(RemarkKind.Cleaned, $"An invisible character was removed (U+{(int)body.Text[at]:X4}).", body.LineAt(at));
        }

        return edits.Count == 0 ? body : body.Apply(edits);
    }

    private static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u00AD' or '\u200B' or '\u2060'
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
