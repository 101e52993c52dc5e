using System.Collections.Immutable;
using System.Text;
using Briefs.Languages;
using Briefs.Text;

namespace Briefs.Reading.Prose.Pasted;

/// <summary>Whether a line or sentence is something that stands around articles, and not in them.</summary>
internal static class PastedLine
{
    private const int MaxCallWords = 20;
    private const int MaxCreditWords = 8;
    private const int MaxStepWords = 6;

    /// <summary>What it is; null for prose.</summary>
    /// <param name="line">One line or sentence of the author's own words.</param>
    public static PastedKind? KindOf(ReadOnlySpan<char> line, ImmutableArray<PageWords> pages)
    {
        var kept = Fold(line);
        if (kept.Length == 0) return null;
        // Letter by letter, so that both have one length.
        var text = string.Concat(kept.Select(char.ToLowerInvariant));
        foreach (var page in pages)
        {
            if (page.Labels.Contains(text, StringComparer.Ordinal)) return PastedKind.Label;
            if (page.Pointers.Any(p => Behind(text, p) is { } rest && (rest.Length == 0 || rest[0] is ':' or '：' or '›' or '»' or '>' or '|'))) return PastedKind.Pointer;
            if (WordsIn(text) <= MaxCallWords && page.Calls.Any(c => Behind(text, c) is not null)) return PastedKind.Call;
            if (page.Credits.Any(c => Behind(text, c) is { } rest && IsCredit(c, rest, kept))) return PastedKind.Credit;
            if (page.Stamps.Any(s => Behind(text, s) is { } rest && IsStamp(rest))) return PastedKind.Stamp;
            if (IsTrail(line, page)) return PastedKind.Trail;
        }

        return null;
    }

    /// <summary>With single spaces and plain apostrophes, without what is no letter or digit at its ends.</summary>
    public static string Fold(ReadOnlySpan<char> line)
    {
        var folded = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || c == Markup.VisibleText.Atom)
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (!Folding.IsInvisible(c)) folded.Append(c switch { '’' or 'ʼ' => '\'', 'ё' => 'е', 'Ё' => 'Е', _ => c });
        }

        var (start, end) = (0, folded.Length);
        while (end > start && !IsOfWord(folded[end - 1])) end--;
        while (start < end && !IsOfWord(folded[start])) start++;
        return folded.ToString(start, end - start);
    }

    // What follows a phrase at the head of a line; null where the phrase does not stand there as whole words.
    private static string? Behind(string text, string phrase)
    {
        if (!text.StartsWith(phrase, StringComparison.Ordinal)) return null;
        var rest = text[phrase.Length..];
        if (rest.Length > 0 && IsOfWord(rest[0]) && IsOfWord(phrase[^1]) && !Scripts.IsDense(phrase[^1])) return null;
        return rest.TrimStart(' ');
    }

    // “Photo: AFP”, “Photo by Ann Smith”; not “Photo: the two men at the border”, which describes.
    private static bool IsCredit(string phrase, string rest, string kept)
    {
        if (rest.Length == 0 || WordsIn(rest) > MaxCreditWords) return false;
        if (rest[0] is not (':' or '：' or '/' or '©' or '.') && !phrase.Contains(' ', StringComparison.Ordinal)) return false;
        var name = kept.AsSpan(kept.Length - rest.Length).TrimStart(":：/©. ");
        return !name.IsEmpty && (!char.IsLower(name[0]) || AgencyCredit.Names(name));
    }

    private static bool IsStamp(string rest)
    {
        var date = rest.AsSpan().TrimStart(":： ");
        return date.Length is > 0 and <= 40 && (rest[0] is ':' or '：' || char.IsAsciiDigit(date[0])) && date.ContainsAnyInRange('0', '9') && WordsIn(rest) <= 8;
    }

    private static bool IsTrail(ReadOnlySpan<char> line, PageWords page)
    {
        foreach (var sign in ">›»→/|")
        {
            var steps = line.ToString().Split(sign).Select(step => Fold(step)).ToList();
            if (steps.Count >= 3 && page.Homes.Contains(steps[0], StringComparer.OrdinalIgnoreCase) && steps.TrueForAll(s => s.Length > 0 && WordsIn(s) <= MaxStepWords)) return true;
        }

        return false;
    }

    private static int WordsIn(string text) => text.Count(c => c == ' ') + 1 + (text.Count(Scripts.IsHan) / 2);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
