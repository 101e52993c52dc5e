using Briefs.Languages;
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

    /// <param name="quotation">The words in quotation marks.</param>
    /// <param name="start">Index of the first character of their sentence.</param>
    public bool IsNameOfThing(RunPart quotation, int start)
    {
        // A name has a capital: in “a drought “of natural origin””, the words describe the noun before them.
        if (quotation.Start <= start || !BeginsWithCapital(quotation)) return false;
        var words = new List<SpeechWord>();
        var from = Math.Max(start, quotation.Start - Reach);
        WordSplitter.Cut(words, quotation.Block.OwnWords.AsSpan(0, quotation.Start), from, language.Speech);
        if (words is not [.., var last] || last.IsSign || IsVerb(words, words.Count - 1)) return false;
        var isFollowedByThat = IsThat(quotation);
        // Russian has no articles, so only the clause after the marks shows that they contain a name: сказала газете «Рассвет», что …
        if (language.HasCases) return isFollowedByThat;
        if (last.IsCapital != language.People.HasCapitalNouns || language.Attribution.SpeechNouns.Contains(last.Text)) return false;
        var article = words.Count > 1 ? words[^2].Text : "";
        if (!language.People.Articles.Contains(article) && !HasElidedArticle(last.Text)) return false;
        // She called the plan “a lie”.
        if (words.Exists(w => language.Attribution.Naming.Contains(w.Text))) return false;
        // She told the court “we stay”, but the newspaper “Dawn” that …
        return isFollowedByThat || !(language.People.IsRole(last.Text) || language.People.IsOrganization(last.Text));
    }

    private static bool BeginsWithCapital(RunPart quotation)
    {
        var inner = quotation.Block.Visible.Text.AsSpan(quotation.InnerStart..quotation.InnerEnd);
        foreach (var c in inner)
            if (char.IsLetter(c)) return !char.IsLower(c);
        return false;
    }

    private bool HasElidedArticle(string word) =>
        word.IndexOf('\'') is > 0 and var at && language.People.Articles.Contains(word[..(at + 1)]);

    private bool IsVerb(List<SpeechWord> words, int at) =>
        language.ReportingVerbs.Contains(words[at].Text) || language.Speech.Verbs.Contains(words[at].Text);

    private bool IsThat(RunPart quotation)
    {
        var own = quotation.Block.OwnWords.AsSpan(quotation.End);
        var after = new string(own[..Math.Min(own.Length, Reach)]).TrimStart(' ', ',', '،').ToLowerInvariant();
        var end = 0;
        while (end < after.Length && (char.IsLetter(after[end]) || after[end] is '\'' or '’')) end++;
        return language.Speech.That.Contains(after[..end].Replace('’', '\''));
    }
}
