using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// Escapes content for a terminal or a workflow's log. A file name or title must not move the cursor, reverse the line, or issue a command
/// to the log's reader (<c>##[</c> is a command anywhere in a line).
/// </summary>
public static class SafeText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~“”‘’—–…·");

    /// <summary>The text in one line, with unsafe characters written as <c>\u001b</c>.</summary>
    public static string Escape(string text)
    {
        if (/* guard: terminal */ !text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            safe.Append(Shown(text, at));
            at += length;
        }

        return safe.ToString();
    }

    /// <summary>The length in UTF-16 units of the character at an index: 2 for a surrogate pair.</summary>
    public static int LengthAt(string text, int at)
    {
        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
    }

    /// <summary>The character at an index in its safe form.</summary>
    public static string Shown(string text, int at)
    {
        if (LengthAt(text, at) == 2)
        {
            var rune = new Rune(text[at], text[at + 1]);
            return IsHarmless(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        var single = text[at];
        if (single is '\n' or '\t') return " ";
        if (/* guard: runner-old-form */ (single == '#' && Beside(text, at, -1) == '#' && Beside(text, at, 1) == '[')) return "\\u0023";
        return Rune.TryCreate(single, out var one) && IsHarmless(one) ? single.ToString() : Escaped(single);
    }

    /// <summary>
    /// Whether a character has no width of its own. The workflow runner uses culture-sensitive comparison, which ignores many of these:
    /// <c>##[</c> with a joiner in between is still a command.
    /// </summary>
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether there is no visible character before an index.</summary>
    public static bool IsFirstSeen(string text, int at)
    {
        foreach (var rune in text.AsSpan(0, at).EnumerateRunes())
            if (!IsUnseen(rune) && !Rune.IsWhiteSpace(rune)) return false;
        return true;
    }

    // The nearest visible character on one side; a space at the end of the text.
    private static char Beside(string text, int at, int step)
    {
        for (at += step; at >= 0 && at < text.Length; at += step)
            if (char.IsSurrogate(text[at]) || !IsUnseen(new Rune(text[at]))) return text[at];
        return ' ';
    }

    private static string Escaped(char single) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)single:x4}");

    // The two joiners are needed to write Persian and Indic words, and are harmless.
    private static bool IsHarmless(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
