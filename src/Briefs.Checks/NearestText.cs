
namespace Briefs.Checks;

/// <summary>The passage of a copy that is most like a quotation, for a message: what the copy has, and which words differ.</summary>
internal static class NearestText
{
    private const int MaxSame = 60;
    private const int MaxNamed = 4;

    /// <summary>“chance” where the copy has “chances”; the words of the first differences.</summary>
    public static string Differences(NearestPassage nearest)
    {
        var differing = nearest.Words.Where(w => !w.IsSame).ToList();
        var named = string.Join("; ", differing.Take(MaxNamed).Select(Describe));
        return differing.Count > MaxNamed ? $"{named}; and {differing.Count - MaxNamed} more" : named;
    }

    /// <summary>The passage as the copy has it, long runs that agree shortened.</summary>
    public static string Passage(NearestPassage nearest)
    {
        var text = new StringBuilder();
        foreach (var word in nearest.Words.Where(w => w.Kept.Length > 0))
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(word.IsSame ? Shortened(word.Kept) : word.Kept);
        }

        return text.ToString();
    }

    private static string Describe(WordDifference word) =>
        word.Kept.Length == 0 ? $"“{word.Quoted}” is not in the copy"
        : word.Quoted.Length == 0 ? $"“{word.Kept}” is missing from the quotation"
        : WithoutMarks(word.Quoted) == WithoutMarks(word.Kept)
            ? $"the copy has a quotation mark at “{word.Kept}”: keep it, in your own style of quotation marks"
        : CodePoints(word.Quoted, word.Kept) is { } points
            ? $"“{word.Quoted}” has {points.Quoted} where the copy has {points.Kept}, which looks the same"
        : $"“{word.Quoted}” where the copy has “{word.Kept}”";

    private static string WithoutMarks(string words) => string.Concat(words.Where(c => !Folding.IsMark(c)));

    // Words that look alike and differ in characters nobody can tell apart: the characters are named.
    private static (string Quoted, string Kept)? CodePoints(string quoted, string kept)
    {
        var (ours, theirs) = (Alike(quoted), Alike(kept));
        if (!string.Equals(ours, theirs, StringComparison.Ordinal)) return null;
        var (visible, other) = (Seen(quoted), Seen(kept));
        for (var i = 0; i < Math.Min(visible.Length, other.Length); i++)
        {
            if (visible[i] != other[i]) return (NameOf(visible[i]), NameOf(other[i]));
        }

        return null;
    }

    private static string Seen(string words) => string.Concat(words.Where(c => !Folding.IsInvisible(c)));

    private static string Alike(string words) =>
        string.Concat(Seen(words).Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Latin[at] : c));

    private static string NameOf(char c) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private const string Letters = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latin = "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXo";

    private static string Shortened(string text)
    {
        if (text.Length <= 2 * MaxSame) return text;
        var (head, tail) = (text.IndexOf(' ', MaxSame), text.LastIndexOf(' ', text.Length - MaxSame));
        return head < 0 || tail <= head ? text : Shorten.Omit(text, head, tail + 1);
    }
}
