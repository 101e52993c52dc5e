using System.Text.RegularExpressions;
using Briefs.Import.Drafts;

namespace Briefs.Import.Writing;

/// <summary>Where a text is written.</summary>
/// <param name="Before">The character before it; a line feed at the start.</param>
/// <param name="StartsLine">Whether Markdown would read a block's marker at its start.</param>
/// <param name="Next">What follows it among the same inlines; null for nothing.</param>
/// <param name="After">The character after it; a line feed at the end.</param>
internal readonly record struct TextPlace(char Before, bool StartsLine, bool IsInLink, DraftInline? Next, char After)
{
    /// <summary>Whether other programs than Briefs could read a tilde as the end of what is struck out.</summary>
    public bool IsStruck { get; init; }
}

/// <summary>Escapes what Markdown, or the format of briefs, would read as markup; and no more, because people edit the result.</summary>
internal static partial class TextEscaper
{
    public static string Escape(string text, TextPlace place)
    {
        var plain = Spaces().Replace(text, " ");
        if (place.StartsLine) plain = plain.TrimStart(' ');
        var written = new StringBuilder(plain.Length + 8);
        var marker = place.StartsLine ? MarkerIn(plain, place) : -1;
        for (var at = 0; at < plain.Length; at++)
        {
            if (at == marker || IsMarkup(plain, at, place)) written.Append('\\');
            written.Append(plain[at]);
        }

        return written.ToString();
    }

    /// <summary>The description of a picture.</summary>
    public static string InBrackets(string text) => Escape(text, new TextPlace('[', false, true, null, ']'));

    /// <summary>A heading's text: number signs at its end would be dropped.</summary>
    public static string HeadingEnd(string text) =>
        text.EndsWith('#') && ClosingSequence().Match(text) is { Success: true } found ? text.Insert(found.Groups[1].Index, "\\") : text;

    // The character to escape, so that a line does not begin a list, a heading or a quote, or underline a heading; -1 for none.
    private static int MarkerIn(string text, TextPlace place)
    {
        if (text.Length == 0) return -1;
        if (text[0] == '>' || Marker().IsMatch(text) || Underline().IsMatch(text)) return 0;
        if (Number().Match(text) is { Success: true } number) return number.Length - 1;
        return text[0] == '[' && BeginsDefinition(text, place) ? 0 : -1;
    }

    // Whether the first bracket that stays open in Markdown is closed before a colon, or not in this text.
    private static bool BeginsDefinition(string text, TextPlace place)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] != ']' || IsMarkup(text, at, place)) continue;
            return (at + 1 == text.Length ? AfterText(place) : text[at + 1]) is ':' or '\0';
        }

        return place.Next is not null;
    }

    private static bool IsMarkup(string text, int at, TextPlace place)
    {
        var before = at > 0 ? text[at - 1] : place.Before;
        var isLast = at + 1 == text.Length;
        var after = isLast ? AfterText(place) : text[at + 1];
        return text[at] switch
        {
            '\\' or '`' or '|' => true,
            // What follows the last character may be a mark of emphasis.
            '*' => isLast || !(IsSpace(before) && IsSpace(after)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && (isLast || !(IsSpace(before) && IsSpace(after))),
            '~' => place.IsStruck || before == '~' || after == '~' || isLast || at == 0,
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?' || isLast,
            '&' => IsEntity(text.AsSpan(at, Math.Min(40, text.Length - at)), place.After),
            '[' => place.IsInLink || before == ']' || after is '^' or '@' or '!' || IsProposal(text, at) || isLast,
            ']' => place.IsInLink || after is '(' or '[',
            '!' => isLast && (place.Next is not null || after == '['),
            '{' => after == '.',
            '(' => at == 0 && before == ']',
            ':' => at == 0 && before == ']',
            _ => false,
        };
    }

    // One may begin in a text and end after it.
    private static bool IsEntity(ReadOnlySpan<char> text, char after) =>
        Entity().IsMatch(text) || ((char.IsAsciiLetterOrDigit(after) || after is '#' or ';') && EntityStart().IsMatch(text));

    private static bool IsProposal(string text, int at) => at + 2 < text.Length && text[at + 1] == '?' && text[at + 2] == '@';

    private static char AfterText(TextPlace place) => place.Next switch
    {
        null => place.After,
        DraftInline.LineBreak or DraftInline.SoftBreak => '\n',
        DraftInline.Link or DraftInline.NoteMark or DraftInline.Citation => '[',
        DraftInline.Image => '!',
        DraftInline.Strike => '~',
        DraftInline.Emphasis or DraftInline.Strong => '*',
        _ => '\0',
    };

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    [GeneratedRegex(@"[ \t\r\n\f\v]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(#{1,6}|[-+*])(\s|$)")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(-[- ]*|=[= ]*)$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^[0-9]{1,9}[.)](?=\s|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^&(#[0-9]{0,7}|#[xX][0-9a-fA-F]{0,6}|[A-Za-z][A-Za-z0-9]{0,31})?\z")]
    private static partial Regex EntityStart();

    [GeneratedRegex(@"(?:^| )(#)#*$")]
    private static partial Regex ClosingSequence();
}

/// <summary>Writes the address of a link.</summary>
internal static class LinkAddress
{
    public static string Write(string address)
    {
        var written = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is '<' or '>' or '(' or ')' or '\\' or '|' or '"' or '`' || c <= ' ' || c == '\u007F') written.Append(Uri.HexEscape(c));
            else if (c is '*' or '_') written.Append(c);
            else if (char.IsWhiteSpace(c)) written.Append("%20");
            else written.Append(c);
        }

        return written.ToString();
    }
}
