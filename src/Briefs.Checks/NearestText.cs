using System.Text;
using Briefs.Model;

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
        word.Kept.Length == 0 ? $"“{word.Quoted}” is not there"
        : word.Quoted.Length == 0 ? $"“{word.Kept}” is left out"
        : $"“{word.Quoted}” where the copy has “{word.Kept}”";

    private static string Shortened(string text)
    {
        if (text.Length <= 2 * MaxSame) return text;
        var (head, tail) = (text.IndexOf(' ', MaxSame), text.LastIndexOf(' ', text.Length - MaxSame));
        return head < 0 || tail <= head ? text : $"{text[..head]} … {text[(tail + 1)..]}";
    }
}
