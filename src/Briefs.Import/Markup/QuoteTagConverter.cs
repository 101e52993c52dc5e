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
    private readonly List<TextSpan> _tables =
        [.. document.Descendants<Table>().Select(table => new TextSpan(table.Span.Start, table.Span.End + 1)).Order()];

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
        var attribution = Report(tag, QuoteAttribution.Read(tag));
        return IsInTable(tag.Span.Start) ? InCell(tag, closing, attribution) : BlockQuote(tag, closing, attribution);
    }

    // Octopress repeats a sentence of the paragraph itself, which is between {" and "}.
    private bool CanPair(TemplateTag opening, TemplateTag closing)
    {
        var content = _text.AsSpan(opening.Span.End, closing.Span.Start - opening.Span.End);
        if (content.IsWhiteSpace() || content.IndexOf("{\"", StringComparison.Ordinal) >= 0) return false;
        return !(IsInTable(opening.Span.Start) || IsInTable(closing.Span.Start)) || !content.ContainsAny('\n', '|');
    }

    private bool IsInTable(int at)
    {
        var next = ~_tables.BinarySearch(new TextSpan(at, int.MaxValue));
        return next > 0 && at < _tables[next - 1].End;
    }

    // A tag that has its words among its arguments.
    private IEnumerable<TextEdit>? Single(TemplateTag tag)
    {
        if (tag.Arguments.Named(QuoteTags.WordArguments.AsSpan()) is not { } words) return null;
        var attribution = Report(tag, QuoteAttribution.Read(tag, QuoteTags.WordArguments.AsSpan()));
        if (IsInTable(tag.Span.Start))
            return [new TextEdit(tag.Span, Marked(words.ReplaceLineEndings(" ")) + AfterMarks(attribution))];
        var block = string.Join('\n', words.Split('\n').Select(line => ("> " + line.Trim()).TrimEnd())) + ClosingLine(attribution, "");
        return TagContext.IsAlone(_text, tag.Span) ? [TagContext.ReplaceByBlock(_text, tag.Span, block)]
            : [new TextEdit(tag.Span, $"\n\n{block}{TailAt(tag.Span.End)}")];
    }

    // Within another quotation, the words are in quotation marks, so that they aren't those of the person around them.
    private IEnumerable<TextEdit>? Inner(TemplateTag tag)
    {
        if (_tags.IsClosing(tag)) return [new TextEdit(WithSpace(tag), "”")];
        if (_tags.ClosingOf(tag) is null) return null;
        var attribution = QuoteAttribution.Read(tag);
        var whose = attribution.Author.Length > 0 ? $" of {attribution.Author}" : "";
        draft.Remark(RemarkKind.Mapped,
            $"A quotation{whose} within another one is in quotation marks now. Make sure that readers see whose words they are.",
            traced.LineAt(tag.Span.Start));
        return [new TextEdit(WithSpace(tag), "“")];
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

    private QuoteAttribution Report(TemplateTag tag, QuoteAttribution attribution)
    {
        var line = traced.LineAt(tag.Span.Start);
        draft.Remark(RemarkKind.Mapped, IsInTable(tag.Span.Start)
            ? "A quotation in template tags is now in quotation marks. Cite its source."
            : "A quotation in template tags is now a block quote. Cite its source.", line);
        foreach (var unused in attribution.Unused)
        {
            var what = unused.Name.Length > 0 ? $"The argument `{unused.Name}`" : "An argument";
            draft.Remark(RemarkKind.Dropped, $"{what} of a quotation tag was left out: {Shorten.ToLength(unused.Value, 100)}", line);
        }

        return attribution;
    }

    private IEnumerable<TextEdit> InCell(TemplateTag opening, TemplateTag closing, QuoteAttribution attribution)
    {
        var words = Marked(_text[opening.Span.End..closing.Span.Start].Trim());
        return [new TextEdit(new TextSpan(opening.Span.Start, closing.Span.End), words + AfterMarks(attribution))];
    }

    private static string AfterMarks(QuoteAttribution attribution) => attribution.Line.Length == 0 ? "" : $" — {attribution.Line}";

    private static string Marked(string words) => words is ['“' or '«' or '„' or '"', .., '”' or '»' or '“' or '"'] ? words : $"“{words}”";

    // The tags between the two are left to others.
    private IEnumerable<TextEdit> BlockQuote(TemplateTag opening, TemplateTag closing, QuoteAttribution attribution)
    {
        var (start, end) = (opening.Span.End, closing.Span.Start);
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        var lineStart = opening.Span.Start == 0 ? 0 : _text.LastIndexOf('\n', opening.Span.Start - 1) + 1;
        var before = _text[lineStart..opening.Span.Start];
        var isFirst = before.All(c => char.IsWhiteSpace(c) || c is '>' or '-' or '*' or '+');
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
