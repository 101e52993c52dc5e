
namespace Briefs.Reading.FrontMatter;

/// <summary>Where the front matter of a file stands: between a line <c>---</c> at its very beginning and the next one.</summary>
/// <param name="Yaml">What is between the two lines; null when there is no front matter, or it is never closed.</param>
/// <param name="BodyStart">Offset of the body's first character.</param>
/// <param name="IsOpen">Whether the first line opens it.</param>
public readonly record struct FrontMatterRegion(TextSpan? Yaml, int BodyStart, bool IsOpen)
{
    public static FrontMatterRegion In(string text)
    {
        var first = LineEnd(text, 0);
        if (!IsFence(text.AsSpan(0, first))) return new FrontMatterRegion(null, 0, IsOpen: false);
        for (var at = first + 1; at <= text.Length;)
        {
            var end = LineEnd(text, at);
            if (IsFence(text.AsSpan(at, end - at)))
                return new FrontMatterRegion(new TextSpan(first + 1, at), Math.Min(end + 1, text.Length), IsOpen: true);
            at = end + 1;
        }

        return new FrontMatterRegion(null, text.Length, IsOpen: true);
    }

    /// <summary>How far a file is front matter or YAML, and not prose.</summary>
    internal static int EndIn(string path, string text) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? In(text) is { IsOpen: true } region ? region.BodyStart : 0 : text.Length;

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t").SequenceEqual("---");
}
