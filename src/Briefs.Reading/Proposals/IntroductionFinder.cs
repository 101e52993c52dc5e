using Briefs.Languages;
using Briefs.Reading.Attribution;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the people whom a text in a script with capitals introduces by full name. A name counts only if the text shows that it is one: by
/// a role beside it, or by calling the person by last name elsewhere.
/// </summary>
internal sealed class IntroductionFinder
{
    private const int MostNames = 4;

    private readonly LanguageConventions _language;
    private readonly SpeechVerbs _verbs;
    private readonly PersonWords _people;
    private readonly LowerCaseWords _lower;
    private readonly RoleFinder _roles;
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstNames = new(StringComparer.Ordinal);
    private readonly List<Introduction> _found = [];

    private IntroductionFinder(MarkedBody body, SpeechVerbs verbs)
    {
        (_language, _verbs) = (LanguageConventions.Get(body.Lang), verbs);
        (_people, _lower) = (_language.People, LowerCaseWords.List(body));
        _roles = new RoleFinder(_language, verbs);
    }

    /// <returns>In order of first mention, each person once.</returns>
    public static ImmutableArray<Introduction> Find(MarkedBody body, SpeechVerbs verbs)
    {
        var (find, texts) = (new IntroductionFinder(body, verbs), OwnText.List(body));
        foreach (var text in texts) find.ListLastNames(text);
        foreach (var text in texts)
            foreach (var run in NameRun.List(text, find._people)) find.Read(text, run);
        var all = find._found.GroupBy(i => i.Key, StringComparer.Ordinal).Select(g => g.Aggregate((one, other) =>
            one.Merge(other))).ToList();
        // «Сама Данилевич»: another full name with the last name of a person whose role is known may be no name.
        return [.. all.Where(i => i.Role is not null || !all.Exists(o => o != i && o.Role is not null && o.LastName == i.LastName))];
    }

    // Words with a capital that name a person alone: “Mills said”, “Dr Mills”.
    private void ListLastNames(OwnText text)
    {
        foreach (var run in NameRun.List(text, _people))
        {
            var first = AfterTitles(text, run);
            if (run.End - first == 1 && (first > run.First || IsBesideVerb(text, first)))
                _alone.Add(text.Written(first, run.End));
            else if (run.End - first > 1) _firstNames.Add(text.Written(first, first + 1));
        }
    }

    private bool IsBesideVerb(OwnText text, int word)
    {
        var words = text.Words;
        if (word > 0 && _verbs.IsVerb(words, word - 1)) return true;
        var texts = new[] { words[Math.Max(0, word - 2)].Text, words[Math.Max(0, word - 1)].Text };
        if (_language.Speech.Sources.LengthAt(texts, 0) == texts.Length || _language.Attribution.SourcesOfNames.Contains(texts[1]))
            return true;
        var after = word + 1;
        while (after < words.Count && (_language.Attribution.Auxiliaries.Contains(words[after].Text)
            || _language.Speech.Skipped.Contains(words[after].Text))) after++;
        return after < words.Count && _verbs.IsVerb(words, after);
    }

    private void Read(OwnText text, NameRun run)
    {
        var first = AfterTitles(text, run);
        if (run.End < text.Words.Count && text.Words[run.End - 1].Text.EndsWith("'s", StringComparison.Ordinal)) return;
        var before = BeforeName(text, run, ref first);
        var count = run.End - first;
        if (count is < 2 or > MostNames || !IsName(text, first, run.End)) return;
        var name = text.Written(first, run.End);
        var role = before ?? _roles.FindBeside(text, first, run.End) ?? _roles.FindBefore(text, run, first)
            ?? _roles.FindRightBefore(text, run, first);
        if (role is { Role.Length: > 0 } && !IsRoleAlone(role.Role)) role = null;
        if (role is null && !IsBareName(text, run, first)) return;
        var affiliation = role?.Organization ?? _roles.FindAffiliation(text, run.End);
        _found.Add(new Introduction(name)
        {
            Role = role is { Role.Length: > 0 } ? Lowered(text, role.Role, run.First)
            : null, Organization = affiliation
        });
    }

