using System.Text.RegularExpressions;

namespace Briefs.Evidence;

/// <summary>
/// Searches a saved copy for the words of a quotation: first as written, since brackets and dots may be in the source itself; then piece by
/// piece between visible alterations. Only the words themselves, in order, are ever a match.
/// </summary>
public sealed class QuotationMatcher
{
    private static readonly MatchTier[] Folds = [MatchTier.Typographic, MatchTier.Compatible];

    private readonly SearchableCopy _copy;
    private readonly ComparedWords _words;
    private readonly ComparisonBudget _effort;
    private readonly AlterationChecker _gapText;
    private readonly QuotedForms _forms;
    private readonly Dictionary<MatchTier, FoldedText?> _hyphenated = [];

    private QuotationMatcher(SearchableCopy copy, ComparedWords words, ComparisonBudget effort)
    {
        _copy = copy;
        _words = words;
        _effort = effort;
        _gapText = new AlterationChecker(words);
        _forms = new QuotedForms(words);
    }

    /// <summary>The place in the copy that contains the words, or the reasons why no place does.</summary>
    public static CopyMatch Match(SearchableCopy copy, ComparedWords words) => Match(copy, words, new ComparisonBudget());

    /// <summary>The same, within a given effort.</summary>
    /// <param name="effort">The rest of the brief's effort; when it is used up, the words count as not found.</param>
    public static CopyMatch Match(SearchableCopy copy, ComparedWords words, ComparisonBudget effort)
    {
        if (QuotationCutter.IsEmpty(words.Text)) return CopyMatch.Altered(AlteredReason.Short);
        // Internal markers, which no text may contain; reading has reported them.
        if (words.Text.AsSpan().ContainsAny(QuotationCutter.EitherCase, TextFolder.Barrier)) return CopyMatch.Altered(AlteredReason.Diff);
        var match = new QuotationMatcher(copy, words, effort).Run();
        return /* guard: verified-too-costly */ effort.IsSpent ? CopyMatch.Altered(AlteredReason.TooCostly) : match;
    }

    private CopyMatch Run()
    {
        if (Exactly() is { } exact) return exact;
        var whole = new CutQuotation([_words.Text], []);
        foreach (var tier in Folds)
            if (InPieces(tier, whole) is { } literal) return literal;
        var cut = QuotationCutter.Cut(_words);
        if (cut.Pieces.All(QuotationCutter.IsEmpty) || IsTooShort(cut)) return CopyMatch.Altered(AlteredReason.Short);
        CopyMatch? faulty = null;
        foreach (var tier in Folds)
        {
            if (InPieces(tier, cut) is not { } found) continue;
            if (found.IsVerified) return found;
            faulty ??= found;
        }

        return faulty ?? WhyNot(cut);
    }

    private CopyMatch? Exactly()
    {
        var (first, count) = (-1, 0);
        for (var at = _copy.IndexOf(_words.Text, 0, _effort); at >= 0 && count < 2; at = _copy.IndexOf(_words.Text, at + 1, _effort))
        {
            if (WordBoundaries.CutsBefore(_copy.Text, at) || WordBoundaries.CutsAfter(_copy.Text, at + _words.Text.Length)) continue;
            if (count++ == 0) first = at;
        }

        if (count == 0) return null;
        var place = new TextSpan(first, first + _words.Text.Length);
        var traits = AtPlace(place);
        return count == 1 && traits.IsEmpty
            ? new CopyMatch(MatchTier.Exact, [], [], place)
            : new CopyMatch(
                count == 1 ? MatchTier.Exact : MatchTier.Typographic,
                count == 1 ? traits : traits.Insert(0, MatchTrait.Ambiguous),
                [],
                place);
    }

    // A negation before it cannot reverse a single word, a name or a term.
    private ImmutableArray<MatchTrait> AtPlace(TextSpan place) =>
        WordCounter.Count(_words.Text) > 1 && !_gapText.Negates(_words.Text) && _gapText.NegatesBefore(_copy.Text, place.Start)
            ? [MatchTrait.AfterNegation]
            : [];

    private CopyMatch? InPieces(MatchTier tier, CutQuotation cut)
    {
        CopyMatch? faulty = null;
        foreach (var folded in new[] { _copy.Folded(tier), WithHyphens(tier) }.OfType<FoldedText>())
        {
            foreach (var (pieces, traits) in _forms.List(cut.Pieces))
            {
                var forms = pieces.Select(p => _forms.Folded(p, tier)).ToImmutableArray();
                var match = new PieceMatcher(new SearchedText(folded, _copy.Text, _effort), forms, cut.Gaps, _gapText);
                var found = match.Match(0) is { } chain ? Found(chain, match, folded, tier, cut, traits) : null;
                if (found is { IsVerified: true }) return found;
                faulty ??= found;
            }
        }

        return faulty;
    }

