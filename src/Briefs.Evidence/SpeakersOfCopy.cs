
namespace Briefs.Evidence;

/// <summary>The lines of a copy at which it says who speaks.</summary>
internal sealed class SpeakersOfCopy
{
    private const int Initials = 2;

    // Labels that say what somebody is in the conversation and not who it is.
    private static readonly string[] s_roles =
    [
        "Q", "A", "QUESTION", "ANSWER", "SPEAKER", "WITNESS", "CHAIR", "CHAIRMAN", "CHAIRPERSON", "COURT", "JUDGE", "COUNSEL", "NOTE",
        "UPDATE", "SUMMARY", "BACKGROUND", "SOURCE", "PHOTO", "CAPTION",
        "CORRECTION", "TRANSLATION", "INTERPRETER", "RESPONDENT", "DEFENDANT", "ACCUSED", "PRESIDENT", "MINISTER", "DATE", "PLACE", "TITLE",
        "TIME", "WARNING", "EDITOR", "VOICE", "MAN", "WOMAN", "BY",
        "ОТВЕТ", "ВОПРОС", "СВИДЕТЕЛЬ", "ПРЕДСЕДАТЕЛЬ", "СУДЬЯ", "ПЕРЕВОДЧИК", "ИСТОЧНИК", "ФОТО", "В", "О",
    ];

    private readonly List<int> _places = [];
    private readonly List<string> _labels = [];

    /// <param name="names">Declared names, which are labels however they are written.</param>
    public SpeakersOfCopy(string copy, IReadOnlyCollection<string> names)
    {
        for (var at = 0; at < copy.Length; at++)
        {
            if (at > 0 && copy[at - 1] is not ('\n' or '\f')) continue;
            if (copy[at] == '[' && IsBarrier(copy, at)) Add(at, "");
            else if (SpeakerLabel.At(copy, at, names) is { } label) Add(at, label);
        }
    }

    /// <summary>What the copy says of the speaker of a passage, beside the person a citation names.</summary>
    public SpeakerAgreement Of(TextSpan place, Person cited, IEnumerable<Person> declared)
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

    /// <summary>The label of the passage.</summary>
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

    // A word of the name (not an initial), an initial letter for a letter, the whole role or organisation.
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

    private static bool IsRole(string label) => Words(label).Any(w => Array.IndexOf(s_roles, w) >= 0);

    private static ImmutableArray<string> Words(string text) =>
        [.. Folding.Typographic(text).ToUpperInvariant().Split([' ', '.', ',', '-', '"', '·', '/'], StringSplitOptions.RemoveEmptyEntries)];
}
