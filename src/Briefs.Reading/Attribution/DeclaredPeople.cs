using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>Finds the declared people that the subject of a verb names.</summary>
internal sealed class DeclaredPeople
{
    /// <summary>Shortest distinctive word of a role, in characters.</summary>
    private const int ShortestWord = 4;

    private const int ShortestAside = 4;

    private readonly ImmutableArray<NamedPerson> _people;
    private readonly SpeechVerbs _verbs;

    public DeclaredPeople(IEnumerable<Person> people, SpeechVerbs verbs)
    {
        _people = [.. people.Select(NamedPerson.FromPerson)];
        _verbs = verbs;
    }

    /// <summary>An occurrence of a person's name in the text.</summary>
    private sealed record Match(PersonId Person, int Start, int End);

    /// <summary>The declared people that the words name as the subject, by name, role or organisation. Empty if there are none.</summary>
    /// <param name="text">The text of the block.</param>
    /// <param name="words">The words before or after the verb, in order.</param>
    public ImmutableArray<PersonId> Find(ReadOnlySpan<char> text, ReadOnlySpan<SpeechWord> words)
    {
        if (words.IsEmpty) return [];
        var (start, end) = (words[0].Start, words[^1].End);
        var phrase = text[..end];
        var matches = new List<Match>();
        foreach (var person in _people)
        {
            foreach (var name in person.Names) matches.AddRange(Matches(person, name, phrase, start));
        }

        if (matches.Count == 0) return ByOffice(words);
        var named = Outermost(matches);
        var edges = new Edges(this, words);
        var found = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var match in named)
            if (!found.Contains(match.Person) && IsSubject(text, words, match, edges)) found.Add(match.Person);
        return found.Count > 0 || named.Count > 0 ? found.ToImmutable() : ByOffice(words);
    }

    // Drops matches that lie inside a longer match. The rest keep their order.
    private static List<Match> Outermost(List<Match> matches)
    {
        var (within, reach) = (new HashSet<Match>(), new Match(default, -1, -1));
        foreach (var match in matches.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (match.End <= reach.End && match.End - match.Start < reach.End - reach.Start) within.Add(match);
            if (match.End > reach.End) reach = match;
        }

        return matches.FindAll(m => !within.Contains(m));
    }

    /// <summary>Which first and last words of a clause may surround a name. Computed once for all names in the clause.</summary>
    private sealed class Edges
    {
        public Edges(DeclaredPeople people, ReadOnlySpan<SpeechWord> words)
        {
            while (Offices < words.Length && people.IsOfOffice(words[Offices])) Offices++;
            Adverbs = words.Length;
            while (Adverbs > 0 && !words[Adverbs - 1].IsCapital && people.IsAdverb(words[Adverbs - 1])) Adverbs--;
        }

        /// <summary>Index after the leading words that belong to roles or organisations.</summary>
        public int Offices { get; }

        /// <summary>Index of the first of the trailing adverbs.</summary>
        public int Adverbs { get; }
    }

    private static List<Match> Matches(NamedPerson person, string name, ReadOnlySpan<char> phrase, int start)
    {
        var matches = new List<Match>();
        for (var from = start; phrase[from..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var found; from += found + 1)
        {
            var (at, end) = (from + found, from + found + name.Length);
            if (WholeWords.IsEdge(phrase, at - 1, name[0]) && (WholeWords.IsEdge(phrase, end, name[^1]) || Scripts.IsHangul(phrase[end])))
                matches.Add(new Match(person.Person.Id, at, end));
        }

        return matches;
    }

    // “Mills”, “Minister Mills” and “Mills of the Observatory” are subjects; in “the lawyer of Mills” and “Mills’s sister” Mills is not.
    private bool IsSubject(ReadOnlySpan<char> text, ReadOnlySpan<SpeechWord> words, Match match, Edges edges)
    {
        if (match.End < text.Length && IsPossessive(text[match.End..])) return false;
        var (before, after) = (FirstEndingAfter(words, match.Start), FirstFrom(words, match.End));
        for (var i = before - 1; i >= Math.Max(0, before - 2); i--)
        {
            if (_verbs.Attribution.Prepositions.Contains(words[i].Text)) return false;
            if (words[i].IsCapital || words[i].IsSign) break;
        }

        var isLast = after >= edges.Adverbs
            || (after == words.Length - 1 && !words[after].IsCapital && words[after].Text.Length <= ShortestAside);
        return before == 0 || isLast || before <= edges.Offices;
    }

    private static bool IsPossessive(ReadOnlySpan<char> rest) =>
        rest is ['\'' or '’' or 'ʼ', 's' or 'S' or 'i' or 'ı' or 'n' or 'u', ..]
            or ['的' or '之' or 'の' or 'に' or 'へ' or 'を' or '의' or '를' or '을', ..] or ['에', '게', ..];

    private bool IsAdverb(SpeechWord word) =>
        _verbs.Speech.Skipped.Contains(word.Text) || word.Text.EndsWith("ly", StringComparison.Ordinal);

    // The words before a name may be the person's role: “the minister Ivanov”.
    private bool IsOfOffice(SpeechWord word) =>
        word.Text.Length < ShortestWord || _people.Any(p => p.Offices.Any(o => o.Contains(word.Text, StringComparison.Ordinal)));

    private static int FirstEndingAfter(ReadOnlySpan<SpeechWord> words, int index)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= index) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int FirstFrom(ReadOnlySpan<SpeechWord> words, int index)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < index) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // “The minister” means every person declared with that role: each distinctive word must be in the person's role or organisation.
    private ImmutableArray<PersonId> ByOffice(ReadOnlySpan<SpeechWord> words)
    {
        var wanted = new List<string>();
        foreach (var word in words)
        {
            if (word.IsSign || _verbs.Speech.Skipped.Contains(word.Text) || (word.Text.Length < ShortestWord && !_verbs.IsDense)) continue;
            if (word.Text.Contains('\'', StringComparison.Ordinal) || _verbs.Attribution.Prepositions.Contains(word.Text)) return [];
            wanted.Add(_verbs.IsDense ? word.Text.TrimEnd('は', 'が') : word.Text);
        }

        if (wanted.Count == 0) return [];
        return [
            .. _people.Where(p => p.Offices.Any(office => wanted.TrueForAll(w => HasWord(office, w)) && HasHead(office, wanted)))
            .Select(p => p.Person.Id)];
    }

    /// <summary>Whether the words may mean the person: they share a distinctive word with the person's declaration.</summary>
    public bool MayMean(PersonId id, string words)
    {
        if (_people.FirstOrDefault(p => p.Person.Id == id) is not { } person) return false;
        var known = string.Join(' ', [.. person.Names, .. person.Offices, person.Person.Description ?? "", id.Value]).ToLowerInvariant();
        return words.Split(' ').Any(w =>
            w.Length >= (_verbs.IsDense ? 2 : ShortestWord) && known.Contains(w.Length > 5 ? w[..^1] : w, StringComparison.Ordinal));
    }

    // “The applicant” is not “the lawyer of the applicant”: the words must contain the head noun of the role.
    private bool HasHead(string office, List<string> wanted)
    {
        if (_verbs.IsDense) return true;
        var own = office.Split(' ').TakeWhile((w, i) => i == 0 || !_verbs.Attribution.Prepositions.Contains(w))
            .Where(w => w.Length >= ShortestWord).ToList();
        return own.Count == 0 || wanted.Exists(w => HasWord(own[0], w) || HasWord(own[^1], w));
    }

    // The Arabic article is part of the word: المعلمة for the role معلمة.
    private static bool HasWord(string office, string word) =>
        WholeWords.Contain(office, word) || (word.StartsWith("ال", StringComparison.Ordinal) && word.Length > ShortestWord
            && WholeWords.Contain(office, word[2..]));
}

