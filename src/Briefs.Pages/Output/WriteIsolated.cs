using Briefs.Pages.Localization;

namespace Briefs.Pages.Output;

/// <summary>
/// Writes a name or a title so that the order in which its letters run stays its own: Latin names among Arabic words, and the
/// numbers and commas behind them, would otherwise change places on the screen.
/// </summary>
internal static class WriteIsolated
{
    /// <param name="pageLang">BCP 47; where all letters run as those of the page, nothing is put around them.</param>
    public static void Write(PageOutput output, string text, string pageLang)
    {
        if (!IsForeign(text, WritingDirection.Get(pageLang) == "rtl"))
        {
            output.Text(text);
            return;
        }

        output.Raw("<bdi>"u8);
        output.Text(text);
        output.Raw("</bdi>"u8);
    }

    private static bool IsForeign(string text, bool rightToLeft)
    {
        foreach (var c in text)
        {
            var runsLeft = Scripts.IsArabic(c) || Scripts.IsHebrew(c);
            if (runsLeft != rightToLeft && (runsLeft || char.IsLetter(c))) return true;
        }

        return false;
    }
}
