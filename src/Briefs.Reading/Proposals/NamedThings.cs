using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Recognises marks that may be around the name of a thing instead of a speaker's words: told the paper “Dawn”, in her book “The road”,
/// read the sign “No entry”. No speaker is proposed for them.
/// </summary>
internal sealed class NamedThings(LanguageConventions language)
{
    /// <summary>How far back from a quotation the words count, in characters.</summary>
    private const int Reach = 160;

    /// <summary>Most words of a name, less one.</summary>
    private const int LongestName = 3;

    /// <param name="quotation">The words in quotation marks.</param>
    /// <param name="start">Index of the first character of their sentence.</param>
    public bool IsNameOfThing(RunPart quotation, int start)
    {
        // A name has a capital: in “a drought “of natural origin””, the words describe the noun before them.
        if (quotation.Start <= start || quotation.FirstLetter is not { } first || char.IsLower(first)) return false;
        var words = new List<SpeechWord>();
        var from = Math.Max(start, quotation.Start - Reach);
        WordSplitter.Cut(words, quotation.Block.OwnWords.AsSpan(0, quotation.Start), from, language.Speech);
        if (words is not [.., var last]) return false;
        if (last.Text == "," && IsApposition(quotation, words)) return true;
        if (last.IsSign) return false;
        if (IsNamed(words)) return true;
        if (IsVerb(words, words.Count - 1)) return false;
        var isFollowedByThat = IsThat(quotation);
        // Russian has no articles: газете «Рассвет», or a clause after the marks, сказала в «Рассвете», что …
        // Arabic has no capitals, so its names don't differ from other words.
        if (language.HasCases)
            return isFollowedByThat || (char.IsUpper(first) && IsShort(quotation) && IsDeclinedOrganization(last.Text));
        if (last.IsCapital != language.People.HasCapitalNouns || language.Attribution.SpeechNouns.Contains(last.Text)) return false;
        var article = words.Count > 1 ? words[^2].Text : "";
        // « au journal », “al periódico”
        var isContracted = language.People.WithArticle.Contains(article)
            || (article.Length > 1 && language.Attribution.Datives.Contains(article));
        if (!isContracted && !language.People.Articles.Contains(article) && !HasElidedArticle(last.Text)) return false;
        // She called the plan “a lie”.
        if (!isContracted && words.Exists(w => language.Attribution.Naming.Contains(w.Text))) return false;
        // She told the court “we stay”, but the newspaper “Dawn” that …
        return isFollowedByThat || !(language.People.IsRole(last.Text) || language.People.IsOrganization(last.Text));
    }

    // “the ship called “Dawn””, and not “what Mills called “Dawn””
    private bool IsNamed(List<SpeechWord> words) => words is [.., { IsSign: false, IsCapital: false } noun, var last]
        && language.Attribution.Named.Contains(last.Text) && !language.Attribution.Pronouns.Contains(noun.Text)
        && !language.Attribution.Auxiliaries.Contains(noun.Text) && !IsVerb(words, words.Count - 2);

    // “her boat, “Dawn”, sank”
    private bool IsApposition(RunPart quotation, List<SpeechWord> words) => !language.HasCases && IsShort(quotation)
        && words is [.., var article, { IsSign: false, IsCapital: false } noun, _] && !language.People.IsRole(noun.Text)
        && (language.People.Articles.Contains(article.Text) || language.Attribution.Possessives.Contains(article.Text))
        && quotation.Block.OwnWords.AsSpan(quotation.End) is [',', ' ', var next, ..] && char.IsLower(next)
        && !language.Attribution.Joins.Contains(WordAfter(quotation));

    private static bool IsShort(RunPart quotation) =>
        quotation.Block.Visible.Text.AsSpan(quotation.InnerStart..quotation.InnerEnd).Count(' ') < LongestName;

    // газете, журналу
    private bool IsDeclinedOrganization(string word) => language.People.Organizations.Any(o => DeclinedWord.IsFormOf(word, o));

    private bool HasElidedArticle(string word) =>
        word.IndexOf('\'') is > 0 and var at && language.People.Articles.Contains(word[..(at + 1)]);

    private bool IsVerb(List<SpeechWord> words, int at) =>
        language.ReportingVerbs.Contains(words[at].Text) || language.Speech.Verbs.Contains(words[at].Text);

    private bool IsThat(RunPart quotation) => language.Speech.That.Contains(WordAfter(quotation));

    private static string WordAfter(RunPart quotation)
    {
        var own = quotation.Block.OwnWords.AsSpan(quotation.End);
        var after = new string(own[..Math.Min(own.Length, Reach)]).TrimStart(' ', ',', '،').ToLowerInvariant();
        var end = 0;
        while (end < after.Length && (char.IsLetter(after[end]) || after[end] is '\'' or '’')) end++;
        var word = after[..end].Replace('’', '\'');
        return word.IndexOf('\'') is > 0 and var elided ? word[..(elided + 1)] : word;
    }
}
