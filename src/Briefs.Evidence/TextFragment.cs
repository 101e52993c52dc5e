using System.Text.RegularExpressions;
using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>
/// What follows the <c>#</c> of a link so that browsers scroll to the words and mark them (WICG, URL Fragment Text Directives),
/// made of the copy's own characters.
/// </summary>
public static partial class TextFragment
{
    private const int MaxExact = 300;
    private const int EdgeWords = 5;
    private const int PrefixWords = 3;
    private const int PrefixReach = 200;

    /// <param name="copy">The whole copy.</param>
    /// <param name="place">The words in it.</param>
    public static string For(SearchableCopy copy, TextSpan place)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var passage = copy.Text[place.Start..place.End];
        var words = White().Replace(passage, " ").Trim();
        var parts = words.Split(' ');
        var isOneBlock = !Paragraph().IsMatch(passage);
        var isExact = (isOneBlock && words.Length <= MaxExact) || parts.Length <= 2 * EdgeWords;
        var start = isExact ? words : string.Join(' ', parts[..EdgeWords]);
        var end = isExact ? "" : $",{Encoded(string.Join(' ', parts[^EdgeWords..]))}";
        return $":~:text={Prefix(copy, place.Start, start)}{Encoded(start)}{end}";
    }

    // The words before, when the beginning stands elsewhere too: a browser shows the first place.
    private static string Prefix(SearchableCopy copy, int at, string start)
    {
        if (!copy.HasBefore(start, at)) return "";
        var near = White().Replace(copy.Text[Math.Max(0, at - PrefixReach)..at], " ").Trim();
        var before = string.Join(' ', near.Split(' ').TakeLast(PrefixWords));
        return before.Length == 0 ? "" : $"{Encoded(before)}-,";
    }

    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();

    [GeneratedRegex(@"\n\s*\n|\f", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
