using System.Text.RegularExpressions;
using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Finds citations and declarations that an author typed in Word, in the form of briefs.</summary>
internal static partial class TypedMarkup
{
    public static void Add(string text, ImmutableArray<DraftInline>.Builder inlines)
    {
        var at = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > at) inlines.Add(new DraftInline.Text(text[at..match.Index]));
            inlines.Add(match.Value[0] == '['
                ? new DraftInline.Citation(match.Value[1..^1])
                : new DraftInline.Declaration(match.Groups["kind"].Value));
            at = match.Index + match.Length;
        }

        if (at < text.Length) inlines.Add(new DraftInline.Text(text[at..]));
    }

    [GeneratedRegex(
        @"\[\??@[a-z0-9][a-z0-9-]*[^\[\]\n\\]{0,400}\]|(?<=[”“""’»«›‹」』])\{\.(?<kind>term|title|name|own|translation)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();
}
