using System.Text.Json.Nodes;

namespace Briefs.LanguageServer.Handlers;

/// <summary>Returns the outline of a file: headings with the quotations below them, or the entries of a YAML file.</summary>
internal static class SymbolHandler
{
    private const int MaxName = 80;
    private const int OfHeading = 15;
    private const int OfQuotation = 14;
    private const int OfEntry = 19;

    public static JsonArray Answer(CursorContext cursor)
    {
        var lines = cursor.Text.File.Lines;
        if (cursor.Document is { } document) return Outline(document, lines);
        var path = cursor.Text.File.Path;
        var people = cursor.State.Library.SharedPeople.Values.Where(p => p.File.Path == path)
            .Select(p => (p.Span, Name: p.Id.Value, Says: p.NameIn("en")));
        var sources = cursor.State.Library.SharedSources.Values.Where(s => s.File.Path == path)
            .Select(s => (s.Span, Name: s.Id.Value, Says: s.Title ?? ""));
        return new JsonArray([.. people.Concat(sources).OrderBy(e => e.Span).Select(
            e => Symbol(e.Name, e.Says, OfEntry, lines, e.Span, e.Span))]);
    }

    private static JsonArray Outline(Brief document, LineMap lines)
    {
        var outline = new JsonArray();
        var open = new Stack<(int Level, JsonArray Children)>();
        var parts = document.Headings.Select(
            (h, i) => (h.Span, Quotation: (Quotation?)null, Heading: (Heading?)h, End: EndOf(document.Headings, i, lines)))
            .Concat(document.Quotations.Select(q => (q.Span, Quotation: (Quotation?)q, Heading: (Heading?)null, q.Span.End)))
            .OrderBy(p => p.Span.Start).ThenBy(p => p.Heading is null ? 1 : 0);
        foreach (var (span, quotation, heading, end) in parts)
        {
            while (heading is not null && open.Count > 0 && open.Peek().Level >= heading.Level) open.Pop();
            var siblings = open.Count > 0 ? open.Peek().Children : outline;
            var symbol = quotation is null
                ? Symbol(heading!.Text, "", OfHeading, lines, span with { End = Math.Max(span.End, end) }, span)
                : Symbol($"“{quotation.Text}”", quotation.Status.ToString().ToLowerInvariant(), OfQuotation, lines, span, span);
            siblings.Add((JsonNode)symbol);
            if (heading is null) continue;
            var children = new JsonArray();
            symbol["children"] = children;
            open.Push((heading.Level, children));
        }

        return outline;
    }

    private static int EndOf(IReadOnlyList<Heading> headings, int at, LineMap lines)
    {
        for (var next = at + 1; next < headings.Count; next++)
            if (headings[next].Level <= headings[at].Level) return headings[next].Span.Start;
        return lines.Length;
    }

    private static JsonObject Symbol(string name, string detail, int kind, LineMap lines, TextSpan whole, TextSpan selection) =>
        new()
        {
            ["name"] = Shortened(name),
            ["detail"] = detail,
            ["kind"] = kind,
            ["range"] = PositionMapper.Range(lines, whole),
            ["selectionRange"] = PositionMapper.Range(lines, selection),
        };

    // Editors refuse a symbol without a name.
    private static string Shortened(string name)
    {
        var line = name.ReplaceLineEndings(" ").Trim();
        return line.Length == 0 ? Shorten.Ellipsis : Shorten.ToLength(line, MaxName);
    }
}