/// <summary>The words by which a text may refer to a declared person.</summary>
/// <param name="Names">Full names and last names.</param>
/// <param name="Offices">Roles and organisations, in lower case.</param>
internal sealed record NamedPerson(Person Person, ImmutableArray<string> Names, ImmutableArray<string> Offices)
{
    public static NamedPerson FromPerson(Person person)
    {
        var names = person.IsNamed ? person.Names.Values.Concat(person.Also).SelectMany(FormsOf) : [];
        string?[] offices = [person.Role, person.Organization, .. person.Roles.SelectMany(r => new[] { r.Role, r.Organization })];
        return new NamedPerson(person, [.. names.Distinct(StringComparer.Ordinal)],
            [.. offices.OfType<string>().Where(o => o.Length > 0).Select(o => o.ToLowerInvariant()).Distinct(StringComparer.Ordinal)]);
    }

    // People are mostly called by the last word of their name: 霍瓦特 for 莱娜·霍瓦特.
    public static IEnumerable<string> FormsOf(string name)
    {
        if (name.Length == 0) yield break;
        yield return name;
        var last = name[(name.LastIndexOfAny([' ', '·', '・']) + 1)..];
        if (last.Length > 1 && last.Length < name.Length && !char.IsLower(last[0])) yield return last;
    }
}

/// <summary>Finds the declared people, and organisations declared without a person's name, that a text names.</summary>
internal sealed class NamesInText
{
    private readonly ImmutableArray<NamedPerson> _people;

    private NamesInText(ImmutableArray<NamedPerson> people) => _people = people;

    public static NamesInText Create(IEnumerable<Person> people) => new([.. people.Where(p => p.IsNamed).Select(NamedPerson.FromPerson)]);

    /// <summary>Each person once, in the order of declaration.</summary>
    public ImmutableArray<PersonId> Find(string text) => [.. _people.Where(p => IsNamed(p, text)).Select(p => p.Person.Id)];

    private static bool IsNamed(NamedPerson person, string text) =>
        person.Names.Any(n => Holds(text, n)) || (person.Person.Names.IsEmpty && Holds(text, person.Person.Organization ?? ""));

    /// <summary>Whether the text contains the name as whole words.</summary>
    public static bool Holds(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (IsEdge(text, at - 1, name[0]) && IsEdge(text, at + name.Length, name[^1])) return true;
        }

        return false;
    }

    private static bool IsEdge(string text, int at, char beside) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || Scripts.IsDense(beside) || Scripts.IsHangul(beside);
}
