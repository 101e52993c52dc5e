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

    /// <summary>Most words from the noun of a role to a name right after it.</summary>
    private const int MostOfPhrase = 6;

    private readonly LanguageConventions _language;
    private readonly SpeechVerbs _verbs;
    private readonly PersonWords _people;
    private readonly LowerCaseWords _lower;
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly List<Introduction> _found = [];

    private IntroductionFinder(MarkedBody body, SpeechVerbs verbs)
    {
        (_language, _verbs) = (LanguageConventions.Get(body.Lang), verbs);
        (_people, _lower) = (_language.People, LowerCaseWords.List(body));
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

    // Words with a capital that stand for a person by themselves: “Mills said”, “Dr Mills”.
    private void ListLastNames(OwnText text)
    {
        foreach (var run in NameRun.List(text, _people))
        {
            var first = AfterTitles(text, run);
            if (run.End - first == 1 && (first > run.First || IsBesideVerb(text, first)))
                _alone.Add(text.Written(first, run.End));
        }
    }

    private bool IsBesideVerb(OwnText text, int word)
    {
        var words = text.Words;
        if (word > 0 && _verbs.IsVerb(words, word - 1)) return true;
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
        var role = before ?? Beside(text, first, run.End) ?? PhraseBefore(text, run, first) ?? PhraseRightBefore(text, run, first);
        if (role is { Role.Length: > 0 } && !IsRoleAlone(role.Role)) role = null;
        if (role is null && !IsBareName(text, run, first)) return;
        var affiliation = role?.Organization ?? Affiliation(text, run.End);
        _found.Add(new Introduction(name) { Role = role is { Role.Length: > 0 } ? Lowered(text, role.Role, run.First)
            : null, Organization = affiliation });
    }

    // A role that opens a sentence has the capital letter of the sentence.
    private string Lowered(OwnText text, string role, int near)
    {
        if (_people.HasCapitalNouns || !char.IsUpper(role[0])) return role;
        var isTitle = role.Split(' ').Skip(1).Any(w => char.IsUpper(w[0]));
        var first = near;
        while (first > 0 && near - first <= MostOfPhrase && !text.OpensSentence(first)) first--;
        return !isTitle && text.OpensSentence(first) && text.Written(first, first + 1) == role.Split(' ')[0]
            ? char.ToLowerInvariant(role[0]) + role[1..] : role;
    }

    // Not “author Cory Doctorow”, “President Obama”, “is Director” or “including the chair”: those words are about somebody else, or a
    // part of the sentence.
    private bool IsRoleAlone(string role)
    {
        var words = role.Split(' ');
        var lower = Array.ConvertAll(words, w => w.TrimEnd('.', ',').ToLowerInvariant());
        if (IsPlainWord(lower[0]) || _people.Ends.Contains(lower[^1]) || words[^1] is [_] or [_, '.']) return false;
        if (_people.HasAdjectivesBefore && lower[0].EndsWith("ing", StringComparison.Ordinal) && char.IsLower(role[0])) return false;
        var head = Array.FindIndex(lower, _people.IsRole);
        var next = Array.FindLastIndex(lower, _people.IsRole) + 1;
        if (head < 0 || next == words.Length || _people.HasCapitalNouns) return true;
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
            return new DescribedRole(IsPartOfName(text, from) || IsPartOfSentence(text, from) ? "" : text.Written(Whole(text, from), last + 1), null, last + 1);
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
        if (text.Words[from].IsCapital || _people.HasCapitalNouns || _people.IsRole(text.Words[from].Text) || from == 0) return false;
        var before = text.Words[from - 1];
        return !before.IsSign && text.IsJoined(from - 1) && !_people.Articles.Contains(before.Text) && !_verbs.IsVerb(text.Words, from - 1)
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

    // “NAME, a lawyer at …”, “NAME, 71, …”, “NAME (a lawyer)”
    private DescribedRole? Beside(OwnText text, int first, int end)
    {
        var words = text.Words;
        if (end + 1 >= words.Count || words[end].Text is not ("," or "(" or "،" or "–" or "—")
            || text.QuotedAfter(end - 1) is not null) return null;
        var from = end + 1;
        if (from + 1 < words.Count && words[from].Text.All(char.IsAsciiDigit) && words[from + 1].Text == ",") from += 2;
        if (text.QuotedAfter(end) is not null) return null;
        return from < words.Count ? new RoleReader(text, _language, _verbs).ReadFrom(from) : null;
    }

    // “The prison’s chaplain, Agnes Pell, …”
    private DescribedRole? PhraseBefore(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        var comma = run.First - 1;
        if (comma < 1 || words[comma].Text is not ("," or "،") || first < run.First) return null;
        if (run.End < words.Count && words[run.End].Text is not ("," or "." or "،")) return null;
        var from = comma;
        while (from > 0 && comma - from < MostNames * 3 && !words[from - 1].IsSign && !_verbs.IsVerb(words, from - 1)
            && !text.OpensSentence(from) && text.QuotedAfter(from - 1) is null) from--;
        if (comma - from >= MostNames * 3 || from == comma) return null;
        from = StartOfNoun(text, from, comma);
        if (from < 0 || _language.Attribution.Prepositions.Contains(words[from].Text) || _people.Of.Contains(words[from].Text)) return null;
        return new RoleReader(text, _language, _verbs).Read(from, comma);
    }

    // The article of the role in “Before the start the commissioner, NAME”; -1 if a preposition governs it.
    private int StartOfNoun(OwnText text, int from, int to)
    {
        var words = text.Words;
        var noun = from;
        while (noun < to && !_people.IsRole(words[noun].Text)) noun++;
        for (var i = Math.Min(noun, to - 1); i > from; i--)
        {
            if (!_people.Articles.Contains(words[i].Text)) continue;
            return _language.Attribution.Prepositions.Contains(words[i - 1].Text) || _people.Of.Contains(words[i - 1].Text) ? -1 : i;
        }

        return from;
    }

    // «адвокат организации «Право голоса» Анна Ковалёва», “el director del periódico Julián Ocampo”: a role with what belongs to it.
    private DescribedRole? PhraseRightBefore(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        if (first < 2 || _people.HasCapitalNouns || _language.Attribution.Prepositions.Contains(words[first - 1].Text)
            || _people.Articles.Contains(words[first - 1].Text)) return null;
        for (var at = first - 1; at >= 0 && first - at <= MostOfPhrase; at--)
        {
            if (words[at].IsSign || _verbs.IsVerb(words, at) || _language.Attribution.Joins.Contains(words[at].Text)) return null;
            if (!_people.IsRole(words[at].Text)) continue;
            if (!_language.HasCases && !_people.Of.Contains(words[at + 1].Text)) return null;
            return OfPhrase(text, at, first);
        }

        return null;
    }

    private static DescribedRole OfPhrase(OwnText text, int at, int first)
    {
        if (text.QuotedAfter(first - 1) is { } quoted && quoted.Text.Count(c => c == ' ') < KnownNames.MaxWords)
            return new DescribedRole(text.Written(at, at + 1), quoted.Text, first);
        for (var i = at; i < first - 1; i++)
        {
            if (text.QuotedAfter(i) is not null) return new DescribedRole(text.Written(at, at + 1), null, first);
        }

        return new DescribedRole(text.Written(at, first), null, first);
    }

    // “Beatrix Fonseka of the Legal Centre”
    private string? Affiliation(OwnText text, int end)
    {
        var words = text.Words;
        if (end + 1 >= words.Count || !_people.Of.Contains(words[end].Text) || !text.IsJoined(end - 1)
            || _people.HasCapitalNouns) return null;
        var from = end + 1;
        while (from < words.Count && (_people.Articles.Contains(words[from].Text) || (from == end + 1
            && _people.Of.Contains(words[from].Text)))) from++;
        var to = from;
        var isKind = false;
        while (to < words.Count && (to == from || text.IsJoined(to - 1) || text.IsGlued(to - 1)) && IsOfOrganization(text, to, from))
            isKind |= _people.IsOrganization(words[to++].Text);
        while (to > from && !words[to - 1].IsCapital) to--;
        return isKind && to - from is > 1 and < MostNames * 2 ? text.Written(from, to) : null;
    }

    private bool IsOfOrganization(OwnText text, int at, int from)
    {
        var word = text.Words[at];
        return !word.IsSign && (word.IsCapital || (at == from && _people.IsOrganization(word.Text))
            || (at > from && (_people.Of.Contains(word.Text) || _people.Articles.Contains(word.Text))));
    }

    // Only two words, not after a preposition, and a last name that the text uses alone.
    private bool IsBareName(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        if (!_alone.Contains(text.Written(run.End - 1, run.End))) return false;
        if (run.End - first != 2 && words[first + 1].End - words[first + 1].Start > 1) return false;
        return first == 0 || text.OpensSentence(first) || !_language.Attribution.Prepositions.Contains(words[first - 1].Text)
            || first > run.First;
    }
}
