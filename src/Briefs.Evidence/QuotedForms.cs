
namespace Briefs.Evidence;

/// <summary>
/// The forms in which the pieces of a quotation may stand in a copy: as written; with another first letter, without the last stop, and
/// both.
/// </summary>
internal sealed class QuotedForms(ComparedWords words)
{
    private readonly string _lang = (words.SourceLang ?? words.Lang).Split('-')[0];

    /// <summary>Without flags first.</summary>
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

    /// <summary>A piece folded; with either case where brackets changed a letter.</summary>
    public ImmutableArray<FoldedText> Folded(string piece, MatchTier tier)
    {
        if (CutPieces.IsEmpty(piece)) return [];
        var at = piece.IndexOf(CutPieces.EitherCase, StringComparison.Ordinal);
        if (at < 0) return [FoldText.Fold(piece, tier, [])];
        var (before, after) = (piece[..at], piece[(at + 2)..]);
        return [.. Folded(before + piece[at + 1] + after, tier), .. Folded(before + OtherCase(piece[at + 1]) + after, tier)];
    }

    private string? OtherFirstLetter(string piece)
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

    // In Turkish and Azerbaijani i and İ, ı and I are the pairs.
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
