using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Characters that nobody sees, written as escapes: <c>"\u202e"</c>. In the file they are plain to see, on the page they are not.
/// </summary>
internal static class EscapedCharacters
{
    /// <summary>The text with each of them shown as U+FFFD; they are reported.</summary>
    /// <param name="source">The file: what stands there unescaped has been looked at already.</param>
    public static PlacedText WithoutHidden(PlacedText placed, string source, DiagnosticBag diagnostics)
    {
        SayInvisible(placed, source, diagnostics);
        if (FindHidden.FindFirst(placed.Text) < 0) return placed;
        var shown = new PlacedTextBuilder();
        for (var i = 0; i < placed.Text.Length; i++)
        {
            var hidden = source[placed.OffsetOf(i)] == '\\' && FindHidden.FindFirst(placed.Text.AsSpan(i, 1)) == 0;
            if (hidden) diagnostics.Add(FrontMatterHiddenCharacter.Rule, placed.SpanOf(i, i + 1), FindHidden.NameOf(placed.Text[i]));
            shown.Add(hidden ? '\uFFFD' : placed.Text[i], placed.OffsetOf(i));
        }

        return shown.ToPlacedText(placed.OffsetOf(placed.Text.Length));
    }

    private static void SayInvisible(PlacedText placed, string source, DiagnosticBag diagnostics)
    {
        for (var at = FindInvisible.FindFirst(placed.Text); at >= 0; at = FindInvisible.FindFirst(placed.Text, at + 1))
        {
            if (source[placed.OffsetOf(at)] != '\\') continue;
            diagnostics.Add(InvisibleCharacter.Rule.InEscape(
                diagnostics.File, placed.SpanOf(at, at + 1), FindInvisible.NameAt(placed.Text, at)));
        }
    }
}
