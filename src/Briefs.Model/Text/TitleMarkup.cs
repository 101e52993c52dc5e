using System.Net;
using System.Text.RegularExpressions;

namespace Briefs.Model.Text;

/// <summary>
/// Converts titles of reference managers, with entities and the few HTML tags that citeproc understands, to plain text. Superscript and
/// subscript digits keep their meaning: 10⁶ is not 106.
/// </summary>
public static partial class TitleMarkup
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The text without tags. Text that is not a tag, such as <c>p &lt; 5</c>, stays.</summary>
    public static string PlainOf(string title)
    {
        if (title.AsSpan().IndexOfAny('<', '&') < 0) return title;
        var text = Script()
            .Replace(title, match => Set(match.Groups["text"].Value, IsRaised(match) ? Raised : Lowered));
        text = Break().Replace(text, " ");
        text = Tag().Replace(text, "");
        return Entity().Replace(text, entity => Clean(WebUtility.HtmlDecode(entity.Value))).Trim();
    }

    /// <summary>
    /// The text with its tags, and with characters in place of entities. Only <c>&amp;lt;</c>, <c>&amp;gt;</c> and
    /// <c>&amp;amp;</c> stay, without which a text could become a tag.
    /// </summary>
    public static string WithoutEntities(string title) =>
        Entity().Replace(title, entity => Clean(WebUtility.HtmlDecode(entity.Value)) switch
        {
            "<" => "&lt;",
            ">" => "&gt;",
            "&" => "&amp;",
            var text => text,
        });

    private static bool IsRaised(Match script) => script.Groups["how"].Value.Equals("sup", StringComparison.OrdinalIgnoreCase);

    private static string Set(string text, string letters) =>
        text.All(c => Plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => letters[Plain.IndexOf(c, StringComparison.Ordinal)]))
            : text;

    // An entity must not introduce characters that are not allowed in the file itself.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    [GeneratedRegex(
        "&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"<(?<how>sup|sub)>(?<text>[^<>]{0,40})</\k<how>>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Script();

    [GeneratedRegex(
        @"<(br|p|/p|div|/div) ?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"</?(i|b|em|strong|u|s|sc|sup|sub|span|font|a|q|tt|code|scp|title)( [^<>]{0,200})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Tag();
}
