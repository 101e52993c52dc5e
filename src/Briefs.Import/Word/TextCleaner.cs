using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Removes invisible characters that a brief must not have.</summary>
internal sealed class TextCleaner(RemarkCollector remarks)
{
    private const char NoBreakHyphen = '\u2011';
    private const char SoftHyphen = '\u00AD';

    public string Clean(string text, Func<string> place)
    {
        if (!text.Any(MayChange)) return text;
        var kept = new StringBuilder(text.Length);
        var isRightToLeft = text.Any(c => Scripts.IsArabic(c) || Scripts.IsHebrew(c));
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == NoBreakHyphen)
            {
                kept.Append('-');
                remarks.Add(RemarkKind.Cleaned, "No-break hyphens are plain hyphens now.", place);
            }
            else if (rune.Value is 0x85 or 0x2028 or 0x2029) kept.Append(' ');
            else if (IsDropped(rune, kept, isRightToLeft))
            {
                remarks.Add(
                    RemarkKind.Cleaned,
                    rune.Value == SoftHyphen ? "Soft hyphens were removed." : "Invisible characters were removed.",
                    place);
            }
            else kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool MayChange(char c) =>
        c is SoftHyphen or '\u061C' or '\u0085' or '\uFEFF' or NoBreakHyphen or '\uFFFE' or '\uFFFF' or '\u180E'
            || c is >= '\u200B' and <= '\u200F' or >= '\u2028' and <= '\u202E' or >= '\u2060' and <= '\u206F' or >= '\uFFF9' and <= '\uFFFC'
            || char.IsSurrogate(c)
            || (char.IsControl(c) && c is not ('\t' or '\n'));

    // Joiners shape letters of some scripts and join emoji; direction marks are part of texts from right to left.
    private static bool IsDropped(Rune rune, StringBuilder before, bool isRightToLeft) => rune.Value switch
    {
        SoftHyphen or 0xFEFF or 0x200B or 0x180E => true,
        0x200C or 0x200D => before.Length == 0 || before[^1] < '\u0590',
        0x200E or 0x200F or 0x061C => !isRightToLeft,
        >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F or >= 0xFFF9 and <= 0xFFFF => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n'),
    };
}
