using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// The characters next to a mark, and how well they fit an opening or a closing mark there. Joiners and other rare invisible characters
/// count as neighbours: if ‘ had the letter after a joiner beside it, it would be an apostrophe, and the words would be no quotation.
/// </summary>
internal static class Neighbours
{
    /// <summary>The neighbour at the start or end of the text.</summary>
    public const char None = '\0';

    /// <summary>The visible character before an index, skipping invisible ones.</summary>
    public static char CharBefore(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && Folding.IsInvisible(text[i])) i--;
        return i < 0 ? None : Plain(text[i]);
    }

    /// <summary>The visible character after an index, skipping invisible ones.</summary>
    public static char CharAfter(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && Folding.IsInvisible(text[i])) i++;
        return i >= text.Length ? None : Plain(text[i]);
    }

    // Letters in Unicode that readers take for a colon.
    private static char Plain(char c) => c is 'ː' or 'ˑ' or '꞉' ? ':' : c;

    public static bool IsSpace(char c) => c == None || char.IsWhiteSpace(c);

    /// <summary>Cost of an opening mark between <paramref name="before"/> and <paramref name="after"/>; 0 if both fit.</summary>
    public static double Opening(char before, char after) => OpeningBehind(before) + OpeningBefore(after);

    /// <summary>Cost of a closing mark between <paramref name="before"/> and <paramref name="after"/>; 0 if both fit.</summary>
    public static double Closing(char before, char after) => ClosingBehind(before) + ClosingBefore(after);

    private static double OpeningBehind(char c)
    {
        if (IsSpace(c) || MarkCharacters.IsMark(c) || c == VisibleText.Atom || c is '/' or '=' or '¿' or '¡') return 0;
        if (Scripts.IsDense(c)) return 0.2;
        if (Scripts.IsArabic(c)) return char.IsLetter(c) ? 0.6 : 0.5;
        if (char.IsLetterOrDigit(c)) return 2;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation or UnicodeCategory.DashPunctuation => 0,
            UnicodeCategory.ClosePunctuation => 1,
            _ => c is ':' or '…' or '»' or '«' ? 0.4 : 1.5,
        };
    }

    private static double OpeningBefore(char c)
    {
        if (c == None) return 3;
        if (char.IsWhiteSpace(c)) return 1;
        if (c == VisibleText.Atom) return 1;
        if (char.IsLetterOrDigit(c) || MarkCharacters.IsMark(c) || c is '@' or '…' or '#' or '$' or '€' or '£' or '¿' or '¡') return 0;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation => 0,
            UnicodeCategory.DashPunctuation => 0.3,
            UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation => c == '.' ? 0.6 : 1,
            _ => 0.2,
        };
    }

    private static double ClosingBehind(char c)
    {
        if (c == None) return 3;
        if (char.IsWhiteSpace(c)) return 1;
        if (c == VisibleText.Atom || MarkCharacters.IsMark(c) || char.IsLetterOrDigit(c)) return 0;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation => 2,
            UnicodeCategory.DashPunctuation => 0.3,
            _ => 0,
        };
    }

    private static double ClosingBefore(char c)
    {
        if (IsSpace(c) || MarkCharacters.IsMark(c) || c == VisibleText.Atom) return 0;
        if (Scripts.IsDense(c)) return 0.2;
        if (char.IsLetterOrDigit(c)) return Scripts.IsArabic(c) ? 1 : Scripts.IsHangul(c) ? 0.3 : 2;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation => c == '{' ? 0 : 0.3,
            UnicodeCategory.ConnectorPunctuation => 1,
            _ => 0,
        };
    }
}
