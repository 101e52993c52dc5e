using System.Text.RegularExpressions;
using Briefs.Import.Drafts;
using Briefs.Import.Sites;

namespace Briefs.Import.Markup;

/// <summary>Removes kramdown's attribute lists, ids of headings and places for a table of contents, none of which a brief has.</summary>
internal sealed partial class AttributeListConverter(DraftText draft)
{
    private static readonly string[] s_declarations = ["{.term}", "{.title}", "{.name}", "{.own}", "{.translation}"];

    private readonly List<TextEdit> _edits = [];
    private TracedText _traced = null!;

    public TracedText Convert(TracedText traced, CodeRegions code)
    {
        _traced = traced;
        for (var start = 0; start < traced.Text.Length;)
        {
            var end = traced.Text.IndexOf('\n', start);
            if (end < 0) end = traced.Text.Length;
            if (!code.Contains(start)) start = Line(start, end);
            else start = end + 1;
        }

        return _edits.Count == 0 ? traced : traced.Apply(_edits);
    }

    /// <returns>The start of the next line to read.</returns>
    private int Line(int start, int end)
    {
        var line = _traced.Text[start..end];
        var next = Math.Min(end + 1, _traced.Text.Length);
        if (Contents().IsMatch(line))
        {
            var below = _traced.Text.IndexOf('\n', next) is >= 0 and var feed ? feed : _traced.Text.Length;
            var isMarked = below > next && Alone().IsMatch(_traced.Text[next..below]);
            if (line.Contains('{', StringComparison.Ordinal) || line.Contains('[', StringComparison.Ordinal) || isMarked)
                return Remove(new TextSpan(start, isMarked ? Math.Min(below + 1, _traced.Text.Length) : next));
        }

        if (Alone().IsMatch(line)) return Remove(new TextSpan(start, next));
        foreach (Match match in Inline().Matches(line))
        {
            if (!IsAttribute(line, match)) continue;
            if (line.TrimStart().StartsWith('#') && HeadingId().Match(match.Value) is { Success: true } id)
                draft.HeadingsById.TryAdd(id.Groups[1].Value, line[..match.Index].Trim('#', ' '));
            Remove(new TextSpan(start + match.Index, start + match.Index + match.Length));
        }

        return end + 1;
    }

    // A brace after the closing mark of a quotation is a declaration of a brief.
    private static bool IsAttribute(string line, Match match)
    {
        if (match.Value.StartsWith("{:", StringComparison.Ordinal)) return true;
        if (s_declarations.Contains(match.Value.Trim(), StringComparer.Ordinal)) return false;
        var isHeading = line.TrimStart().StartsWith('#') && match.Index + match.Length >= line.TrimEnd().Length;
        return isHeading || (match.Index > 0 && line[match.Index - 1] == ')'
            && line.LastIndexOf("](", match.Index, StringComparison.Ordinal) >= 0);
    }

    private int Remove(TextSpan span)
    {
        var written = string.Join(' ', _traced.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        draft.Remark(RemarkKind.Dropped, $"The markup `{written.Replace("`", "", StringComparison.Ordinal)}` was left out.",
            _traced.LineAt(span.Start));
        _edits.Add(new TextEdit(span, ""));
        return span.End;
    }

    [GeneratedRegex(@"#([^\s{}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"^\s{0,3}\{:{1,2}[^{}]*\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>Kramdown's list item that becomes a table of contents.</summary>
    private const string ContentsItem = @"(?:[*+-]|1\.) (?:TOC|toc|Table of Contents|ToC|this text.*)\s*(?:\{:.?toc.?\}\s*)?";

    /// <summary>The same in other dialects: [TOC], [[_TOC_]].</summary>
    private const string ContentsMark = @"\[\[?_?(?:TOC|toc)_?\]?\]";

    [GeneratedRegex($@"^\s{{0,3}}(?:{ContentsItem}|{ContentsMark}\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@" ?\{(?::[^{}]*|[.#][^{}\s][^{}]*|[a-z-]+=[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