    // A role that opens a sentence has the capital letter of the sentence.
    private string Lowered(OwnText text, string role, int near)
    {
        if (_people.HasCapitalNouns || !char.IsUpper(role[0])) return role;
        var isTitle = role.Split(' ').Skip(1).Any(w => char.IsUpper(w[0]));
        var first = near;
        while (first > 0 && near - first <= RoleFinder.MostOfPhrase && !text.OpensSentence(first)) first--;
        return !isTitle && text.OpensSentence(first) && text.Written(first, first + 1) == role.Split(' ')[0]
            ? char.ToLowerInvariant(role[0]) + role[1..] : role;
    }

    // Not “author Cory Doctorow”, “President Obama”, “is Director” or “including the chair”: those words are about someone else, or a
    // part of the sentence.
    private bool IsRoleAlone(string role)
    {
        var words = role.Split(' ');
        var lower = Array.ConvertAll(words, w => w.TrimEnd('.', ',').ToLowerInvariant());
        if (IsPlainWord(lower[0]) || _people.Ends.Contains(lower[^1]) || words[^1] is [_] or [_, '.']) return false;
        if (_people.HasAdjectivesBefore && lower[0].EndsWith("ing", StringComparison.Ordinal) && char.IsLower(role[0])) return false;
        var head = Array.FindIndex(lower, _people.IsRole);
        var next = Array.FindLastIndex(lower, _people.IsRole) + 1;
        if (head < 0 || next == words.Length || _people.HasCapitalNouns || _language.HasCases) return true;
        return !char.IsUpper(words[next][0]);
    }

    private int AfterTitles(OwnText text, NameRun run)
    {
        var first = run.First;
        while (first < run.End - 1 && text.Words[first].Text.EndsWith("'s", StringComparison.Ordinal)) first++;
        // « Pour Odile Vernay »: the word that opens the sentence is no name.
        if (run.End - first > 2 && text.OpensSentence(first) && IsPlainWord(text.Words[first].Text)) first++;
        while (first < run.End && (_people.Titles.Contains(text.Words[first].Text) || text.Words[first].Text == ".")) first++;
        return first;
    }

    // “Interior Minister Jonas Veld”, “the retired bus driver Teodor Oake”, “Minister for Borders Graham Leys”
    private DescribedRole? BeforeName(OwnText text, NameRun run, ref int first)
    {
        var last = -1;
        for (var i = first; i < run.End - 1; i++)
        {
            if (_people.IsRole(text.Words[i].Text)) last = i;
        }

        if (last >= first)
        {
            var from = FirstOfRole(text, run.First, last);
            // “on Wednesday Interior Minister Jonas Veld”
            for (var i = from; i < last; i++) if (IsPlainWord(text.Words[i].Text)) from = i + 1;
            first = AfterTitles(text, new NameRun(last + 1, run.End));
            return new DescribedRole(IsPartOfName(text, from) || IsPartOfSentence(text, from) ? "" : text.Written(
                Whole(text, from), last + 1), null, last + 1);
        }

        if (PortfolioBefore(text, run) is { } portfolio && run.End - first == 3)
        {
            first++;
            return new DescribedRole(text.Written(portfolio, first), null, first);
        }

        return first > 0 && text.IsJoined(first - 1) && first == run.First && _people.IsRole(text.Words[first - 1].Text)
            ? new DescribedRole(text.Written(FirstOfRole(text, first - 1, first - 1), first), null, first)
            : null;
    }

    // “of the Future Campaign Director”: the first words belong to a name that began before.
    private bool IsPartOfName(OwnText text, int from)
    {
        if (!text.Words[from].IsCapital || _people.HasCapitalNouns || _people.IsRole(text.Words[from].Text)) return false;
        var before = from - 1;
        while (before >= 0 && _people.Articles.Contains(text.Words[before].Text)) before--;
        return before >= 0 && _people.Of.Contains(text.Words[before].Text);
    }

    // “shows the elected senator”, without the article: the words before the role may be about something else.
    private bool IsPartOfSentence(OwnText text, int from)
    {
        if (text.Words[from].IsCapital || _people.HasCapitalNouns || _people.IsRole(text.Words[from].Text) || text.OpensSentence(from))
            return false;
        var before = text.Words[from - 1];
        return before.Text is not ("," or "(" or "–" or "—") && !_people.Articles.Contains(before.Text)
            && !_verbs.IsVerb(text.Words, from - 1)
            && !before.Text.EndsWith("'s", StringComparison.Ordinal);
    }

