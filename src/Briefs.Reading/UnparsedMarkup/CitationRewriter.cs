using System.Text.RegularExpressions;
using Briefs.Reading.Citations;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>Rewrites text that was meant as a citation: puts @ before the known ids and leaves out the words before them.</summary>
internal sealed partial class CitationRewriter(BriefEntries entries)
{
    // The reserved id for a document's own words: `[@itself in @report]`.
    private const string Itself = "itself";

    /// <summary>The correct text between the brackets; null if an id is unknown.</summary>
    public string? Rewrite(string inner)
    {
        var parts = new List<string>();
        foreach (var part in inner.Replace('＠', '@').Split(';'))
        {
            if (Part(part.Trim()) is not { } rewritten) return null;
            parts.Add(rewritten);
        }

        return string.Join("; ", parts);
    }

    /// <summary>The first known id after an @ that begins a word; null if there is none.</summary>
    public string? KnownSigned(string inner)
    {
        foreach (var found in Signed().EnumerateMatches(inner.Replace('＠', '@')))
        {
            var id = inner[(found.Index + 1)..(found.Index + found.Length)].TrimEnd('-');
            if (IsKnown(id)) return id;
        }

        return null;
    }

    /// <summary>The first word that is a known id; null if there is none.</summary>
    public string? FirstKnown(string inner) =>
        inner.Split([' ', ',', ';', '@', '＠', '-'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsKnown);

    /// <summary>Whether a text consists of known ids only, with <c>in</c> and <c>via</c> between them.</summary>
    public bool IsChain(string head)
    {
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length % 2 == 0) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (i % 2 == 0 ? !IsKnown(words[i].TrimStart('@')) && !(i == 0 && words[i] == Itself) : words[i] is not ("in" or "via"))
                return false;
        }

        return true;
    }

    /// <summary>Index after a chain of ids that begins with an @; -1 if the first id is unknown.</summary>
    public int EndOfChain(string text, int at)
    {
        var end = EndOfId(text, at);
        while (end > 0)
        {
            var rest = text.AsSpan(end);
            var word = rest.StartsWith(" in @", StringComparison.Ordinal) ? 4 : rest.StartsWith(" via @", StringComparison.Ordinal) ? 5 : 0;
            if (word == 0 || EndOfId(text, end + word) is not (> 0 and var next)) return end;
            end = next;
        }

        return -1;
    }

    private bool IsKnown(string id) => id.Length > 0 && (entries.HasSource(id) || entries.HasPerson(id));

    private int EndOfId(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '-')) end++;
        while (text[end - 1] == '-') end--;
        var goesOn = end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '@' or '_'
            || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));
        return !goesOn && IsKnown(text[(at + 1)..end]) ? end : -1;
    }

    private string? Part(string part)
    {
        var start = StartOf(part);
        if (start < 0) return null;
        var tail = part[start..];
        var head = tail.Split(',', 2);
        var words = head[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var used = 0;
        while (used < words.Length && (used % 2 == 0
            ? IsKnown(words[used].TrimStart('@')) || (used == 0 && words[used].TrimStart('@') == Itself)
            : words[used] is "in" or "via")) used++;
        if (used % 2 == 0) used--;
        if (used <= 0) return null;
        var names = string.Join(' ', words[..used].Select((word, i) => i % 2 == 0 && word[0] != '@' ? "@" + word : word));
        // `[see @rep p. 3]`: the locator comes after a comma.
        var rest = string.Join(' ', words[used..]);
        return names + (rest.Length > 0 ? ", " + rest : "") + (head.Length > 1 ? "," + head[1] : "");
    }

    // Index of the first known id, or of its @. A known id before the first @ counts only if `in` or `via` and an @ follow it.
    private int StartOf(string part)
    {
        var sign = part.IndexOf('@', StringComparison.Ordinal);
        foreach (Match word in Word().Matches(part))
        {
            if (word.Index == sign + 1 && sign >= 0) return sign;
            if (word.Value == Itself && Joined().IsMatch(part[(word.Index + word.Length)..])) return word.Index;
            if (sign >= 0 && word.Index < sign && !(IsKnown(word.Value) && Joined().IsMatch(part[(word.Index + word.Length)..]))) continue;
            if (IsKnown(word.Value) && (word.Index == 0 || part[word.Index - 1] is ' ' or '@')) return word.Index;
        }

        return -1;
    }

    [GeneratedRegex("(?<![\\p{L}\\p{N}._/-])@[a-z0-9-]+")]
    private static partial Regex Signed();

    [GeneratedRegex("[a-z0-9][a-z0-9-]*")]
    private static partial Regex Word();

    [GeneratedRegex("^ (in|via) @")]
    private static partial Regex Joined();
}
