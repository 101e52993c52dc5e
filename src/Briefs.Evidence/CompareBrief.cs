using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>Compares the quotations of a brief with the kept copies of the sources they cite.</summary>
public sealed class CompareBrief
{
    /// <summary>Of so many altered quotations of one brief the nearest passage is looked for.</summary>
    private const int MaxExplained = 200;

    private readonly Brief _brief;
    private readonly IReadOnlyDictionary<SourceId, SearchableCopy> _copies;
    private readonly ImmutableArray<string> _names;
    private int _explained;

    private CompareBrief(Brief brief, IReadOnlyDictionary<SourceId, SearchableCopy> copies)
    {
        _brief = brief;
        _copies = copies;
        _names = [.. brief.People.Values.SelectMany(p => p.Names.Values.Concat(p.Also)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The brief with the verdicts of all quotations that can be compared.</summary>
    public static Brief With(Brief brief, IReadOnlyDictionary<SourceId, SearchableCopy> copies)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(copies);
        if (copies.Count == 0) return brief;
        var compare = new CompareBrief(brief, copies);
        return brief with { Quotations = [.. brief.Quotations.Select(q => q with { Verdict = compare.VerdictOf(q) })] };
    }

    private Verdict? VerdictOf(Quotation quotation)
    {
        if (quotation.EchoOf is not null) return null;
        Verdict? altered = null;
        foreach (var citation in quotation.Citations)
        {
            if (citation.Unverifiable is not null || citation.Read is not { } read || !_copies.TryGetValue(read, out var copy)) continue;
            var words = WordsOf(quotation, citation);
            var match = MatchQuotation.In(copy, words);
            if (match.IsVerified) return Verified(copy, match);
            altered ??= Altered(copy, match, words);
        }

        return altered;
    }

    private ComparedWords WordsOf(Quotation quotation, Citation citation)
    {
        var sourceLang = citation.Read is { } read && _brief.Sources.TryGetValue(read, out var source) ? source.Lang : null;
        var lang = citation.OriginalLang ?? (citation.Original is null ? null : sourceLang) ?? quotation.Lang;
        return new ComparedWords(citation.Original ?? quotation.Text, lang) { Names = _names };
    }

    private Verdict Verified(SearchableCopy copy, CopyMatch match) => new()
    {
        Copy = copy.Source,
        Tier = match.Tier,
        Flags = match.Traits,
        Place = match.Place,
        Fragment = FragmentFor(copy, match.Place!.Value),
    };

    private string FragmentFor(SearchableCopy copy, TextSpan place)
    {
        var isPdf = _brief.Sources.TryGetValue(copy.Source, out var source) && source.Url is { } url
            && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        return isPdf ? $"page={1 + copy.Text.AsSpan(0, place.Start).Count('\f')}" : TextFragment.For(copy, place);
    }

    private Verdict Altered(SearchableCopy copy, CopyMatch match, ComparedWords words) => new()
    {
        Copy = copy.Source,
        Flags = match.Traits,
        Because = match.Because,
        Place = match.Place,
        FoundIn = _brief.Sources.Keys.Where(id => id != copy.Source && _copies.ContainsKey(id))
            .Select(id => (SourceId?)id)
            .FirstOrDefault(id => MatchQuotation.In(_copies[id!.Value], words).IsVerified),
        Nearest = _explained++ < MaxExplained ? FindNearest.In(copy, words.Text) : null,
    };
}
