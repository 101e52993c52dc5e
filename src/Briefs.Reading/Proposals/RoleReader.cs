using Briefs.Languages;
using Briefs.Reading.Attribution;

namespace Briefs.Reading.Proposals;

/// <summary>Reads the description of a role beside a name: “a lawyer at the Legal Centre”.</summary>
/// <param name="text">The text.</param>
/// <param name="language">Its language.</param>
/// <param name="verbs">The verbs of its language.</param>
internal sealed class RoleReader(OwnText text, LanguageConventions language, SpeechVerbs verbs)
{
    /// <summary>Most words of a role.</summary>
    private const int Longest = 8;

    /// <summary>Most words before the noun of a role: “retired bus driver”.</summary>
    private const int MostBeforeNoun = 5;

    private const int LongestDescription = 16;

    // What follows the name of a place in an English compound; other languages write a phrase after the noun.
    private static readonly FrozenSet<string> s_placed = FrozenSet.ToFrozenSet(["based", "run", "led", "owned", "backed", "funded"]);

    private readonly PersonWords _people = language.People;

    /// <summary>The role that begins at a word, up to the end of its clause; null if the words are no role.</summary>
    public DescribedRole? ReadFrom(int start)
    {
        var end = start;
        while (end < text.Words.Count && end - start <= LongestDescription && !EndsAt(end, start)) end++;
        if (end - start > LongestDescription || Read(start, end) is not { } role) return null;
        var from = AfterPossessive(start, end);
        if (HeadIn(from, end) is not (>= 0 and var head)) return role;
        // “of the Ministry of Health and Rights”: the name goes on after the word that ended it, so that only the noun is certain.
        if (EndsWithJoin(end)) return new DescribedRole(IsWhole(head, end) ? text.Written(from, head + 1) : "", null, end);
        return IsWhole(LastNoun(head, end), end) ? role : role with { Role = "" };
    }

    // The last noun of “Chief Technology Officer of the fund”.
    private int LastNoun(int head, int end)
    {
        var last = head;
        for (var i = head + 1; i < end && !IsOf(i) && !text.Words[i].IsSign; i++)
        {
            if (_people.IsRole(text.Words[i].Text)) last = i;
        }

        return last;
    }

    // “chief marketing”, before “and strategy officer”, is no role.
    private bool IsWhole(int noun, int end) => !_people.HasAdjectivesBefore || _people.HasCapitalNouns || noun + 1 >= end || IsOf(noun + 1)
        || language.Attribution.Prepositions.Contains(text.Words[noun + 1].Text);

    /// <summary>The role in a range of words; null if the words are no role.</summary>
    public DescribedRole? Read(int start, int end)
    {
        start = AfterPossessive(start, end);
        if (HeadIn(start, end) is not (>= 0 and var head)) return null;
        for (var of = head + 1; of < end; of++)
        {
            if (IsOf(of) && OrganizationAfter(of, end, head) is { } organization)
                return Limited(new DescribedRole(text.Written(start, of), organization, end), start, head);
        }

        if (text.QuotedAfter(end - 1) is { } quoted && end - 1 > head && IsShort(quoted.Text) && text.Words.Count > end - 1
            && ExistsOf(head, end) is >= 0 and var last)
            return Limited(new DescribedRole(text.Written(start, last), quoted.Text, end), start, head);
        return Limited(new DescribedRole(text.Written(start, end), null, end), start, head);
    }

    private int ExistsOf(int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (IsOf(i) && !_people.Portfolios.Contains(text.Words[head].Text)) return i;
        }