    // “U.S. Senator”, “Kids.gov director”: a word goes on over the stops within it.
    private static int Whole(OwnText text, int from)
    {
        while (from > 1 && text.IsStopWithin(from - 1)) from -= 2;
        return from;
    }

    // The capitalised role before a preposition and the run: “Minister for”.
    private int? PortfolioBefore(OwnText text, NameRun run)
    {
        var of = run.First - 1;
        return of > 0 && !_people.HasCapitalNouns && _language.Attribution.Prepositions.Contains(text.Words[of].Text)
            && text.IsJoined(of - 1) && text.IsJoined(of) && text.Words[of - 1].IsCapital
            && _people.Portfolios.Contains(text.Words[of - 1].Text) && _alone.Contains(text.Written(run.End - 1, run.End)) ? of - 1 : null;
    }

    // The lower-case words that belong to a role: “retired bus” in “retired bus driver”.
    private int FirstOfRole(OwnText text, int from, int role)
    {
        while (from > 0 && !_people.HasCapitalNouns && role - from < MostNames && text.IsJoined(from - 1)
            && !text.Words[from - 1].IsCapital && IsOfRole(text, from - 1))
            from--;
        return from;
    }

    private bool IsOfRole(OwnText text, int at)
    {
        var word = text.Words[at].Text;
        return !text.Words[at].IsSign && !IsPlainWord(word) && !_verbs.IsVerb(text.Words, at)
            && !word.EndsWith("'s", StringComparison.Ordinal)
            && _people.HasAdjectivesBefore;
    }

    private bool IsPlainWord(string word) =>
        _people.Articles.Contains(word) || _people.Of.Contains(word) || _language.Attribution.Prepositions.Contains(word)
        || _language.Attribution.Joins.Contains(word) || _language.Attribution.Pronouns.Contains(word)
        || _language.Speech.Skipped.Contains(word) || _language.Speech.Before.Contains(word) || _language.Speech.Between.Contains(word)
        || _language.Attribution.Auxiliaries.Contains(word) || _language.Speech.Hedges.Contains(word)
        || (_language.Dates is { } dates && (dates.Months.Any(m => m.Contains(word)) || dates.Weekdays.Any(d => d.Contains(word))));

    private bool IsName(OwnText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Words[i].Text;
            if (_people.IsOrganization(word) || _people.IsRole(word) || IsPlainWord(word) || IsOblique(word)) return false;
            if (_lower.Contains(word) && !_people.Particles.Contains(word)) return false;
        }

        // A third word is a patronymic, or the run is two names: «Адвокат Рогожина Эмма Вайнер».
        if (_language.HasCases && end - first > 2 && !_people.IsPatronymic(text.Words[first + 1].Text)) return false;
        if (text.OpensSentence(first) && IsSource(text.Words[first].Text)) return false;

        // “the Cawdor Post”: a name of a person has no article.
        return first == 0 || !text.IsJoined(first - 1) || !_people.Articles.Contains(text.Words[first - 1].Text);
    }

    private bool IsSource(string word) => _language.Speech.Sources.LengthAt([word], 0) > 0
        || _language.Attribution.SourcesOfNames.Contains(word);

    private bool IsOblique(string word) => _people.ObliqueEndings.Any(e => word.Length > e.Length + 1
        && word.EndsWith(e, StringComparison.Ordinal));

    // Only two words, not after a preposition, and a last name that the text uses alone.
    private bool IsBareName(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        if (!_alone.Contains(text.Written(run.End - 1, run.End))) return false;
        // “Support Antoine”, of a text about Antoine Deltour.
        if (_firstNames.Contains(text.Written(run.End - 1, run.End))) return false;
        if (_language.Attribution.Determiners.Contains(words[first].Text)) return false;
        if (run.End - first != 2 && words[first + 1].End - words[first + 1].Start > 1) return false;
        return first == 0 || text.OpensSentence(first) || !_language.Attribution.Prepositions.Contains(words[first - 1].Text)
            || first > run.First;
    }
}
