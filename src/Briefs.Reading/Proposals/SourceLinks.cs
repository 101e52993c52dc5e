using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Tells the links that say where words were said or written, such as “told the <u>Courier</u>”, “in <u>an interview</u>” and
/// “she <u>said</u>”, from all others. Links in the words quoted from someone else belong to those words.
/// </summary>
internal sealed class SourceLinks(BoundBody body)
{
    /// <summary>Most words from a verb of saying to a link that says where.</summary>
    private const int MostBetween = 4;

    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);
    private readonly SpeechVerbs _verbs = new(body.Lang);
    private readonly HashSet<ProseBlock> _introducing = [.. body.BlockQuotes.Select(q => q.Before).OfType<ProseBlock>()];

    /// <param name="publisher">The name that the paragraph gives the site of the link; null for none.</param>
    public bool Contains(ProseBlock block, LinkedSourceFinder.TextLink link, string? publisher)
    {
        if (LeadsToSite(link.Url)) return false;
        if (block.Quote is { } quote)
            return block == quote.Blocks[^1] && quote.AttributionStart >= 0 && link.Start >= quote.AttributionStart;
        if (!HasSpeech(block)) return false;
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, block.OwnWords, block.SentenceEndAt(link.Start), _language.Speech);
        var first = words.FindIndex(w => w.Start >= link.Start);
        var end = first < 0 ? -1 : words.FindIndex(first, w => w.Start >= link.End);
        if (end < 0) end = words.Count;
        if (first < 0 || first == end) return false;
        return Names(words, first, end) || IsPublisher(block, link, publisher, words, first) || IsPlace(words, first, end);
    }

    /// <summary>Whether the author attributes words in marks to someone, or introduces a block quote.</summary>
    public bool HasSpeech(ProseBlock block) => _introducing.Contains(block)
        || QuotedSentence.FindAll(block).Any(s => s.Quotations.Count > 0 && Attributes(block, s.Start, s.End));

    private bool Attributes(ProseBlock block, int start, int end)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, InsertedClause.WithClauses(block, _language).AsSpan(0, end), start, _language.Speech);
        var texts = words.ConvertAll(w => w.Text).ToArray();
        return Enumerable.Range(0, words.Count).Any(i => _verbs.IsVerb(words, i) || _language.Speech.Sources.LengthAt(texts, i) > 0
            || _language.Attribution.SourcesOfNames.Contains(texts[i]));
    }

    // The home page of a site is not the source of a quotation.
    private static bool LeadsToSite(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var uri)
        || (uri.AbsolutePath.Trim('/').Length == 0 && uri.Query.Length == 0);

    // “she said”, “a statement”, “the same paper”
    private bool Names(List<SpeechWord> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_verbs.IsVerb(words, i) || IsDocument(words[i].Text) || _language.Works.Labels.Contains(words[i].Text)) return true;
        }

        return false;
    }

    private bool IsDocument(string word)
    {
        if (_language.Speech.PartsElisions && word.LastIndexOf('\'') is > 0 and var at) word = word[(at + 1)..];
        return _language.Works.Same.Contains(word) || _language.Works.TypeByNoun.ContainsKey(word);
    }

    // “told the Courier”, but not “a lawyer at the Courier”
    private bool IsPublisher(ProseBlock block, LinkedSourceFinder.TextLink link, string? publisher, List<SpeechWord> words, int first)
    {
        if (publisher is null || !Holds(block.Visible.Fold(link.Start, link.End), publisher)) return false;
        var before = first - 1;
        while (before >= 0 && _language.People.Articles.Contains(words[before].Text)) before--;
        for (var i = before; i >= 0 && before - i < MostBetween && !words[i].IsSign; i--)
        {
            if (_language.People.IsRole(words[i].Text)) return false;
            if (_verbs.IsVerb(words, i)) return true;
        }

        return before < 0 || words[before].IsSign || !_language.People.At.Contains(words[before].Text);
    }

    // The publisher may be in the link, or the link in the name: “the Arden <u>Courier</u>”.
    private static bool Holds(string linked, string publisher) => linked.Contains(publisher, StringComparison.OrdinalIgnoreCase)
        || (linked.Length > 0 && publisher.Contains(linked, StringComparison.OrdinalIgnoreCase));

    // “said in an op-ed”: no name in the link, and a preposition between the verb and the link.
    private bool IsPlace(List<SpeechWord> words, int first, int end)
    {
        if (_language.People.HasCapitalNouns || Enumerable.Range(first, end - first).Any(i => words[i].IsCapital)) return false;
        var isPlace = false;
        while (first < end && IsPreposition(words[first].Text)) (first, isPlace) = (first + 1, true);
        for (var i = first - 1; i >= 0 && first - i <= MostBetween && !words[i].IsSign; i--)
        {
            if (_verbs.IsVerb(words, i)) return isPlace;
            isPlace |= IsPreposition(words[i].Text);
        }

        return false;
    }

    private bool IsPreposition(string word) => _language.Attribution.Prepositions.Contains(word) || _language.People.Of.Contains(word);
}
