

namespace Briefs.Reading.FrontMatter;

/// <summary>Which key was meant by one that is not known.</summary>
internal static class MeantKey
{
    // What other tools call them, or what one would say.
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["people"] = "quoted",
        ["persons"] = "quoted",
        ["speakers"] = "quoted",
        ["lang"] = "language",
        ["language"] = "lang",
        ["tags"] = "topics",
        ["keywords"] = "topics",
        ["description"] = "summary",
        ["picture"] = "image",
        ["photo"] = "image",
        ["link"] = "url",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>One of the known keys; null when none is likely.</summary>
    public static string? For(string written, ImmutableArray<string> known) =>
        OtherNames.TryGetValue(written, out var other) && known.Contains(other, StringComparer.Ordinal)
            ? other
            : Nearest.To(written, known);
}
