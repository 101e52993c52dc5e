using Briefs.Import.Drafts;
using Briefs.Import.Sites;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Briefs.Import.Markup;

/// <summary>Converts quotation tags: the words become a block quote, or words in quotation marks where no block can be.</summary>
/// <param name="traced">The text with the tags.</param>
/// <param name="document">The same text, parsed.</param>
internal sealed class QuoteTagConverter(DraftText draft, TracedText traced, MarkdownDocument document)
{
    private readonly string _text = traced.Text;
    private readonly List<TextSpan> _tables = SpansOf<Table>(document);
    private readonly List<TextSpan> _quotes = SpansOf<QuoteBlock>(document);
    private readonly List<TextSpan> _items = SpansOf<ListItemBlock>(document);

    // The line ends between an inner tag and its words.
    private readonly HashSet<int> _joined = [];
    private QuoteTags _tags = null!;

    /// <param name="tags">All tags of the text, in order.</param>
    public void Read(IReadOnlyList<TemplateTag> tags)
    {
        _tags = QuoteTags.Find(tags, CanPair);
        foreach (var tag in tags.Where(_tags.IsInner))
        {
            if (!_tags.IsClosing(tag) && _tags.ClosingOf(tag) is null) continue;
            var span = WithSpace(tag);
            for (var at = span.Start; at < span.End; at++)
                if (_text[at] == '\n') _joined.Add(at);
        }
    }

    /// <summary>Whether a tag is between the tags of a quotation.</summary>
    public bool IsWithinQuotation(TemplateTag tag) => _tags.IsWithin(tag);

    /// <returns>The edits in place of a tag; null if it is not one of a quotation that can be converted.</returns>
    public IEnumerable<TextEdit>? Convert(TemplateTag tag)
    {
        if (_tags.IsInner(tag)) return Inner(tag);
        if (_tags.IsClosing(tag)) return [];
        if (!QuoteTags.IsQuote(tag)) return null;
        if (_tags.ClosingOf(tag) is not { } closing) return Single(tag);
        if (IsInBlockQuote(tag.Span.Start)) return InnerPair(tag, closing);
        var attribution = Report(tag, QuoteAttribution.Read(tag), IsInline(tag.Span.Start, closing.Span.End));
        return IsInTable(tag.Span.Start) ? InCell(tag, closing, attribution)
            : IsInline(tag.Span.Start, closing.Span.End) ? InMarks(tag, closing, attribution) : BlockQuote(tag, closing, attribution);
    }

    // Octopress repeats a sentence of the paragraph itself, which is between {" and "}.
    private bool CanPair(TemplateTag opening, TemplateTag closing)
    {
        var content = _text.AsSpan(opening.Span.End, closing.Span.Start - opening.Span.End);
        if (content.IsWhiteSpace() || content.IndexOf("{\"", StringComparison.Ordinal) >= 0) return false;
        return !(IsInTable(opening.Span.Start) || IsInTable(closing.Span.Start)) || !content.ContainsAny('\n', '|');
    }

    private bool IsInTable(int at) => IsIn(_tables, at);

    private bool IsInBlockQuote(int at) => IsIn(_quotes, at);

    // Whether a quotation is within the words of its line, in a list or a table.
    private bool IsInline(int start, int end) => IsInTable(start) || (IsIn(_items, start)
        && (!IsFirst(start) || _text.AsSpan(end).TrimStart(' ') is [not '\n', ..]));

    // Whether only the markers of lists are before it on its line.
    private bool IsFirst(int at) => BeforeOf(at).All(c => char.IsWhiteSpace(c) || c is '>' or '-' or '*' or '+');

    private string BeforeOf(int at) => _text[(at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1)..at];

    // The spans are in order, and none is in another.
    private static bool IsIn(List<TextSpan> spans, int at)
    {
        var next = ~spans.BinarySearch(new TextSpan(at, int.MaxValue));
        return next > 0 && at < spans[next - 1].End;
    }

    // The outermost blocks of a kind.
    private static List<TextSpan> SpansOf<T>(MarkdownDocument document)
        where T : Block
    {
        var spans = new List<TextSpan>();
        foreach (var span in document.Descendants<T>().Select(block => new TextSpan(block.Span.Start, block.Span.End + 1)).Order())
            if (spans is not [.., var last] || span.Start >= last.End) spans.Add(span);
        return spans;
    }

