using Briefs.Reading.Attribution;

namespace Briefs.Reading.Proposals;

/// <summary>Finds which of the people whom a text introduces it also quotes, and which organisations.</summary>
internal sealed class QuotedSpeakerFinder
{
    private const int LongestOrganization = 8;

    // Two letters may be a state: Laura Mills, WI.
    private const int ShortestAcronym = 2;

    /// <summary>Most words from a verb to a name.</summary>
    private const int MostOfRole = 8;

    private readonly BoundBody _body;
    private readonly SpeechVerbs _verbs;
    private readonly PersonNames _names;
    private readonly DeclaredPeople _people;
    private readonly Languages.LanguageConventions _language;
    private readonly HashSet<PersonId> _quoted = [];
    private readonly List<string> _organizations = [];

    private QuotedSpeakerFinder(BoundBody body)
    {
        _body = body;
        _verbs = new SpeechVerbs(body.Lang);
        _language = Languages.LanguageConventions.Get(body.Lang);
        _names = new PersonNames(body.Entries.People.Values, body.Context.PeopleNames);
        // An organisation does not name the people who work there.
        _people = new DeclaredPeople(body.Entries.People.Values.Select(p => p with { Organization = null, Roles = [] }), _verbs);
    }

    /// <summary>The people quoted, by the ids of the body's entries, and the names of the organisations quoted.</summary>
    /// <param name="body">Read as if it declared everyone whom it introduces.</param>
    public static QuotedSpeakers Find(BoundBody body)
    {
        var find = new QuotedSpeakerFinder(body);
        if (!find._verbs.AreKnown) return new QuotedSpeakers([], []);
        foreach (var quotation in body.Quotations)
        {
            if (quotation.Clue?.Speaker is { } speaker) find._quoted.Add(speaker);
        }

        foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Footnote < 0 && b.Quotations.Count > 0)) find.Block(block);
        return new QuotedSpeakers([.. find._quoted], [.. find._organizations.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private void Block(ProseBlock block)
    {
        foreach (var clause in InsertedClause.List(block, _language)) Inserted(block, clause);
        if (OnlyPersonOf(block) is { } only) _quoted.Add(only);
        foreach (var sentence in QuotedSentence.FindAll(block))
        {
            if (SubjectOfVerb(block, sentence) is { } saying) _quoted.Add(saying);
            if (OnlySubjectOf(block, sentence) is { } opening) _quoted.Add(opening);
            var quoted = sentence.Quotations.Select(q => q.Run!.Parts.First(p => p.Block == block)).ToImmutableArray();
            var subjects = SubjectFinder.Find(new AttributedSentence(block.OwnWords, sentence.Start, sentence.End, quoted), _verbs,
                _people);
            foreach (var subject in subjects)
            {
                if (subject is Subject.Declared { People: [var person] } declared && LeadsTo(declared.Text, person)) _quoted.Add(person);
                else if (subject is Subject.Other other && NameOfOrganization(other.Text) is { } name) _organizations.Add(name);
                else if (subject is Subject.Pronoun or Subject.Same
                    && OnlySubjectBefore(block, sentence) is { } before) _quoted.Add(before);
            }
        }
    }

    // « Partez, dit sa mère, Anne Court. »
    private void Inserted(ProseBlock block, InsertedClause clause)
    {
        var mentions = _names.Find(block.Visible.Text, new TextSpan(clause.Start, clause.End), _language);
        if (mentions.Select(m => m.Person).Distinct().ToList() is not [var person]) return;
        var before = block.Visible.Text[clause.Start..mentions[0].Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (before.Length <= LongestOrganization && before.Skip(1).All(w => IsOfRole(w, person) || IsVerb(Bare(w)))) _quoted.Add(person);
    }

    // The only person whom a sentence with a quotation names, beside a verb of saying: “said the lawyer Anne Court”, “Anne Court, 40,
    // said”.
    private PersonId? SubjectOfVerb(ProseBlock block, QuotedSentence sentence)
    {
        var mentions = _names.Find(block.OwnWords, new TextSpan(sentence.Start, sentence.End), _language);
        if (mentions.Select(m => m.Person).Distinct().ToList() is not [var person]) return null;
        var words = new List<ReportedSpeech.SpeechWord>();
        ReportedSpeech.WordSplitter.Cut(words, block.OwnWords.AsSpan(0, sentence.End), sentence.Start, _language.Speech);
        return mentions.Exists(m => IsBesideVerb(words, m, person)) ? person : null;
    }

    private bool IsBesideVerb(List<ReportedSpeech.SpeechWord> words, NameMention mention, PersonId person)
    {
        var at = words.FindIndex(w => w.Start == mention.Start);
        if (at < 0) return false;
        var before = at - 1;
        while (before >= 0 && at - before <= MostOfRole && !_verbs.IsVerb(words, before) && !words[before].IsSign
            && IsOfRole(words[before].Text, person))
            before--;
        if (before >= 0 && _verbs.IsVerb(words, before)) return true;
        if (_language.HasCases && IsAfterRoleAndVerb(words, at)) return true;
        // « a raconté à La Dépêche de l’Orvain Anne Court, avocate »
        while (before >= 0 && at - before <= MostOfRole && !words[before].IsSign && (words[before].IsCapital
            || _language.People.Of.Contains(words[before].Text) || _language.People.Articles.Contains(words[before].Text))) before--;
        if (before >= 0 && before < at - 1 && _verbs.IsVerb(words, before) && IsPreposition(words[before + 1].Text)
            && words[at - 1].IsCapital) return true;
        if (before >= 0 && _language.People.Views.Contains(words[before].Text) && (before == 0 || words[before - 1].IsSign)) return true;
        if (before >= 0 && IsPreposition(words[before].Text)) return false;
        var after = words.FindIndex(at, w => w.Start >= mention.End);
        if (after > 0 && words[after].Text is "," or "،")
        {
            var close = words.FindIndex(after + 1, w => w.Text is "," or "،" or ".");
            if (close > 0 && close - after <= MostOfRole * 2) after = close + 1;
        }

        while (after > 0 && after < words.Count && (_language.Speech.Skipped.Contains(words[after].Text)
            || _language.Attribution.Auxiliaries.Contains(words[after].Text)))
            after++;
        return after > 0 && after < words.Count && _verbs.IsVerb(words, after);
    }

    // «сообщила адвокат организации «Право голоса» Анна Ковалёва»: the role, in the nominative, is right after the verb.
    private bool IsAfterRoleAndVerb(List<ReportedSpeech.SpeechWord> words, int at)
    {
        for (var i = at - 1; i > 0 && at - i <= MostOfRole && !words[i].IsSign && !IsPreposition(words[i].Text); i--)
        {
            if (_verbs.IsVerb(words, i - 1)) return _language.People.IsRole(words[i].Text);
        }

        return false;
    }

    // “the minister Jonas Veld”, but not “that Veld was”
    private bool LeadsTo(string subject, PersonId person)
    {
        var name = _body.Entries.FindPerson(person.Value)?.Names.Values.FirstOrDefault() ?? "";
        var at = subject.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) at = subject.IndexOf(name = name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);
        if (at < 0) return true;
        var after = Bare(subject[(at + name.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(""));
        return subject[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => IsOfRole(w, person))
            && (after.Length == 0 || IsPreposition(after) || _language.People.Of.Contains(after)
                || _language.People.Articles.Contains(after));
    }

    private bool IsOfRole(string word, PersonId person)
    {
        var bare = Bare(word);
        return bare.Length == 0 || _language.People.Articles.Contains(bare) || _language.People.Titles.Contains(bare)
            || _language.People.IsRole(bare)
            || (_body.Entries.FindPerson(person.Value)?.Role ?? "").Contains(bare, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string word) => word.Trim(',', '.', ':', ';', '(', ')', '—', '–', '،').ToLowerInvariant();

    // “Ana Quillfeather has counted wells for six years. “I’m not against batteries,” she said”: the paragraph names no one else.
    private PersonId? OnlySubjectBefore(ProseBlock block, QuotedSentence sentence)
    {
        var words = new string(block.OwnWords, sentence.Start, sentence.End - sentence.Start).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(w => IsVerb(Bare(w)))) return null;
        var mentions = _names.Find(block.OwnWords, new TextSpan(0, sentence.End), _language);
        return mentions.Select(m => m.Person).Distinct().ToList() is [var person] && mentions[0].Start < sentence.Start ? person : null;
    }

    // “Prosecutor Ann Roe asked for five years. In her words, it was “a crime””: the paragraph begins with the only person it names.
    private PersonId? OnlyPersonOf(ProseBlock block)
    {
        var mentions = _names.Find(block.OwnWords, new TextSpan(0, block.OwnWords.Length), _language);
        return mentions.Select(m => m.Person).Distinct().ToList() is [var person] && BeginsClause(block, mentions[0], person)
            && mentions[0].Start < QuotedSentence.FindAll(block).First().End
            && _body.Entries.FindPerson(person.Value)?.Role is not null ? person : null;
    }

    // “Senator Ann Roe praised it as “a milestone””: the only person whom the sentence names begins it.
    private PersonId? OnlySubjectOf(ProseBlock block, QuotedSentence sentence)
    {
        var mentions = _names.Find(block.OwnWords, new TextSpan(sentence.Start, sentence.End), _language);
        return mentions.Select(m => m.Person).Distinct().ToList() is [var person] && BeginsClause(block, mentions[0], person)
            && mentions[0].End < PartStart(block, sentence) ? person : null;
    }

    private static int PartStart(ProseBlock block, QuotedSentence sentence) =>
        sentence.Quotations[0].Run!.Parts.First(p => p.Block == block).Start;

    private bool BeginsClause(ProseBlock block, NameMention mention, PersonId person)
    {
        var start = block.SentenceEndAt(mention.Start);
        // The clause right before the name may have the role: “Asked on Monday, the prefect, Anne Court, …”.
        var clause = new string(block.OwnWords, start, mention.Start - start).TrimEnd(' ', ',', '،');
        clause = clause[(clause.LastIndexOfAny([',', '،', VisibleText.Atom]) + 1)..];
        return clause.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).All(w => IsOfRole(w, person));
    }

    private bool IsVerb(string word) => _language.ReportingVerbs.Contains(word) || _language.Speech.Verbs.Contains(word)
        || _language.Speech.ClauseVerbs.Contains(word);

    /// <summary>The name of an organisation that is the whole subject; null for anything else.</summary>
    private string? NameOfOrganization(string subject)
    {
        var words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && _language.People.Articles.Contains(words[0].ToLowerInvariant())) words.RemoveAt(0);
        if (words.Count is 0 or > LongestOrganization) return null;
        if (words is [var acronym])
            return (NameRun.IsAcronym(acronym) && acronym.Length > ShortestAcronym) || IsCompound(acronym) ? acronym : null;
        if (IsPersonOf(words)) return null;
        if (!words.Exists(w => _language.People.IsOrganization(w.ToLowerInvariant()))) return null;
        if (IsPreposition(words[0]) || words.Exists(w => w.Any(c => c is ':' or '“' or '«'))) return null;
        if (!words.Skip(1).Any(w => char.IsUpper(w[0])) || words.Exists(w => _language.People.IsRole(w.ToLowerInvariant()))) return null;
        var isName = words.TrueForAll(w => char.IsUpper(w[0]) || IsInName(w.ToLowerInvariant()))
            && char.IsUpper(words[^1][0]) && !words.Exists(w => w.EndsWith("'s", StringComparison.Ordinal)
                || w.EndsWith("’s", StringComparison.Ordinal));
        return isName ? char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..] : null;
    }

    // “Josh Levy of Free Press”: nothing before the preposition is a kind of organisation.
    private bool IsPersonOf(List<string> words)
    {
        var of = words.FindIndex(w => _language.People.Of.Contains(w.ToLowerInvariant()));
        return of > 1 && words.Take(of).All(w => char.IsUpper(w[0]) && !_language.People.IsOrganization(w.ToLowerInvariant()));
    }

    private bool IsPreposition(string word) => _language.Attribution.Prepositions.Contains(word.ToLowerInvariant());

    private bool IsInName(string word) => !(_language.People.HasCapitalNouns && IsPreposition(word)
        && !_language.People.Of.Contains(word)) && (_language.People.Of.Contains(word) || _language.People.Articles.Contains(word)
        || _language.People.IsOrganization(word) || _language.Attribution.Prepositions.Contains(word)
        || _language.Attribution.Joins.Contains(word) || (_language.Speech.PartsElisions && word.Contains('’', StringComparison.Ordinal)));

    private bool IsCompound(string word) => _language.People.HasCapitalNouns
        && !_language.People.Organizations.Contains(word.ToLowerInvariant())
        && _language.People.IsOrganization(word.ToLowerInvariant());
}

/// <summary>Who is quoted in a text.</summary>
/// <param name="People">Ids of entries.</param>
/// <param name="Organizations">Names, as written, without article.</param>
internal sealed record QuotedSpeakers(ImmutableArray<PersonId> People, ImmutableArray<string> Organizations);
