namespace Briefs.LanguageServer.Handlers;

/// <summary>Where a new entry goes in the front matter of a brief.</summary>
internal static class EntryPlace
{
    /// <param name="key"><c>sources</c> or <c>quoted</c>.</param>
    /// <returns>
    /// Before which character, and the line that must come before the entry; null where there is no front matter in block form.
    /// </returns>
    public static (int At, string Head)? Find(string text, string key)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return null;
        var place = (int?)null;
        for (var at = 4; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var feed ? feed : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.TrimEnd() is "---") return (place ?? at, place is null ? key + ":\n" : "");
            // `sources: {…}` on one line is not taken apart.
            if (line.StartsWith(key + ":", StringComparison.Ordinal))
            {
                if (!line[(key.Length + 1)..].IsWhiteSpace()) return null;
                place = end + 1;
            }
            else if (place == at && line is [' ', ..]) place = end + 1;

            at = end + 1;
        }

        return null;
    }

    public static bool IsId(string id) =>
        id.Length is > 0 and <= 80 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
