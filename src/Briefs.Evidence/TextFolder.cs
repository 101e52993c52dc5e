
namespace Briefs.Evidence;

/// <summary>
/// Removes typographic differences between two settings of the same words, and keeps the original position of each character.
/// </summary>
internal sealed class TextFolder
{
    /// <summary>Replaces a line <c>[…]</c> between passages: no match crosses it.</summary>
    public const char Barrier = '\uFFFF';

    /// <summary>Cost of folding a character, relative to reading one.</summary>
    public const int Cost = 30;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private readonly string _text;
    private readonly MatchTier _tier;
    private readonly ImmutableHashSet<string> _hyphenated;
    private readonly StringBuilder _folded;
    private readonly List<int> _starts;
    private readonly Dictionary<int, string> _signs = [];
    private int _space = -1;
    private bool _isBehindDash;

    private TextFolder(string text, MatchTier tier, ImmutableHashSet<string> hyphenated)
    {
        _text = text;
        _tier = tier;
        _hyphenated = hyphenated;
        _folded = new StringBuilder(text.Length);
        _starts = new List<int>(text.Length + 1);
    }

    /// <param name="hyphenated">Words whose hyphen is kept where the copy breaks the line at it; at any other line end the hyphen is
    /// dropped.</param>
    public static FoldedText Fold(string text, MatchTier tier, ImmutableHashSet<string> hyphenated) =>
        new TextFolder(text, tier, hyphenated).Run();

    private FoldedText Run()
    {
        for (var i = 0; i < _text.Length;)
        {
            if (BarrierEnd(i) is var behind and > 0)
            {
                Put(Barrier, i);
                i = behind;
            }
            else if (LineEndHyphen(i) is var next and > 0)
            {
                if (_hyphenated.Contains(WordAround(i, next))) Put('-', i);
                i = next;
            }
            else
            {
                var end = EndOfCluster(i);
                Cluster(i, end);
                i = end;
            }
        }

        _starts.Add(_text.Length);
        return new FoldedText(_folded.ToString(), [.. _starts], _signs);
    }

    // A base character and its combining marks are normalised together.
    private int EndOfCluster(int at)
    {
        var end = at + (char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length ? 2 : 1);
        if (end >= _text.Length || _text[end] < '\u0300') return end;
        while (end < _text.Length && Joins(_text[end])) end++;
        return end;
    }

    private static bool Joins(char c) =>
        c is (>= '\u1160' and <= '\u11FF')
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private void Cluster(int at, int end)
    {
        if (end == at + 1 && _text[at] < '\u0080')
        {
            Put(_text[at], at);
            return;
        }

        var cluster = _text[at..end];
        if (_tier != MatchTier.Compatible)
        {
            foreach (var c in NormalForm.Convert(cluster, NormalizationForm.FormC)) Put(c, at);
            return;
        }

        foreach (var c in Compatible(cluster, at, end)) Put(c, at);
        var signs = Scripts.IsArabic(cluster[0]) ? string.Concat(cluster.Skip(1).Where(IsArabicSign)) : "";
        if (signs.Length > 0 && _folded.Length > 0) _signs[_folded.Length - 1] = signs;
    }

    private string Compatible(string cluster, int at, int end)
    {
        var first = cluster[0];
        if (CompatibleDigits.IsRaised(first)) return CompatibleDigits.IsNote(_text, at) ? cluster[1..] : cluster;
        if (SameLetter.IsApostrophe(_text, at)) return Folding.Mark + cluster[1..];
        if (Folding.IsMark(first) || Folding.IsDash(first)) return cluster;
        var form = NormalForm.Convert(cluster, NormalizationForm.FormKC);
        if (/* guard: verified-digits */ CompatibleDigits.WouldJoin(_text, at, end, form)) return cluster;
        var isArabic = Scripts.IsArabic(first);
        return string.Concat(form.Where(c => !IsJoiner(c) && !(isArabic && IsArabicSign(c))).Select(SameLetter.Fold));
    }

