
namespace Briefs.Cli.Snapshot;

/// <summary>The differences between a saved copy and a new one by lines: enough for a decision, not a patch.</summary>
internal sealed class CopyDifference
{
    private const int Most = 5;
    private const int Longest = 200;

    private readonly ImmutableArray<string> _gone;
    private readonly ImmutableArray<string> _come;

    private CopyDifference(ImmutableArray<string> gone, ImmutableArray<string> come) => (_gone, _come) = (gone, come);

    public static CopyDifference Compare(string before, string after) => new(Only(before, after), Only(after, before));

    /// <summary>The number of changed lines, as a clause.</summary>
    public string Summary => (_gone.Length, _come.Length) switch
    {
        (0, 0) => "the same lines in a different order or with different spaces",
        _ => $"{CountText.Format(_gone.Length, "line")} removed, {CountText.Format(_come.Length, "line")} added",
    };

    /// <summary>The first removed and added lines, with <c>-</c> and <c>+</c>.</summary>
    public IEnumerable<string> Lines => Some('-', _gone).Concat(Some('+', _come));

    private static IEnumerable<string> Some(char sign, ImmutableArray<string> lines)
    {
        foreach (var line in lines.Take(Most)) yield return $"  {sign} {SafeText.Escape(Shorten.ToLength(line, Longest))}";
        if (lines.Length > Most) yield return $"  {sign} … and {CountText.Format(lines.Length - Most, "line")} more";
    }

    private static ImmutableArray<string> Only(string text, string other)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Compare(other)) left[line] = left.GetValueOrDefault(line) + 1;
        return [.. Compare(text).Where(line => (left[line] = left.GetValueOrDefault(line) - 1) < 0)];
    }

    private static IEnumerable<string> Compare(string text) =>
        text.Split('\n').Select(line => line.Trim('\f', ' ')).Where(line => line.Length > 0);
}
