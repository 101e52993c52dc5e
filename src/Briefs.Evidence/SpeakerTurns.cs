
namespace Briefs.Evidence;

/// <summary>Finds whether another speaker begins in the text that a quotation leaves out.</summary>
internal sealed class SpeakerTurns(ImmutableArray<string> names)
{
    private const int Beside = 80;

    /// <summary>Whether a line within the text starts with a speaker's name or a dash.</summary>
    public bool Crosses(string copy, TextSpan left)
    {
        for (var at = left.Start; at < left.End; at++)
        {
            if (at > 0 && copy[at - 1] is not ('\n' or '\f')) continue;
            if (SpeakerLabel.Find(copy, at, names) is not null || SpeakerLabel.IsTurn(copy, at)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the text closes one person's quotation and opens another's: with nothing between the marks, with a new sentence that names a
    /// speaker, or with a different name on each side.
    /// </summary>
    public static bool JoinsMarked(string copy, TextSpan left)
    {
        var closes = -1;
        for (var at = left.Start; at < Math.Min(left.End, left.Start + AlterationChecker.MaxOmitted); at++)
        {
            if (closes < 0 && Closes(copy, at)) closes = at;
            else if (closes >= 0 && Opens(copy, at) && IsAnother(copy, closes + 1, at, left.End)) return true;
            else if (closes >= 0 && Opens(copy, at)) closes = -1;
        }

        return false;
    }

    private static bool IsAnother(string copy, int start, int opens, int end)
    {
        var between = copy[start..opens].Trim([' ', '\n', ',', '.', '\u00A0']);
        if (!between.Any(char.IsLetter)) return true;
        var stop = between.IndexOfAny(['.', '!', '?', '。', '\n']);
        var next = stop < 0 ? "" : between[(stop + 1)..].TrimStart();
        if (next.Any(char.IsLetter) && CapitalsIn(next).Except(CapitalsIn(between[..stop]), StringComparer.Ordinal).Any()) return true;
        return AttributionBehind(copy, end) is { } behind && CapitalsIn(between).Any() && CapitalsIn(behind).Any()
            && !CapitalsIn(between).Intersect(CapitalsIn(behind), StringComparer.Ordinal).Any();
    }

    // Names only, not pronouns at the beginning of a sentence.
    private static IEnumerable<string> CapitalsIn(string text) => text
        .Split([' ', '\n', ',', '.', ':', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        .Where(w => w.Length > 3
            && char.IsUpper(w[0])
            && w is not ("They" or "Elle" or "Elles" or "Dann" or "Then" or "Later" or "After" or "Asked"));

    private static string? AttributionBehind(string copy, int from)
    {
        for (var at = from; at < Math.Min(copy.Length, from + AlterationChecker.MaxOmitted); at++)
        {
            if (!Closes(copy, at)) continue;
            var rest = copy[(at + 1)..Math.Min(copy.Length, at + 1 + Beside)];
            return rest.IndexOfAny(['.', '\n', '“', '«', '„']) is var end and >= 0 ? rest[..end] : rest;
        }

        return null;
    }

    private static bool Closes(string text, int at) =>
        (IsDouble(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
        || (text[at] is '»' && at > 0 && char.IsWhiteSpace(text[at - 1]));

    private static bool Opens(string text, int at) =>
        (IsDouble(text[at])
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + 1 == text.Length || !char.IsWhiteSpace(text[at + 1])))
        || text[at] == '«';

    private static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '＂';
}