    private FoldedText? WithHyphens(MatchTier tier)
    {
        if (_hyphenated.TryGetValue(tier, out var known)) return known;
        var folded = _effort.IsSpent ? null : _copy.WithHyphens(tier, _words.Hyphenated);
        if (folded is not null) _effort.Spend(TextFolder.Cost * (long)_copy.Text.Length);
        return _hyphenated[tier] = folded;
    }

    private CopyMatch? Found(
        Chain chain, PieceMatcher match, FoldedText folded, MatchTier tier, CutQuotation cut, ImmutableArray<MatchTrait> formTraits)
    {
        var gaps = cut.Gaps;
        var place = folded.Original(chain.Start, chain.End, _copy.Text);
        if (/* guard: verified-question */ (formTraits.Contains(MatchTrait.FinalPunctuation) && IsQuestion(place.End))) return null;
        var traits = formTraits.ToList();
        if (gaps.Any(g => g.Kind == GapKind.Omission)) traits.Add(MatchTrait.Omission);
        if (gaps.Any(g => g.IsEdited) || cut.Pieces.Any(p => p.Contains(QuotationCutter.EitherCase, StringComparison.Ordinal)))
            traits.Add(MatchTrait.Edited);
        if (gaps.Any(g => g.Kind == GapKind.Clause)) traits.Add(MatchTrait.ReportingClause);
        if (chain.Reasons.IsEmpty && match.Match(chain.Start + 1) is { Reasons.IsEmpty: true }) traits.Add(MatchTrait.Ambiguous);
        if (/* guard: verified-negation-unknown */ (
            !_gapText.KnowsNegations && gaps.Any(g => g is { Kind: GapKind.Omission, IsConfirmed: false })))
            traits.Add(MatchTrait.NegationsUnknown);
        if (chain.Reasons.IsEmpty) traits.AddRange(AtPlace(place));
        return new CopyMatch(chain.Reasons.IsEmpty ? tier : null, [.. traits.Order()], [.. chain.Reasons], place);
    }

    // A quotation that ends with a full stop where the copy has a question mark turns the question into a statement.
    private bool IsQuestion(int end)
    {
        var at = end;
        while (at < _copy.Text.Length
            && (char.IsWhiteSpace(_copy.Text[at]) || Folding.IsMark(_copy.Text[at]) || _copy.Text[at] == '!')
            && at - end < 8)
        {
            at++;
        }

        return at < _copy.Text.Length && _copy.Text[at] is '?' or '？' or '؟' or '⁉' or '⁈' or '\u037E';
    }

    private static bool IsTooShort(CutQuotation cut)
    {
        for (var i = 0; i < cut.Gaps.Count; i++)
            if (cut.Gaps[i].Kind == GapKind.Omission && (IsShort(cut.Pieces[i]) || IsShort(cut.Pieces[i + 1]))) return true;
        return false;
    }

    private static bool IsShort(string piece) =>
        !QuotationCutter.IsEmpty(piece) && piece.Count(char.IsLetterOrDigit) < 4 && piece.Count(Scripts.IsDense) < 2;

    private CopyMatch WhyNot(CutQuotation cut)
    {
        var folded = _copy.Folded(MatchTier.Compatible);
        var forms = cut.Pieces.Select(p => _forms.Folded(p, MatchTier.Compatible)).ToImmutableArray();
        var text = new SearchedText(folded, _copy.Text, _effort);
        if (cut.Gaps.Count > 0 && new PieceMatcher(text, forms, cut.Gaps, _gapText).IsOtherOrder())
            return CopyMatch.Altered(AlteredReason.Order);
        var isInside = cut.Gaps.Count == 0 && _forms.List(cut.Pieces)
            .Any(f => IsCut(folded, _forms.Folded(f.Pieces[0], MatchTier.Compatible)[0].Text));
        return CopyMatch.Altered(isInside ? AlteredReason.WordBoundary : AlteredReason.Diff);
    }

    private bool IsCut(FoldedText folded, string words)
    {
        var at = folded.IndexOf(words, 0, folded.Text.Length, _effort);
        if (at < 0) return false;
        var place = folded.Original(at, at + words.Length, _copy.Text);
        return WordBoundaries.CutsBefore(_copy.Text, place.Start) || WordBoundaries.CutsAfter(_copy.Text, place.End);
    }
}

