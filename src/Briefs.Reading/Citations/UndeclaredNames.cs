using Briefs.Languages;
using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds the whole name of someone who is not declared in words that name a speaker: “said Lena Brandt”. A role, or a single word, may mean
/// the person whom the citation names, and so may a name in another script than the declared one.
/// </summary>
internal sealed class UndeclaredNames(BoundBody body)
{
    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);

    private AttributionWords Attribution => _language.Attribution;

    /// <summary>The name; null without one, or if it may be another name of a person or source that is cited.</summary>
    /// <param name="phrase">Words that name a speaker, as the author wrote them.</param>
    /// <param name="cited">The people whom the citation names, with the tellers.</param>
    public string? Find(string phrase, FoundQuotation quotation, ImmutableArray<PersonId> cited)
    {
        var people = cited.Select(c => body.Entries.FindPerson(c.Value)).OfType<Person>().ToList();
        if (Attribution.IsDense || people.Count < cited.Length || people.Exists(SpeaksThroughOthers)) return null;
        if (people.Count == 0 && !quotation.Citations.TrueForAll(c => c.Itself)) return null;
        var names = people.SelectMany(p => p.Names.Values.Concat(p.Also)).ToList();
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => names.Exists(n => Holds(n, w)))) return null;
        foreach (var run in Runs(words))
        {
            if ((names.Count > 0 && !names.Exists(n => IsSameScript(n, run[0]))) || IsDeclared(run)) continue;
            if (!KnownWords(people, quotation).Any(k => run.Any(w => Holds(k, w)))) return string.Join(' ', run).TrimEnd(',', '.', ':');
        }

        return null;
    }

    private bool IsDeclared(string[] run) =>
        body.Named.People.Any(p => p.Names.Values.Concat(p.Also).Any(n => run.All(w => Holds(n, w))));

    private static bool SpeaksThroughOthers(Person person) => person.Names.IsEmpty && person.Organization is not null;

    // All capitalised words in a row that may be a person's name.
    private IEnumerable<string[]> Runs(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var end = EndOfRun(words, i);
            if (end > i && MayBegin(words, i) && MayBeName(words[i..end], out var name)) yield return name;
            if (end > i) i = end - 1;
        }
    }

    private int EndOfRun(string[] words, int start)
    {
        var end = start;
        while (end < words.Length && IsNameWord(words[end]))
        {
            end++;
            if (!char.IsLetterOrDigit(words[end - 1][^1]) && !IsInitial(words[end - 1])) break;
            var next = end;
            while (next < words.Length && _language.People.Particles.Contains(words[next])) next++;
            if (next < words.Length && IsNameWord(words[next])) end = next;
        }

        return end;
    }

    // “The White House” and “the lawyer of Lena Brandt”: not a person, or not the one who speaks.
    private bool MayBegin(string[] words, int at) =>
        at == 0 || (!IsPlain(words[at - 1]) && (!_language.HasCases || _language.People.Titles.Contains(Lower(words[at - 1]))));

    private bool MayBeName(string[] run, out string[] name)
    {
        var first = 0;
        var begins = true;
        while (first < run.Length && (IsTitle(run[first]) || IsPlain(run[first])))
        {
            begins = !_language.People.Articles.Contains(Lower(run[first])) && !Attribution.Articles.Contains(Lower(run[first]));
            first++;
        }

        name = run[first..];
        return begins && name.Count(w => !IsInitial(w)) >= 2
            && !name.Any(w => _language.People.IsOrganization(Lower(w)) || _language.People.IsRole(Lower(w)) || IsPlain(w)
                || Attribution.SpeechNouns.Contains(Lower(w)))
            && name[^1] is not [.., '\'' or '’', _];
    }

    private bool IsTitle(string word) =>
        _language.People.Titles.Contains(Lower(word)) || Attribution.Titles.Contains(Lower(word)) || _language.People.IsRole(Lower(word));

    private bool IsPlain(string word)
    {
        var lower = Lower(word);
        return Attribution.Prepositions.Contains(lower) || _language.People.Articles.Contains(lower) || Attribution.Articles.Contains(lower)
            || Attribution.Determiners.Contains(lower) || Attribution.Joins.Contains(lower) || Attribution.Pronouns.Contains(lower)
            || _language.People.Of.Contains(lower) || _language.Speech.Skipped.Contains(lower)
            || (_language.Dates is { } dates && (dates.Months.Any(m => m.Contains(lower)) || dates.Weekdays.Any(d => d.Contains(lower))));
    }

    private static bool IsNameWord(string word) =>
        IsInitial(word) || (word.Length > 1 && char.IsUpper(word[0]) && (char.IsLower(word[1]) || (word.Length > 2 && char.IsUpper(word[2])
            && word[1] is '\'' or '’')));

    private static bool IsInitial(string word) => word is [_, '.'] && char.IsUpper(word[0]);

    private static string Lower(string word) => word.TrimEnd(',', '.', ':', ';').ToLowerInvariant();

    private IEnumerable<string> KnownWords(List<Person> people, FoundQuotation quotation)
    {
        foreach (var person in people)
        {
            yield return person.Id.Value.Replace('-', ' ');
            foreach (var office in person.Roles.SelectMany(r => new[] { r.Role, r.Organization })
                .Append(person.Role).Append(person.Organization).Append(person.Description).OfType<string>()) yield return office;
        }

        foreach (var source in quotation.Citations.SelectMany(c => new[] { c.Source, c.Via }).OfType<SourceId>())
        {
            if (body.Entries.FindSource(source.Value) is not { } known) continue;
            foreach (var name in new[] { known.Title, known.Publisher, known.Author }.OfType<string>()) yield return name;
        }

        if (body.Context.Settings.Organization is { } own) yield return own;
    }

    private bool Holds(string known, string word)
    {
        var wanted = Lower(word);
        return known.ToLowerInvariant().Split([' ', '\u00A0', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(k => k == wanted || (_language.HasCases && k.Length > 2 && NameInflection.Matches(k, wanted, out _)));
    }

    private static bool IsSameScript(string name, string word) =>
        name.Length > 0 && ScriptOf(name[0]) == ScriptOf(word[0]);

    private static string ScriptOf(char c) => c < '\u0370' ? "Latin" : c < '\u0400' ? "Greek" : c < '\u0530' ? "Cyrillic" : "other";
}