        return -1;
    }

    // A long description is cut after the noun.
    private DescribedRole Limited(DescribedRole role, int start, int head)
    {
        if (role.Role.Count(c => c == ' ') < Longest) return role;
        return role with { Role = text.Written(start, LastNoun(head, text.Words.Count) + 1) };
    }

    private bool EndsAt(int at, int start)
    {
        var word = text.Words[at];
        if (word.IsSign)
            return !(word.Text == "." && at > start && text.IsStopWithin(at))
                && !(word.Text == "-" && at > start && text.IsGlued(at - 1) && text.IsGlued(at))
                && !(word.Text == "." && at > start && language.Abbreviations.Contains(text.Words[at - 1].Text));
        if (at > start && text.QuotedAfter(at - 1) is not null) return true;
        // In German the article is a relative pronoun only after a comma, which ends the description anyway.
        return (_people.Ends.Contains(word.Text) && !_people.Articles.Contains(word.Text)) || (at > start && verbs.IsVerb(text.Words, at));
    }

    // “the company’s chief executive”, “its spokesman”
    private int AfterPossessive(int start, int end)
    {
        for (var i = Math.Min(end, start + MostBeforeNoun) - 1; i >= start; i--)
        {
            if (IsPossessive(text.Words[i].Text) || _people.Articles.Contains(text.Words[i].Text))
                return HeadIn(start, i) >= 0 ? AfterArticles(start, end) : i + 1;
        }

        return start;
    }

    private int AfterArticles(int start, int end)
    {
        while (start < end && _people.Articles.Contains(text.Words[start].Text)) start++;
        return start;
    }

    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal)
        || word.EndsWith("s'", StringComparison.Ordinal);

    // The first noun for a role, before any preposition; -1 if there is none.
    private int HeadIn(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + MostBeforeNoun); i++)
        {
            if (IsOf(i) || language.Attribution.Prepositions.Contains(text.Words[i].Text) || text.Words[i].IsSign) return -1;
            if (_people.IsRole(text.Words[i].Text)) return Compound(i, end);
        }

        return -1;
    }

    // “press officer”, “bus driver”: the last of several nouns in a row.
    private int Compound(int head, int end)
    {
        while (head + 1 < end && _people.IsRole(text.Words[head + 1].Text)) head++;
        return head;
    }

    private bool IsOf(int at) => _people.Of.Contains(text.Words[at].Text);

    private string? OrganizationAfter(int of, int end, int head)
    {
        var from = of + 1;
        while (from < end && (_people.Articles.Contains(text.Words[from].Text) || (from == of + 1 && IsOf(from)))) from++;
        // “the London-based Legal Centre”, “the D.C.-based Institute”
        for (var i = end - 1; i >= from; i--)
        {
            if (IsPlaced(i) && i + 1 < end)
            {
                from = i + 1;
                break;
            }
        }

        if (from >= end) return text.QuotedAfter(end - 1) is { } only && IsShort(only.Text) && end == of + 1 ? only.Text : null;
        if (text.QuotedAfter(from - 1) is { } quoted && IsShort(quoted.Text)) return quoted.Text;
        if (_people.At.Contains(text.Words[of].Text) && from > of + 1 && !text.Words[from].IsCapital) from = FirstCapital(from, end);
        var isKind = false;
        for (var i = from; i < end && !isKind; i++) isKind = _people.IsOrganization(text.Words[i].Text);
        var isCapital = text.Words[from].IsCapital;
        var isAt = _people.At.Contains(text.Words[of].Text);
        var hasArticle = from > of + 1 || HoldsArticle(text.Words[of].Text);
        var portfolio = _people.Portfolios.Contains(text.Words[head].Text);
        var isNamed = HasCapital(from, end);
        var mayBeLower = !_people.HasAdjectivesBefore && _people.IsOrganization(text.Words[from].Text);
        if (!isNamed || !(isCapital || mayBeLower) || (end - from == 1 && isKind)) return null;
        if (portfolio && !isAt) return null;
        if (!isKind && !(isAt && isCapital) && !(hasArticle && end - from > 1 && isCapital && !_people.HasCapitalNouns)) return null;
        // “Europäischen Kommission” is declined.
        if (_people.HasCapitalNouns && text.Words[from].Text.EndsWith("en", StringComparison.Ordinal)) return null;
        return text.Written(from, end);
    }

    private bool IsPlaced(int at)
    {
        var word = text.Words[at];
        var hyphen = word.Text.LastIndexOf('-');
        return !word.IsSign && s_placed.Contains(word.Text[(hyphen + 1)..])
            && (hyphen > 0 || (word.Start > 0 && text.Text[word.Start - 1] == '-'));
    }

    // “with the charity Health Behind Walls”: the name without the noun before it.
    private int FirstCapital(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 3); i++)
        {
            if (text.Words[i].IsCapital) return i;
        }

        return from;
    }

    private bool EndsWithJoin(int end) =>
        end + 1 < text.Words.Count && text.IsJoined(end) && !text.Words[end].IsSign
            && language.Attribution.Joins.Contains(text.Words[end].Text)
        && text.Words[end + 1].IsCapital;

    private bool HasCapital(int from, int end)
    {
        if (language.Attribution.IsVerbFirst) return true;
        for (var i = from; i < end; i++)
        {
            if (text.Words[i].IsCapital) return true;
        }

        return false;
    }

    private bool HoldsArticle(string word) => _people.WithArticle.Contains(word);

    private static bool IsShort(string quoted) => quoted.Count(c => c == ' ') < KnownNames.MaxWords && quoted.Length > 0
        && quoted[^1] != ',';
}