/// <summary>The place in a saved copy that contains the words, or the reasons why no place does.</summary>
/// <param name="Place">In the copy's original text; null when the words were not found in order.</param>
public sealed record CopyMatch(MatchTier? Tier, ImmutableArray<MatchTrait> Traits, ImmutableArray<AlteredReason> Because, TextSpan? Place)
{
    /// <summary>The speaker named by the copy, when that may not be the person cited; otherwise null.</summary>
    public string? NamedSpeaker { get; init; }

    public bool IsVerified => Because.IsEmpty;

    internal static CopyMatch Altered(params AlteredReason[] reasons) => new(null, [], [.. reasons], null);
}

/// <summary>Words to search for in a saved copy.</summary>
/// <param name="Text">As quoted in the brief, or the original given in the citation.</param>
/// <param name="Lang">BCP 47, of the words.</param>
public sealed partial record ComparedWords(string Text, string Lang)
{
    /// <summary>BCP 47, of the source and so of the copy; null when not declared.</summary>
    public string? SourceLang { get; init; }

    /// <summary>Names of the people that the brief declares: a paragraph that begins with one and a colon is that person's.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Words with a hyphen at which a copy may break the line.</summary>
    internal ImmutableHashSet<string> Hyphenated =>
    [
        .. Joints().Matches(Text).Select(m => $"{m.Groups[1].Value}-{m.Groups[2].Value}"),
    ];

    // Pairs overlap, so that both hyphens of E-Mail-Verkehr are found.
    [GeneratedRegex(@"(\p{L}+)[-\u2010\u2011](?=(\p{L}+))", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}

/// <summary>
/// The forms in which a copy may contain the pieces of a quotation: as written; with the first letter in the other case, without the final
/// stop, and both.
/// </summary>
internal sealed class QuotedForms(ComparedWords words)
{
    private readonly string _lang = (words.SourceLang ?? words.Lang).Split('-')[0];

    /// <summary>The form without traits comes first.</summary>
    public IEnumerable<(IReadOnlyList<string> Pieces, ImmutableArray<MatchTrait> Traits)> List(IReadOnlyList<string> pieces)
    {
        yield return (pieces, []);
        var other = OtherFirstLetter(pieces[0]);
        var last = pieces[^1].TrimEnd();
        var hasStop = last is [.., ',' or '.' or '。' or '，' or '、' or '،' or '۔'] && !last.EndsWith("..", StringComparison.Ordinal);
        var stripped = hasStop ? last[..^1] : null;
        if (stripped is not null) yield return ([.. pieces.SkipLast(1), stripped], [MatchTrait.FinalPunctuation]);
        if (other is null) yield break;
        yield return ([other, .. pieces.Skip(1)], [MatchTrait.FirstLetter]);
        if (stripped is null) yield break;
        IReadOnlyList<string> both = pieces.Count == 1 ? [OtherFirstLetter(stripped)!] : [other, .. pieces.Skip(1).SkipLast(1), stripped];
        yield return (both, [MatchTrait.FirstLetter, MatchTrait.FinalPunctuation]);
    }

    /// <summary>The folded forms of a piece: both cases where brackets changed a letter.</summary>
    public ImmutableArray<FoldedText> Folded(string piece, MatchTier tier)
    {
        if (QuotationCutter.IsEmpty(piece)) return [];
        var at = piece.IndexOf(QuotationCutter.EitherCase, StringComparison.Ordinal);
        if (at < 0) return [TextFolder.Fold(piece, tier, [])];
        var (before, after) = (piece[..at], piece[(at + 2)..]);
        return [.. Folded(before + piece[at + 1] + after, tier), .. Folded(before + OtherCase(piece[at + 1]) + after, tier)];
    }

    private string? OtherFirstLetter(string piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            if (piece[i] == QuotationCutter.EitherCase || char.IsDigit(piece[i])) return null;
            if (!char.IsLetter(piece[i])) continue;
            var other = OtherCase(piece[i]);
            return other == piece[i] ? null : $"{piece[..i]}{other}{piece[(i + 1)..]}";
        }

        return null;
    }

    // In Turkish and Azerbaijani the pairs are i and İ, ı and I.
    private char OtherCase(char c)
    {
        if (_lang is "tr" or "az" or "crh" or "tt")
        {
            switch (c)
            {
                case 'i': return 'İ';
                case 'İ': return 'i';
                case 'I': return 'ı';
                case 'ı': return 'I';
            }
        }

        return char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c);
    }
}
