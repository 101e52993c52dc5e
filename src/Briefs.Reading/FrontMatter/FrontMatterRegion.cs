using Briefs.Reading.Rules;
using Briefs.Reading.Schema;

namespace Briefs.Reading.FrontMatter;

/// <summary>The place of the front matter: between a line <c>---</c> at the very beginning of the file and the next such line.</summary>
/// <param name="Yaml">The text between the two lines; null without front matter, or when it is never closed.</param>
/// <param name="BodyStart">Offset of the body's first character.</param>
/// <param name="IsOpen">Whether the first line opens front matter.</param>
public readonly record struct FrontMatterRegion(TextSpan? Yaml, int BodyStart, bool IsOpen)
{
    public static FrontMatterRegion Find(string text)
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

    /// <summary>Offset at which the front matter, or a file that is YAML as a whole, ends and prose begins.</summary>
    internal static int EndIn(string path, string text) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? Find(text) is { IsOpen: true } region ? region.BodyStart : 0 : text.Length;

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t").SequenceEqual("---");
}

/// <summary>Front matter that a line <c>---</c> ends too early, so that its remaining keys become the beginning of the text.</summary>
/// <param name="Key">The first of these keys.</param>
/// <param name="Fence">The line that ends it too early.</param>
/// <param name="NextFence">The line that was meant to end it; null when there is none.</param>
/// <param name="BodyStart">Offset at which the text begins.</param>
internal sealed record EndedEarly(TextSpan Key, TextSpan Fence, TextSpan? NextFence, int BodyStart)
{
    /// <returns>Null where the text does not begin with a key.</returns>
    public static EndedEarly? Find(string text, FrontMatterRegion region)
    {
        var at = region.BodyStart;
        while (at < text.Length && text[at] == '\n') at++;
        var line = LineAt(text, at);
        var colon = text.AsSpan(at, line.End - at).IndexOf(':');
        if (colon <= 0 || BriefKeys.OfBrief.Find(text.Substring(at, colon)) is null) return null;
        var rest = text.AsSpan(at + colon + 1, line.End - at - colon - 1);
        if (rest.Length > 0 && rest[0] != ' ') return null;
        var isBlock = rest.IsWhiteSpace() && line.End + 1 < text.Length && text[line.End + 1] is ' ' or '-';
        var next = NextFenceAt(text, line.End, isBlock ? EmptyLines.MayBe : EmptyLines.None);
        if (next is null && !isBlock) return null;
        var fence = LineAt(text, text.LastIndexOf('\n', Math.Max(0, region.BodyStart - 2)) + 1);
        return new EndedEarly(new TextSpan(at, at + colon), fence, next, next is { } end ? Math.Min(end.End + 1, text.Length)
            : region.BodyStart);
    }

    private enum EmptyLines
    {
        None, MayBe,
    }

    public Diagnostic CreateDiagnostic(ContentFile file)
    {
        var (ended, key) = (LineOf(file, Fence), $"the key on line {LineOf(file, Key)}");
        return FrontMatterMalformed.Rule.CreateDiagnostic(
            file, Key, $"the front matter ends on line {ended}, so {key} is part of the text", NextFence is { }
            ? $"Delete the `---` on line {ended}."
            : $"Delete the `---` on line {ended}, and write `---` on a line of its own after the last key.");
    }

    private static string LineOf(ContentFile file, TextSpan span) =>
        file.Lines.GetPosition(span.Start).Line.ToString(CultureInfo.InvariantCulture);

    // Only where everything in between looks like YAML: a line of three hyphens may be a thematic break.
    private static TextSpan? NextFenceAt(string text, int from, EmptyLines empty)
    {
        for (var at = from + 1; at < text.Length;)
        {
            var line = LineAt(text, at);
            var written = text.AsSpan(line.Start, line.Length);
            if (written.TrimEnd(" \t").SequenceEqual("---")) return line;
            if (written.IsWhiteSpace() && empty == EmptyLines.None) return null;
            if (written.Length > 0 && written[0] is not (' ' or '-' or '#') && !IsKey(written)) return null;
            at = line.End + 1;
        }

        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && BriefKeys.OfBrief.Find(line[..colon].ToString()) is not null;
    }

    private static TextSpan LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }
}
