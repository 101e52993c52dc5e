using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>
/// Looks for the words of a quotation in a kept copy: literally first, for brackets and dots may stand in the source itself; then
/// piece by piece between what an editor may alter visibly. Nothing but the words themselves, in order, ever passes.
/// </summary>
public sealed class MatchQuotation
{
    private static readonly MatchTier[] Folds = [MatchTier.Typographic, MatchTier.Compatible];

    private readonly SearchableCopy _copy;
    private readonly ComparedWords _words;
    private readonly GapText _gapText;

    private MatchQuotation(SearchableCopy copy, ComparedWords words)
    {
        _copy = copy;
        _words = words;
        _gapText = new GapText(words);
    }

    /// <summary>Where the copy holds the words, or why it does not.</summary>
    public static CopyMatch In(SearchableCopy copy, ComparedWords words)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(words);
        if (CutPieces.IsEmpty(words.Text)) return CopyMatch.Altered(AlteredReason.Short);
        // No text may hold these, which stand for something here; reading has reported them.
        return words.Text.AsSpan().ContainsAny(CutPieces.EitherCase, FoldText.Barrier) ? CopyMatch.Altered(AlteredReason.Diff) : new MatchQuotation(copy, words).Run();
    }

    private CopyMatch Run()
    {
        if (Exactly() is { } exact) return exact;
        foreach (var tier in Folds)
            if (Literally(tier) is { } literal) return literal;
        var (pieces, gaps) = CutPieces.Of(_words.Text, _words.Lang);
        if (pieces.All(CutPieces.IsEmpty) || IsTooShort(pieces, gaps)) return CopyMatch.Altered(AlteredReason.Short);
        CopyMatch? faulty = null;
        foreach (var tier in Folds)
        {
            if (InPieces(tier, (pieces, gaps)) is not { } found) continue;
            if (found.IsVerified) return found;
            faulty ??= found;
        }

        return faulty ?? WhyNot(pieces, gaps);
    }

    private CopyMatch? Exactly()
    {
        var (first, count) = (-1, 0);
        for (var at = _copy.IndexOf(_words.Text, 0); at >= 0 && count < 2; at = _copy.IndexOf(_words.Text, at + 1))
        {
            if (WordEdges.CutsBefore(_copy.Text, at) || WordEdges.CutsAfter(_copy.Text, at + _words.Text.Length)) continue;
            if (count++ == 0) first = at;
        }

        if (count == 0) return null;
        var place = new TextSpan(first, first + _words.Text.Length);
        return count == 1
            ? new CopyMatch(MatchTier.Exact, [], [], place)
            : new CopyMatch(MatchTier.Typographic, [MatchTrait.Ambiguous], [], place);
    }

    private CopyMatch? Literally(MatchTier tier)
    {
        var nothing = ((IReadOnlyList<string>)[_words.Text], (IReadOnlyList<Gap>)[]);
        return InPieces(tier, nothing);
    }

    // As written; then with another first letter, without the last stop, and both.
    private CopyMatch? InPieces(MatchTier tier, (IReadOnlyList<string> Pieces, IReadOnlyList<Gap> Gaps) cut)
    {
        var folds = new[] { _copy.Folded(tier), _copy.WithHyphens(tier, _words.Hyphenated) };
        CopyMatch? faulty = null;
        foreach (var folded in folds.OfType<FoldedText>())
        {
            foreach (var form in AsWritten(cut.Pieces))
            {
                var forms = form.Pieces.Select(p => Forms(p, tier)).ToImmutableArray();
                var found = Chained(tier, new MatchPieces(folded, _copy.Text, forms, (cut.Gaps, _gapText)), (folded, form.Traits, cut));
                if (found is { IsVerified: true }) return found;
                faulty ??= found;
            }
        }

        return faulty;
    }

    private CopyMatch? Chained(
        MatchTier tier, MatchPieces match, (FoldedText Folded, ImmutableArray<MatchTrait> Traits, (IReadOnlyList<string> Pieces, IReadOnlyList<Gap> Gaps) Cut) form)
    {
        if (match.From(0) is not { } chain) return null;
        var traits = form.Traits.ToList();
        if (form.Cut.Gaps.Any(g => g.Kind == GapKind.Omission)) traits.Add(MatchTrait.Omission);
        if (form.Cut.Gaps.Any(g => g.IsEdited) || form.Cut.Pieces.Any(p => p.Contains(CutPieces.EitherCase, StringComparison.Ordinal)))
            traits.Add(MatchTrait.Edited);
        if (form.Cut.Gaps.Any(g => g.Kind == GapKind.Clause)) traits.Add(MatchTrait.ReportingClause);
        if (chain.Reasons.IsEmpty && match.From(chain.Start + 1) is { Reasons.IsEmpty: true }) traits.Add(MatchTrait.Ambiguous);
        var place = form.Folded.Original(chain.Start, chain.End, _copy.Text);
        return new CopyMatch(chain.Reasons.IsEmpty ? tier : null, [.. traits.Order()], [.. chain.Reasons], place);
    }

    private static IEnumerable<(IReadOnlyList<string> Pieces, ImmutableArray<MatchTrait> Traits)> AsWritten(IReadOnlyList<string> pieces)
    {
        yield return (pieces, []);
        var other = OtherFirstLetter(pieces[0]);
        var stripped = pieces[^1].TrimEnd() is [.., ',' or '.' or '。' or '，' or '、' or '،' or '۔'] last && !last.EndsWith("..", StringComparison.Ordinal) ? last[..^1] : null;
        if (stripped is not null) yield return ([.. pieces.SkipLast(1), stripped], [MatchTrait.FinalPunctuation]);
        if (other is null) yield break;
        yield return ([other, .. pieces.Skip(1)], [MatchTrait.FirstLetter]);
        if (stripped is null) yield break;
        IReadOnlyList<string> both = pieces.Count == 1 ? [OtherFirstLetter(stripped)!] : [other, .. pieces.Skip(1).SkipLast(1), stripped];
        yield return (both, [MatchTrait.FirstLetter, MatchTrait.FinalPunctuation]);
    }

    private static string? OtherFirstLetter(string piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            if (piece[i] == CutPieces.EitherCase || char.IsDigit(piece[i])) return null;
            if (!char.IsLetter(piece[i])) continue;
            var other = OtherCase(piece[i]);
            return other == piece[i] ? null : $"{piece[..i]}{other}{piece[(i + 1)..]}";
        }

        return null;
    }

    private static char OtherCase(char c) => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c);

    private static ImmutableArray<string> Forms(string piece, MatchTier tier)
    {
        if (CutPieces.IsEmpty(piece)) return [];
        var at = piece.IndexOf(CutPieces.EitherCase, StringComparison.Ordinal);
        if (at < 0) return [FoldText.From(piece, tier, []).Text];
        var (before, after) = (piece[..at], piece[(at + 2)..]);
        return [.. Forms(before + piece[at + 1] + after, tier), .. Forms(before + OtherCase(piece[at + 1]) + after, tier)];
    }

    private static bool IsTooShort(IReadOnlyList<string> pieces, IReadOnlyList<Gap> gaps)
    {
        for (var i = 0; i < gaps.Count; i++)
            if (gaps[i].Kind == GapKind.Omission && (IsShort(pieces[i]) || IsShort(pieces[i + 1]))) return true;
        return false;
    }

    private static bool IsShort(string piece) =>
        !CutPieces.IsEmpty(piece) && piece.Count(char.IsLetterOrDigit) < 4 && piece.Count(Scripts.IsDense) < 2;

    private CopyMatch WhyNot(IReadOnlyList<string> pieces, IReadOnlyList<Gap> gaps)
    {
        var folded = _copy.Folded(MatchTier.Compatible);
        var forms = pieces.Select(p => Forms(p, MatchTier.Compatible)).ToImmutableArray();
        if (gaps.Count > 0 && new MatchPieces(folded, _copy.Text, forms, (gaps, _gapText)).IsOtherOrder()) return CopyMatch.Altered(AlteredReason.Order);
        var isInside = gaps.Count == 0 && AsWritten(pieces).Any(f => folded.Text.Contains(Forms(f.Pieces[0], MatchTier.Compatible)[0], StringComparison.Ordinal));
        return CopyMatch.Altered(isInside ? AlteredReason.WordBoundary : AlteredReason.Diff);
    }
}
