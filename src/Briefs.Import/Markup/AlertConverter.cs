using System.Text.RegularExpressions;
using Briefs.Import.Drafts;
using Briefs.Import.Sites;
using Markdig.Syntax;

namespace Briefs.Import.Markup;

/// <summary>Gives alerts with titles, or of kinds that a brief doesn't have, the form of a brief.</summary>
internal sealed partial class AlertConverter(DraftText draft)
{
    private static readonly string[] s_known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "ACTION"];

    private static readonly FrozenDictionary<string, string> s_others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HINT"] = "TIP",
        ["SUCCESS"] = "TIP",
        ["ATTENTION"] = "WARNING",
        ["DANGER"] = "CAUTION",
        ["ERROR"] = "CAUTION",
        ["BUG"] = "CAUTION",
        ["FAILURE"] = "CAUTION",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<TextEdit> _edits = [];
    private TracedText _traced = null!;

    public TracedText Convert(TracedText traced, MarkdownDocument document)
    {
        _traced = traced;
        var code = CodeRegions.Find(document);
        foreach (Match match in Marker().Matches(traced.Text))
        {
            if (code.Contains(match.Index) || IsWithinQuote(traced.Text, match.Index)) continue;
            // Obsidian marks quotations so too.
            if (match.Groups[2].Value.ToUpperInvariant() is "QUOTE" or "CITE") Quotation(match, document);
            else Alert(match);
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    private void Alert(Match match)
    {
        var (prefix, kind, title) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[4].Value.Trim());
        var word = kind.ToUpperInvariant();
        var isKnown = s_known.Contains(word, StringComparer.Ordinal);
        if (isKnown && title.Length == 0 && match.Groups[3].Length == 0) return;
        var heading = title.Length == 0 ? "" : $"\n{prefix}**{title.Trim('*')}**\n{prefix.TrimEnd()}";
        var marker = $"[!{(isKnown ? word : s_others.GetValueOrDefault(word, "NOTE"))}]";
        _edits.Add(new TextEdit(new TextSpan(match.Index, match.Index + match.Length), prefix + marker + heading));
        draft.Remark(RemarkKind.Mapped, $"The alert `[!{kind}]` is `{marker}` now{(title.Length > 0 ? ", with its title in bold" : "")}.",
            _traced.LineAt(match.Index));
    }

    // The title names who said it: at the beginning, it would be one of the words.
    private void Quotation(Match match, MarkdownDocument document)
    {
        var (prefix, kind, title) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[4].Value.Trim());
        var (text, line) = (_traced.Text, _traced.LineAt(match.Index));
        var block = document.Descendants<QuoteBlock>()
            .LastOrDefault(quote => quote.Span.Start >= match.Index && quote.Span.Start < match.Index + match.Length);
        var end = Math.Min(text.Length, (block?.Span.End ?? match.Index + match.Length - 1) + 1);
        end = WordsEnd(text, match.Index, end);
        var markerEnd = match.Index + match.Length;
        if (end <= markerEnd)
        {
            _edits.Add(new TextEdit(new TextSpan(match.Index, markerEnd), title.Length == 0 ? "" : prefix + title));
            draft.Remark(RemarkKind.Dropped, $"The marker `[!{kind}]` was left out: there are no words after it.", line);
            return;
        }

        draft.Remark(RemarkKind.Mapped, $"The marker `[!{kind}]` was left out: the block is a quotation.", line);
        _edits.Add(new TextEdit(new TextSpan(match.Index, Math.Min(text.Length, markerEnd + 1)), ""));
        if (title.Length == 0) return;
        var lastLine = text[(text.LastIndexOf('\n', end - 1) + 1)..end].TrimStart(' ', '>');
        if (lastLine is not ['—' or '–' or '―' or '-', ..] && QuoteAttribution.Fits(FrontMatter.PlainText.FromMarkup(title)))
            _edits.Add(new TextEdit(new TextSpan(end, end), $"\n{prefix.TrimEnd()}\n{prefix}— {title}"));
        else draft.Remark(RemarkKind.Dropped, $"The title of `[!{kind}]` was left out: {Shorten.ToLength(title, 100)}", line);
    }

    // Without the empty lines at the end of the quote. A `>` that ends an address or a comment is not the prefix of a line.
    private static int WordsEnd(string text, int start, int end)
    {
        while (end > start)
        {
            var lineStart = Math.Max(start, text.LastIndexOf('\n', end - 1) + 1);
            if (text.AsSpan(lineStart, end - lineStart).TrimStart(" >").Length > 0) break;
            end = Math.Max(start, lineStart - 1);
        }

        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    // Only the first line of a block quote makes it an alert.
    private static bool IsWithinQuote(string text, int lineStart)
    {
        if (lineStart < 2) return false;
        var above = text.LastIndexOf('\n', lineStart - 2) + 1;
        return text.AsSpan(above, lineStart - above).TrimStart(' ').StartsWith(">", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^((?: {0,3}>)+ ?)\[!([A-Za-z-]+)\]([+-]?)[ \t]*([^\n]*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marker();
}
