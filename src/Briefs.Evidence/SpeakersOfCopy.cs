using Briefs.Languages;

namespace Briefs.Evidence;

/// <summary>The lines of a copy that name a speaker.</summary>
internal sealed class SpeakersOfCopy
{
    private const int Initials = 2;

    // Labels that give a role in the conversation, not a name.
    private static readonly FrozenSet<string> s_roles = LanguageConventions.Undetermined.TranscriptRoles;

    private readonly List<int> _places = [];
    private readonly List<string> _labels = [];

    /// <param name="names">Declared names, which always count as labels, in any case.</param>
    public SpeakersOfCopy(string copy, IReadOnlyCollection<string> names)
    {
        for (var at = 0; at < copy.Length; at++)
        {
            if (at > 0 && copy[at - 1] is not ('\n' or '\f')) continue;
            if (copy[at] == '[' && IsBarrier(copy, at)) Add(at, "");
            else if (SpeakerLabel.Find(copy, at, names) is { } label) Add(at, label);
        }
    }

    /// <summary>Compares the speaker that the copy gives for a passage with the person cited.</summary>
    public SpeakerAgreement Compare(TextSpan place, Person cited, IEnumerable<Person> declared)
    {
        var index = _places.BinarySearch(place.Start);
        if (index < 0) index = ~index - 1;
        if (index < 0 || _labels[index] is not { Length: > 0 } label || Matches(label, cited)) return SpeakerAgreement.Agrees;
        if (!cited.IsNamed || cited.Names.IsEmpty || IsRole(label)) return SpeakerAgreement.Unsure;
        var distinct = _labels.Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (declared.Any(p => p.Id != cited.Id && p.IsNamed && Matches(label, p)) || distinct.Exists(l => Matches(l, cited)))
            return SpeakerAgreement.Differs;
        var isTranscript = distinct.Count > 1
            && (label.All(c => !char.IsLetter(c) || char.IsUpper(c)) || _labels.Count(l => l == label) > 1);
        if (!isTranscript) return SpeakerAgreement.Unsure;
        return cited.Names.Values.Concat(cited.Also).Any(n => Scripts.Differ(n, label))
            ? SpeakerAgreement.Unsure
            : SpeakerAgreement.Differs;
    }

    /// <summary>The label that applies to the passage, or empty.</summary>
    public string LabelOf(TextSpan place)
    {
        var index = _places.BinarySearch(place.Start);
        return index >= 0 ? _labels[index] : ~index > 0 ? _labels[~index - 1] : "";
    }

    private void Add(int at, string label)
    {
        _places.Add(at);
        _labels.Add(label);
    }

    private static bool IsBarrier(string copy, int at) =>
        string.CompareOrdinal(copy, at, "[…]", 0, 3) == 0 || string.CompareOrdinal(copy, at, "[...]", 0, 5) == 0;

    // A label matches by a word of the name (not an initial), by the initials of the name, or by the whole role or organisation.
    private static bool Matches(string label, Person person)
    {
        var words = Words(label);
        foreach (var name in person.Names.Values.Concat(person.Also))
        {
            var own = Words(name);
            if (words.Intersect(own, StringComparer.Ordinal).Any(w => w.Length > Initials)) return true;
            if (string.Equals(string.Concat(own.Select(w => w[0])), string.Concat(words), StringComparison.Ordinal)) return true;
        }

        var roles = person.Roles.Select(r => r.Role)
            .Append(person.Role)
            .Append(person.Organization)
            .Concat(person.Roles.Select(r => r.Organization))
            .OfType<string>();
        return roles.Any(r => Words(r).Intersect(words, StringComparer.Ordinal).Any(w => w.Length > Initials + 1));
    }

    private static bool IsRole(string label) => Words(label).Any(s_roles.Contains);

    private static ImmutableArray<string> Words(string text) =>
        [.. Folding.Typographic(text).ToUpperInvariant().Split([' ', '.', ',', '-', '"', '·', '/'], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Whether a copy attributes a passage to the person cited.</summary>
internal enum SpeakerAgreement
{
    /// <summary>It does, or it names no one there.</summary>
    Agrees,

    /// <summary>It names a speaker, and it is not certain who that is.</summary>
    Unsure,

    Differs,
}

/// <summary>The label with which a line of a transcript names the speaker: <c>IVANOV:</c>, <c>President Petrov:</c>, <c>记者：</c>.</summary>
internal static class SpeakerLabel
{
    private const int MaxLine = 120;
    private const int MaxName = 60;
    private const int MaxWords = 4;

    /// <summary>The label of the line that begins at a position; null when it has none.</summary>
    /// <param name="names">Declared names, which always count as labels, in any case.</param>
    public static string? Find(string copy, int start, IReadOnlyCollection<string> names)
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

    /// <summary>Whether a line begins a turn of dialogue: with a dash, then a space or a letter.</summary>
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
