using System.Buffers;

namespace Briefs.Pages.Exports;

/// <summary>What is known of a source and has no field of its own in the formats of reference managers.</summary>
internal static class SourceRemarks
{
    private static readonly SearchValues<char> s_breaks =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>As lines <c>name: value</c>, with the names of the front matter.</summary>
    public static IEnumerable<string> List(Source source)
    {
        if (source.Archive is { } archive) yield return "archive: " + archive;
        if (source.Url is null && source.NoUrl is { } reason) yield return "no-url: " + Line(reason);
        if (source.Undated) yield return "undated";
        if (source.Title is null) yield return "title not known";
    }

    // Looked up: to ask an enumeration for a name takes longer than the rest of an entry.
    private static readonly FrozenDictionary<SourceType, string> s_kinds =
        Enum.GetValues<SourceType>()
            .ToFrozenDictionary(type => type, type => type == SourceType.PressRelease ? "Press release" : type.ToString());

    /// <summary>The kind in words: <c>Press release</c>.</summary>
    public static string KindOf(SourceType type) => s_kinds[type];

    /// <summary>On one line: in formats made of lines, a second one could pass for a field.</summary>
    public static string Line(string text) => !text.AsSpan().ContainsAny(s_breaks) ? text
        : string.Join(
            ' ', string.Concat(text.Select(c => s_breaks.Contains(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
