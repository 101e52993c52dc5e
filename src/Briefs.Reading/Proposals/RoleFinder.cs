using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;

namespace Briefs.Reading.Proposals;

/// <summary>Finds the role and the organisation that a text writes next to a name.</summary>
internal sealed class RoleFinder(LanguageConventions language, SpeechVerbs verbs)
{
    private const int MostNames = 4;

    /// <summary>Most words from the noun of a role to a name right after it.</summary>
    internal const int MostOfPhrase = 6;

    private readonly PersonWords _people = language.People;

    /// <summary>“NAME, a lawyer at …”, “NAME, 71, …”, “NAME (a lawyer)”</summary>
    public DescribedRole? FindBeside(OwnText text, int first, int end)
    {
        var words = text.Words;
        if (end + 1 >= words.Count || words[end].Text is not ("," or "(" or "،" or "–" or "—")
            || text.QuotedAfter(end - 1) is not null) return null;
        var from = end + 1;
        if (from + 1 < words.Count && words[from].Text.All(char.IsAsciiDigit) && words[from + 1].Text == ",") from += 2;
        if (text.QuotedAfter(end) is not null) return null;
        return from < words.Count ? new RoleReader(text, language, verbs).ReadFrom(from) : null;
    }

    /// <summary>“The prison’s chaplain, Agnes Pell, …”</summary>
    public DescribedRole? FindBefore(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        var comma = run.First - 1;
        if (comma < 1 || words[comma].Text is not ("," or "،") || first < run.First) return null;
        if (run.End < words.Count && words[run.End].Text is not ("," or "." or "،")) return null;
        var from = comma;
        while (from > 0 && comma - from < MostNames * 3 && !words[from - 1].IsSign && !verbs.IsVerb(words, from - 1)
            && !text.OpensSentence(from) && text.QuotedAfter(from - 1) is null) from--;
        if (comma - from >= MostNames * 3 || from == comma) return null;
        from = StartOfNoun(text, from, comma);
        if (from < 0 || language.Attribution.Prepositions.Contains(words[from].Text) || _people.Of.Contains(words[from].Text)) return null;
        return new RoleReader(text, language, verbs).Read(from, comma);
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
            return language.Attribution.Prepositions.Contains(words[i - 1].Text) || _people.Of.Contains(words[i - 1].Text) ? -1 : i;
        }

        return from;
    }

    /// <summary>
    /// «адвокат организации «Право голоса» Анна Ковалёва», “el director del periódico Julián Ocampo”: a role with what belongs to it.
    /// </summary>
    public DescribedRole? FindRightBefore(OwnText text, NameRun run, int first)
    {
        var words = text.Words;
        if (first < 2 || _people.HasCapitalNouns || language.Attribution.Prepositions.Contains(words[first - 1].Text)
            || _people.Articles.Contains(words[first - 1].Text)) return null;
        for (var at = first - 1; at >= 0 && first - at <= MostOfPhrase; at--)
        {
            if (words[at].IsSign || verbs.IsVerb(words, at) || language.Attribution.Joins.Contains(words[at].Text)) return null;
            if (!_people.IsRole(words[at].Text)) continue;
            if (!language.HasCases && !_people.Of.Contains(words[at + 1].Text)) return null;
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

    /// <summary>“Beatrix Fonseka of the Legal Centre”</summary>
    public string? FindAffiliation(OwnText text, int end)
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
}
