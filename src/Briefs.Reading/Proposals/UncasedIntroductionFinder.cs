using Briefs.Languages;
using Briefs.Reading.Attribution;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the people whom a text introduces in a language without capitals, where the verb comes first. A name is two words: right after a
/// role or a verb of saying and before a break, or before a last name that is the subject of a verb of saying elsewhere.
/// </summary>
internal sealed class UncasedIntroductionFinder
{
    /// <summary>Most words from the noun of a role to the name.</summary>
    private const int MostOfRole = 7;

    private const int ShortestName = 2;

    private readonly LanguageConventions _language;
    private readonly SpeechVerbs _verbs;
    private readonly PersonWords _people;
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);
    private readonly List<Introduction> _found = [];

    private UncasedIntroductionFinder(LanguageConventions language, SpeechVerbs verbs) =>
        (_language, _verbs, _people) = (language, verbs, language.People);

    /// <returns>In order of first mention, each person once.</returns>
    public static ImmutableArray<Introduction> Find(ImmutableArray<OwnText> texts, LanguageConventions language, SpeechVerbs verbs)
    {
        var find = new UncasedIntroductionFinder(language, verbs);
        foreach (var text in texts) find.ListSubjects(text);
        foreach (var text in texts)
            for (var i = 0; i < text.Words.Count; i++) find.Read(text, i);
        return [.. find._found.GroupBy(i => i.Key, StringComparer.Ordinal).Select(g => g.Aggregate((one, other) => one.Merge(other)))];
    }

    // “قال المقداد”: one word after the verb, then a break.
    private void ListSubjects(OwnText text)
    {
        for (var i = 0; i + 1 < text.Words.Count; i++)
        {
            if (_verbs.IsVerb(text.Words, i) && IsNameWord(text, i + 1) && EndsName(text, i + 1)) _subjects.Add(text.Words[i + 1].Text);
        }
    }

    private void Read(OwnText text, int at)
    {
        var first = at;
        var last = Last(text, first);
        if (last < 0 || !EndsName(text, last) && !_subjects.Contains(text.Words[last].Text)) return;
        var after = RoleAfter(text, last);
        if (RoleWord(text, first - 1))
        {
            var affiliation = AffiliationAfter(text, last);
            Add(text, first, last, new DescribedRole(text.Written(FirstRole(text, first - 1), first), affiliation, first));
        }
        else if (after is not null && (first > 0 && _verbs.IsVerb(text.Words, first - 1) || _subjects.Contains(text.Words[last].Text)))
        {
            Add(text, first, last, after);
        }
        else if (_subjects.Contains(text.Words[last].Text) && RoleBefore(text, first) is { } before)
        {
            Add(text, first, last, before);
        }
    }

    private void Add(OwnText text, int first, int last, DescribedRole role) =>
        _found.Add(new Introduction(text.Written(first, last + 1)) { Role = role.Role, Organization = role.Organization });

    // The last word of a name that begins at a word; -1 if it is none. A particle such as عبد belongs to the word after it.
    private int Last(OwnText text, int first)
    {
        if (!IsNameWord(text, first) || HasArticle(text.Words[first].Text)) return -1;
        var second = _people.Particles.Contains(text.Words[first].Text) ? first + 2 : first + 1;
        if (second < text.Words.Count && _people.Particles.Contains(text.Words[second].Text)) second++;
        for (var i = first; i < second; i++)
        {
            if (!text.IsJoined(i)) return -1;
        }

        return second < text.Words.Count && IsNameWord(text, second) ? second : -1;
    }

    private bool IsNameWord(OwnText text, int at)
    {
        if (at < 0 || at >= text.Words.Count || text.Words[at].IsSign) return false;
        var word = text.Words[at].Text;
        return word.Length >= ShortestName && !word.Any(char.IsDigit) && !_people.IsRole(word) && !_people.IsOrganization(word)
            && !_people.Of.Contains(word) && !_people.Ends.Contains(word) && !_people.Titles.Contains(word) && !_verbs.IsPronoun(word)
            && !_verbs.IsVerb(text.Words, at) && !_language.Attribution.Prepositions.Contains(word)
                && !_language.Attribution.Joins.Contains(word)
            && !_language.Speech.That.Contains(word) && !_language.Negations.Contains(word)
                && !_language.Works.TypeByNoun.ContainsKey(word);
    }

    private static bool HasArticle(string word) => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4;

    // A break after the name: a sign, a quotation, a link’s end, a preposition, “that”.
    private bool EndsName(OwnText text, int last)
    {
        if (last + 1 >= text.Words.Count || text.QuotedAfter(last) is not null || !text.IsJoined(last)) return true;
        var next = text.Words[last + 1].Text;
        return text.Words[last + 1].IsSign || _people.Of.Contains(next) || _people.Ends.Contains(next)
            || _language.Speech.That.Contains(next)
            || _language.Attribution.Prepositions.Contains(next);
    }

    private bool RoleWord(OwnText text, int at) =>
        at >= 0 && text.IsJoined(at) && (_people.Roles.Contains(text.Words[at].Text) || (_people.Titles.Contains(text.Words[at].Text)
            && RoleWord(text, at - 1)))
        && HasArticle(text.Words[at].Text);

    private int FirstRole(OwnText text, int at)
    {
        while (at > 0 && text.IsJoined(at - 1) && _people.Roles.Contains(text.Words[at - 1].Text)) at--;
        return at;
    }

    private DescribedRole? RoleAfter(OwnText text, int last)
    {
        if (last + 2 >= text.Words.Count || text.Words[last + 1].Text is not ("," or "،")) return null;
        return _people.Roles.Contains(text.Words[last + 2].Text) ? new RoleReader(text, _language, _verbs).ReadFrom(last + 2) : null;
    }

    private string? AffiliationAfter(OwnText text, int last)
    {
        if (last + 2 >= text.Words.Count || !_people.At.Contains(text.Words[last + 1].Text)
            || !_people.IsOrganization(text.Words[last + 2].Text))
            return null;
        var end = last + 2;
        while (end < text.Words.Count && end - last < MostOfRole && !text.Words[end].IsSign && !_people.Ends.Contains(text.Words[end].Text)
            && !_verbs.IsVerb(text.Words, end) && text.QuotedAfter(end - 1) is null) end++;
        return end < text.Words.Count && text.Words[end].IsSign ? text.Written(last + 2, end) : null;
    }

    // “المتحدث باسم وزارة الإعلام عدنان المقداد”
    private DescribedRole? RoleBefore(OwnText text, int first)
    {
        for (var at = first - 1; at >= 0 && first - at <= MostOfRole; at--)
        {
            if (text.Words[at].IsSign || _verbs.IsVerb(text.Words, at)) return null;
            if (!_people.Roles.Contains(text.Words[at].Text)) continue;
            var head = FirstRole(text, at);
            return text.QuotedAfter(first - 1) is { } quoted && first - 1 > head
                ? new DescribedRole(text.Written(head, first - 1), quoted.Text, first)
                : new RoleReader(text, _language, _verbs).Read(head, first);
        }

        return null;
    }
}
