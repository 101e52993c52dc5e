using System.Net;

namespace Briefs.Pages.Search;

/// <summary>The text of a body without its HTML, for the search index and for counting words.</summary>
public static class BodyText
{
    private static readonly FrozenSet<string> s_inline =
        "a abbr b bdi cite code em i s span strong sub sup".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_inlineBySpan =
        s_inline.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Paragraphs, cells and lines become words with spaces between them; emphasis does not divide a word.</summary>
    public static string Read(Body body)
    {
        var text = new StringBuilder(body.Html.Length);
        foreach (var piece in body.Pieces)
        {
            if (piece.Kind == PieceKind.Html) Append(text, Encoding.UTF8.GetString(body.HtmlOf(piece)));
            else if (piece.Kind is not (PieceKind.QuotationOpens or PieceKind.QuotationCloses)) text.Append(' ');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string html)
    {
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var at)
        {
            AppendText(text, rest[..at]);
            var end = rest[at..].IndexOf('>');
            if (end < 0) return;
            if (!IsInline(rest.Slice(at + 1, end - 1))) text.Append(' ');
            rest = rest[(at + end + 1)..];
        }

        AppendText(text, rest);
    }

    private static void AppendText(StringBuilder text, ReadOnlySpan<char> html)
    {
        if (html.Contains('&')) text.Append(WebUtility.HtmlDecode(html.ToString()));
        else text.Append(html);
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOf(' ');
        return s_inlineBySpan.Contains(end < 0 ? name : name[..end]);
    }
}
