
namespace Briefs.Evidence;

/// <summary>The name by which a line of a transcript says who speaks: <c>IVANOV:</c>, <c>President Petrov:</c>, <c>记者：</c>.</summary>
internal static class SpeakerLabel
{
    private const int MaxLine = 120;
    private const int MaxName = 60;
    private const int MaxWords = 4;

    /// <summary>The label of the line that begins at a place; null when it has none.</summary>
    /// <param name="names">Declared names, which are labels however they are written.</param>
    public static string? At(string copy, int start, IReadOnlyCollection<string> names)
    {
        var line = copy.AsSpan(start, Math.Min(copy.Length - start, MaxLine));
        if (line.IndexOfAny('\n', '\f') is var end and >= 0) line = line[..end];
        line = WithoutTime(line.TrimStart([' ', '\t', '*', '_', '#', '>', '“', '"', '«', '„']));
        var colon = line.IndexOfAny(':', '：');
        if (colon <= 0) return null;
        var name = line[..colon].TrimEnd([' ', '*', '_']);
        if (name.IndexOfAny('(', '[') is var remark and > 0) name = name[..remark].TrimEnd();
        if (name.IsEmpty || name.Length > MaxName) return null;
        var label = name.ToString();
        return names.Contains(label, StringComparer.OrdinalIgnoreCase) || IsName(label) ? label : null;
    }

    /// <summary>Whether a line begins a turn of a dialogue: with a dash and a space.</summary>
    public static bool IsTurn(string copy, int start)
    {
        var line = copy.AsSpan(start, Math.Min(copy.Length - start, 8)).TrimStart([' ', '\t']);
        return line.Length > 1 && line[0] is '—' or '–' or '―' && (line[1] is ' ' or '\u00A0' || char.IsLetter(line[1]));
    }

    // [00:12:10] or 00:12 before the name.
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (char.IsDigit(line[at]) || line[at] is '[' or ']' or '(' or ')' or ':' or '.' or ' ')) at++;
        return at < line.Length ? line[at..] : line;
    }

    private static bool IsName(string label)
    {
        var words = label.Split([' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaxWords) return false;
        if (label.Any(Scripts.IsDense)) return label.Length <= 12 && label.All(c => char.IsLetter(c) || c is '·' or ' ');
        if (!label.Any(c => char.IsUpper(c) || char.IsLower(c))) return label.Any(char.IsLetter) && words.Length <= 3 && label.Length <= 30;
        if (words.Length == 1 && words[0].Length == 1) return words[0][0] is 'Q' or 'A' or 'В' or 'О';
        return words.All(w => char.IsUpper(w[0]) || IsParticle(w) || !char.IsLetter(w[0])) && char.IsUpper(words[0][0]);
    }

    private static bool IsParticle(string word) =>
        word is "de" or "da" or "del" or "della" or "di" or "van" or "von" or "der" or "den" or "bin" or "al" or "el" or "la" or "le"
            or "du" or "of" or "the";
}
