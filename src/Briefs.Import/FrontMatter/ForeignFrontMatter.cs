using Briefs.Reading.FrontMatter;
using Briefs.Reading.Yaml;

namespace Briefs.Import.FrontMatter;

/// <summary>Reads the front matter of another generator: YAML after <c>---</c>, TOML after <c>+++</c>, or a JSON object.</summary>
/// <param name="Reading">The keys, or the error.</param>
/// <param name="BodyStart">Offset of the body's first character.</param>
/// <param name="BodyLine">The line of the file at which the body begins, 1-based.</param>
internal sealed record ForeignFrontMatter(MetaReading Reading, int BodyStart, int BodyLine)
{
    /// <summary>Levels of lists and keys.</summary>
    public const int MaxDepth = Briefs.Reading.Discovery.ReadingLimits.YamlDepth;

    private const int MaxBytes = Briefs.Reading.Discovery.ReadingLimits.FrontMatterBytes;

    /// <param name="text">With LF line ends.</param>
    public static ForeignFrontMatter Read(string text)
    {
        var read = text.StartsWith("+++", StringComparison.Ordinal) ? Toml(text)
            : text.StartsWith('{') && IsJson(text) ? Json(text)
            : Yaml(text);
        return read.BodyStart > 0 && Encoding.UTF8.GetByteCount(text.AsSpan(0, read.BodyStart)) > MaxBytes
            ? read with { Reading = MetaReading.Fail(1, $"the front matter is longer than {MaxBytes / 1024} KiB") }
            : read;
    }

    private static ForeignFrontMatter Create(string text, MetaReading reading, int bodyStart) =>
        new(reading, bodyStart, text.AsSpan(0, bodyStart).Count('\n') + 1);

    private static ForeignFrontMatter Yaml(string text)
    {
        var region = FrontMatterRegion.Find(text);
        if (!region.IsOpen) return Create(text, MetaReading.Create(new MetaValue.Map(1, [])), 0);
        if (region.Yaml is not { } yaml)
            return Create(text, MetaReading.Fail(1, "the front matter has no closing line `---`"), 0);
        return Create(text, YamlFrontMatter.Read(text, yaml), region.BodyStart);
    }

    private static ForeignFrontMatter Toml(string text)
    {
        var first = LineEnd(text, 0);
        if (text.AsSpan(0, first).TrimEnd() is not "+++") return Yaml(text);
        for (var at = first + 1; at < text.Length;)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "+++")
                return Create(text, TomlFrontMatter.Read(text[(first + 1)..at], 2), Math.Min(end + 1, text.Length));
            at = end + 1;
        }

        return Create(text, MetaReading.Fail(1, "the front matter has no closing line `+++`"), 0);
    }

    private static ForeignFrontMatter Json(string text)
    {
        var reading = JsonFrontMatter.Read(text, out var end);
        if (end < text.Length && text[end] == '\n') end++;
        return Create(text, reading, end);
    }

    // A text may begin with {{ or {%.
    private static bool IsJson(string text) => text.AsSpan(1).TrimStart() is ['"' or '}', ..];

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }
}