    // A tag that has its words among its arguments.
    private IEnumerable<TextEdit>? Single(TemplateTag tag)
    {
        if (tag.Arguments.Named(QuoteTags.WordArguments.AsSpan()) is not { } words) return null;
        var attribution = QuoteAttribution.Read(tag, QuoteTags.WordArguments.AsSpan());
        if (IsInBlockQuote(tag.Span.Start))
        {
            ReportInner(tag, attribution);
            return [new TextEdit(tag.Span, Marked(words.ReplaceLineEndings(" ")))];
        }

        var isInline = IsInTable(tag.Span.Start) || IsIn(_items, tag.Span.Start);
        Report(tag, attribution, isInline);
        if (isInline)
            return [new TextEdit(tag.Span, Marked(words.ReplaceLineEndings(" ")) + AfterMarks(attribution, tag.Span.End))];
        var block = string.Join('\n', words.Split('\n').Select(line => ("> " + line.Trim()).TrimEnd())) + ClosingLine(attribution, "");
        return TagContext.IsAlone(_text, tag.Span) ? [TagContext.ReplaceByBlock(_text, tag.Span, block)]
            : [new TextEdit(tag.Span, $"\n\n{block}{TailAt(tag.Span.End)}")];
    }

    // Within another quotation, the words are in quotation marks, so that they aren't those of the person around them.
    private IEnumerable<TextEdit>? Inner(TemplateTag tag)
    {
        if (_tags.IsClosing(tag)) return [new TextEdit(WithSpace(tag), "”")];
        if (_tags.ClosingOf(tag) is null) return null;
        ReportInner(tag, QuoteAttribution.Read(tag));
        return [new TextEdit(WithSpace(tag), "“")];
    }

    // In a block quote, which isn't in tags itself. The closing tag is done with the opening one, and what is between them by others.
    private IEnumerable<TextEdit> InnerPair(TemplateTag opening, TemplateTag closing)
    {
        ReportInner(opening, QuoteAttribution.Read(opening));
        return AroundWords(opening, closing, "");
    }

    // In a list, where a block quote would end the item.
    private IEnumerable<TextEdit> InMarks(TemplateTag opening, TemplateTag closing, QuoteAttribution attribution) =>
        AroundWords(opening, closing, AfterMarks(attribution, closing.Span.End));

    private IEnumerable<TextEdit> AroundWords(TemplateTag opening, TemplateTag closing, string after)
    {
        var (start, end) = (opening.Span.End, closing.Span.Start);
        while (start < end && (char.IsWhiteSpace(_text[start]) || IsPrefix(start))) start++;
        while (end > start && (char.IsWhiteSpace(_text[end - 1]) || IsPrefix(end - 1))) end--;
        var isMarked = IsMarked(_text[start..end]);
        yield return new TextEdit(new TextSpan(opening.Span.Start, start), isMarked ? "" : "“");
        yield return new TextEdit(new TextSpan(end, closing.Span.End), (isMarked ? "" : "”") + after);
    }

    // A `>` with nothing but others before it on its line.
    private bool IsPrefix(int at) => _text[at] == '>'
        && _text.AsSpan(_text.LastIndexOf('\n', at) + 1, at - _text.LastIndexOf('\n', at) - 1).TrimStart(" >").IsEmpty;

    // What names the speaker would be in the quotation of another person.
    private void ReportInner(TemplateTag tag, QuoteAttribution attribution)
    {
        var line = traced.LineAt(tag.Span.Start);
        var whose = attribution.Author.Length > 0 ? $" of {attribution.Author}" : "";
        draft.Remark(RemarkKind.Mapped,
            $"A quotation{whose} within another one is in quotation marks now. Make sure that readers see whose words they are.", line);
        if (attribution.Line.Length > 0)
            draft.Remark(RemarkKind.Dropped, $"The attribution of a quotation within another one was left out: {attribution.Line}", line);
        ReportUnused(attribution, line);
    }

