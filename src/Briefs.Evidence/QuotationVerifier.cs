using Briefs.Model.Json;

namespace Briefs.Evidence;

/// <summary>Compares the quotations of a brief with the saved copies of the sources they cite.</summary>
public sealed class QuotationVerifier
{
    /// <summary>The nearest passage is searched for at most this many altered quotations of a brief.</summary>
    private const int MaxExplained = 200;

    private readonly Brief _brief;
    private readonly IReadOnlyDictionary<SourceId, SearchableCopy> _copies;
    private readonly ImmutableArray<string> _names;
    private readonly Dictionary<SourceId, SpeakersOfCopy> _speakers = [];
    private readonly ComparisonBudget _effort;
    private int _explained;

    private QuotationVerifier(Brief brief, IReadOnlyDictionary<SourceId, SearchableCopy> copies, ComparisonBudget effort)
    {
        _brief = brief;
        _effort = effort;
        _copies = copies;
        _names = [.. brief.People.Values.SelectMany(p => p.Names.Values.Concat(p.Also)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The brief with the results of all quotations that can be compared.</summary>
    public static Brief Compare(Brief brief, IReadOnlyDictionary<SourceId, SearchableCopy> copies) =>
        Compare(brief, copies, new ComparisonBudget());

    /// <summary>The same, within a given effort.</summary>
    /// <param name="effort">The limit for comparing this brief.</param>
    public static Brief Compare(Brief brief, IReadOnlyDictionary<SourceId, SearchableCopy> copies, ComparisonBudget effort)
    {
        if (copies.Count == 0) return brief;
        var compare = new QuotationVerifier(brief, copies, effort);
        return brief with { Quotations = [.. brief.Quotations.Select(q => q with { Verification = compare.VerdictOf(q) })] };
    }

    private Verification? VerdictOf(Quotation quotation)
    {
        if (quotation.EchoOf is not null || /* guard: verified-interrupted */ quotation.IsInterrupted) return null;
        _effort.Next();
        Verification? altered = null;
        foreach (var citation in quotation.Citations)
        {
            if (citation.Unverifiable is not null || citation.Read is not { } read || !_copies.TryGetValue(read, out var copy)) continue;
            var words = WordsOf(quotation, citation);
            var match = /* guard: verified-original */ IsTooShort(quotation, citation) ? CopyMatch.Altered(AlteredReason.Short)
                : QuotationMatcher.Match(copy, words, _effort);
            if (/* guard: verified-speaker */ match.IsVerified) match = WithSpeaker(match, copy, citation);
            if (match.IsVerified)
            {
                return Verified(
                    copy, quotation.FollowsNegation ? match with { Traits = match.Traits.Remove(MatchTrait.AfterNegation) } : match);
            }

            altered ??= Altered(copy, match, words);
        }

        return altered;
    }

    private ComparedWords WordsOf(Quotation quotation, Citation citation)
    {
        var sourceLang = citation.Read is { } read && _brief.Sources.TryGetValue(read, out var source) ? source.Lang : null;
        var lang = citation.OriginalLang ?? (citation.Original is null ? null : sourceLang) ?? quotation.Lang;
        return new ComparedWords(citation.Original ?? quotation.Text, lang)
        {
            Names = _names,
            SourceLang = citation.OriginalLang ?? sourceLang,
        };
    }

    // An original of a word or two proves nothing for a longer quotation.
    private static bool IsTooShort(Quotation quotation, Citation citation) =>
        citation.Original is { } original && 2 * WordCounter.Count(original) < WordCounter.Count(quotation.Text);

    private CopyMatch WithSpeaker(CopyMatch match, SearchableCopy copy, Citation citation)
    {
        if (citation.ToldBy is not null || match.Place is not { } place || QuotationJson.SpeakerOf(_brief, citation) is not { } id
            || !_brief.People.TryGetValue(id, out var person))
        {
            return match;
        }

        if (!_speakers.TryGetValue(copy.Source, out var speakers))
            _speakers.Add(copy.Source, speakers = new SpeakersOfCopy(copy.Text, _names));
        return speakers.Compare(place, person, _brief.People.Values) switch
        {
            // The words occur more than once, and another place may be the cited person's.
            SpeakerAgreement.Differs when !match.Traits.Contains(MatchTrait.Ambiguous) =>
                match with { Tier = null, Because = [AlteredReason.AnotherSpeaker], NamedSpeaker = speakers.LabelOf(place) },
            SpeakerAgreement.Agrees => match,
            _ => match with { Traits = match.Traits.Add(MatchTrait.SpeakerUnclear), NamedSpeaker = speakers.LabelOf(place) },
        };
    }

    private Verification Verified(SearchableCopy copy, CopyMatch match) => new()
    {
        Copy = copy.Source,
        Tier = match.Tier,
        Flags = match.Traits,
        Place = match.Place,
        NamedSpeaker = match.NamedSpeaker,
        Fragment = FragmentFor(copy, match.Place!.Value),
    };

    private string FragmentFor(SearchableCopy copy, TextSpan place)
    {
        var isPdf = _brief.Sources.TryGetValue(copy.Source, out var source) && source.Url is { } url
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        return isPdf ? $"page={1 + copy.Text.AsSpan(0, place.Start).Count('\f')}"
            : TextFragment.Create(copy, place, new ComparisonBudget());
    }

    private Verification Altered(SearchableCopy copy, CopyMatch match, ComparedWords words)
    {
        var isLookedFor = match.Because[0] is not (AlteredReason.TooCostly or AlteredReason.AnotherSpeaker);
        return new()
        {
            Copy = copy.Source,
            Flags = match.Traits,
            Because = match.Because,
            Place = match.Place,
            NamedSpeaker = match.NamedSpeaker,
            FoundIn = !isLookedFor ? null : _brief.Sources.Keys.Where(id => id != copy.Source && _copies.ContainsKey(id))
                .Select(id => (SourceId?)id)
                .FirstOrDefault(id => QuotationMatcher.Match(_copies[id!.Value], words, _effort).IsVerified),
            Nearest = isLookedFor && !_effort.IsSpent && _explained++ < MaxExplained ? NearestPassageFinder.Find(copy, words.Text) : null,
        };
    }
}