    /// <summary>Tatweel and the marks above and below Arabic letters.</summary>
    public static bool IsArabicSign(char c) => c is '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670';

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    private void Put(char c, int at)
    {
        if (Folding.IsInvisible(c)) return;
        if (char.IsWhiteSpace(c))
        {
            if (_space < 0) _space = at;
            return;
        }

        var folded = Folding.IsMark(c) || c is '\u05F3' or '\u05F4' ? Folding.Mark : Folding.IsDash(c) ? '-' : c;
        if (folded == '-' && PutDash(at)) return;
        if (_space >= 0 && _folded.Length > 0 && !_isBehindDash && !IsTight(_folded[^1], folded)) Append(' ', _space);
        _space = -1;
        _isBehindDash = false;
        if (folded == '…')
        {
            for (var dot = 0; dot < 3; dot++) Append('.', at);
        }
        else if (folded is >= '\uFB00' and <= '\uFB06')
        {
            foreach (var letter in Ligatures[folded - '\uFB00']) Append(letter, at);
        }
        else
        {
            if (_tier == MatchTier.Compatible && _folded.Length > 0 && SameLetter.MovesTone(_folded[^1], folded) is var (vowel, plain))
            {
                _folded[^1] = vowel;
                folded = plain;
            }

            Append(folded, at);
        }
    }

    // A dash between words is equal with and without spaces around it, and to two or three hyphens. A single hyphen with a space on one
    // side is not a dash: “pre- and post-war”.
    private bool PutDash(int at)
    {
        var isSecond = _space < 0
            && _folded.Length > 0
            && _folded[^1] == '-'
            && at > 0
            && Folding.IsDash(_text[at])
            && Folding.IsDash(_text[at - 1]);
        if (isSecond)
        {
            _isBehindDash = true;
            return true;
        }

        var isBetween = (_space >= 0 || _folded.Length == 0) && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1]));
        if (!isBetween && IsHyphen(_text[at]) && !(at + 1 < _text.Length && IsHyphen(_text[at + 1]))) return false;
        Append('-', at);
        _space = -1;
        _isBehindDash = true;
        return true;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2212';

    private void Append(char c, int at)
    {
        _folded.Append(c);
        _starts.Add(at);
    }

    // A folded mark no longer shows whether it opens, and nested marks change their level, so spaces on either side of a mark are ignored.
    private static bool IsTight(char before, char after) =>
        before is Folding.Mark or Barrier || after is Folding.Mark or Barrier or ':' or ';' or '!' or '?'
        || (Scripts.IsDense(before) && !IsThaiOrAlike(before) && Scripts.IsDense(after) && !IsThaiOrAlike(after));

    private static bool IsThaiOrAlike(char c) => c is >= '\u0E00' and <= '\u1FFF';

    // The end of a line that is only […] or [...]; otherwise 0.
    private int BarrierEnd(int at)
    {
        if (_text[at] != '[' || !IsLineStart(at)) return 0;
        var length = string.CompareOrdinal(_text, at, "[…]", 0, 3) == 0 ? 3 : string.CompareOrdinal(_text, at, "[...]", 0, 5) == 0 ? 5 : 0;
        if (length == 0) return 0;
        var end = at + length;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r') end++;
        return end == _text.Length || _text[end] is '\n' or '\f' ? end : 0;
    }

    private bool IsLineStart(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '\t') at--;
        return at == 0 || _text[at - 1] is '\n' or '\f';
    }

    // Where the word continues after a hyphen at the end of a line; otherwise 0.
    private int LineEndHyphen(int at)
    {
        if (_text[at] is not ('-' or '\u2010') || at == 0 || !char.IsLetter(_text[at - 1])) return 0;
        var i = at + 1;
        var isBroken = false;
        for (; i < _text.Length && char.IsWhiteSpace(_text[i]); i++) isBroken |= _text[i] == '\n';
        return isBroken && i < _text.Length && char.IsLetter(_text[i]) ? i : 0;
    }

    private string WordAround(int hyphen, int next)
    {
        var start = hyphen;
        while (start > 0 && char.IsLetter(_text[start - 1])) start--;
        var end = next;
        while (end < _text.Length && char.IsLetter(_text[end])) end++;
        return $"{_text[start..hyphen]}-{_text[next..end]}";
    }
}