    // A tag with the white space between it and its words.
    private TextSpan WithSpace(TemplateTag tag)
    {
        var (start, end) = (tag.Span.Start, tag.Span.End);
        if (tag.IsClosing)
            while (start > 0 && char.IsWhiteSpace(_text[start - 1])) start--;
        else
            while (end < _text.Length && char.IsWhiteSpace(_text[end])) end++;
        return new TextSpan(start, end);
    }

    private QuoteAttribution Report(TemplateTag tag, QuoteAttribution attribution, bool isInline)
    {
        var line = traced.LineAt(tag.Span.Start);
        draft.Remark(RemarkKind.Mapped, isInline
            ? "A quotation in template tags is now in quotation marks. Cite its source."
            : "A quotation in template tags is now a block quote. Cite its source.", line);
        ReportUnused(attribution, line);
        return attribution;
    }

    private void ReportUnused(QuoteAttribution attribution, int line)
    {
        foreach (var unused in attribution.Unused)
        {
            var what = unused.Name.Length > 0 ? $"The argument `{unused.Name}`" : "An argument";
            draft.Remark(RemarkKind.Dropped, $"{what} of a quotation tag was left out: {Shorten.ToLength(unused.Value, 100)}", line);
        }
    }

    private IEnumerable<TextEdit> InCell(TemplateTag opening, TemplateTag closing, QuoteAttribution attribution)
    {
        var words = Marked(_text[opening.Span.End..closing.Span.Start].Trim());
        return [new TextEdit(new TextSpan(opening.Span.Start, closing.Span.End), words + AfterMarks(attribution, closing.Span.End))];
    }

    // Words that follow on the line would read as a part of it, unless it is in parentheses.
    private string AfterMarks(QuoteAttribution attribution, int end)
    {
        if (attribution.Line.Length == 0) return "";
        var rest = _text.AsSpan(end).TrimStart(" \t");
        if (rest.IsEmpty || rest[0] is '\n' or '|') return $" — {attribution.Line}";
        return $" ({attribution.Line}){(end < _text.Length && char.IsLetterOrDigit(_text[end]) ? " " : "")}";
    }

    private static string Marked(string words) => IsMarked(words) ? words : $"“{words}”";

    private static bool IsMarked(string words) => words is ['“' or '«' or '„' or '"', .., '”' or '»' or '“' or '"'];

    // The tags between the two are left to others.
    private IEnumerable<TextEdit> BlockQuote(TemplateTag opening, TemplateTag closing, QuoteAttribution attribution)
    {
        var (start, end) = (opening.Span.End, closing.Span.Start);
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        var lineStart = opening.Span.Start == 0 ? 0 : _text.LastIndexOf('\n', opening.Span.Start - 1) + 1;
        var before = BeforeOf(opening.Span.Start);
        var isFirst = IsFirst(opening.Span.Start);
        var prefix = isFirst ? string.Concat(before.Select(c => char.IsWhiteSpace(c) || c == '>' ? c : ' ')) : "";
        var isAfterText = isFirst && string.IsNullOrWhiteSpace(before) && lineStart > 1 && _text[lineStart - 2] != '\n';
        var lead = !isFirst ? "\n\n> " : isAfterText ? $"\n{prefix}> " : "> ";
        yield return new TextEdit(new TextSpan(opening.Span.Start, start), lead);
        for (var at = _text.IndexOf('\n', start, end - start); at >= 0; at = _text.IndexOf('\n', at + 1, end - at - 1))
        {
            if (_joined.Contains(at)) continue;
            var next = at + 1;
            while (next < end && _text[next] is ' ' or '\t' && next - at - 1 < prefix.Length) next++;
            yield return new TextEdit(new TextSpan(at + 1, next), prefix + (_text[next] == '\n' ? ">" : "> "));
        }

        yield return new TextEdit(new TextSpan(end, closing.Span.End), ClosingLine(attribution, prefix) + TailAt(closing.Span.End));
    }

    private static string ClosingLine(QuoteAttribution attribution, string prefix) =>
        attribution.Line.Length == 0 ? "" : $"\n{prefix}>\n{prefix}> — {attribution.Line}";

    // A block quote goes on until an empty line.
    private string TailAt(int end)
    {
        if (end >= _text.Length) return "";
        if (_text[end] != '\n') return "\n\n";
        return end + 1 < _text.Length && _text[end + 1] != '\n' ? "\n" : "";
    }
}
