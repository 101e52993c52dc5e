using System.Buffers;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Finds words between two characters that readers take for quotation marks (<see cref="LookalikeTable"/>): one at the beginning of a word
/// and one at the end of a word. A letter that a language uses inside words, or one next to letters of its own script, is not a mark.
/// </summary>
internal sealed class EnclosedWordFinder
{
    /// <summary>How many possible partners are tried. The limit keeps the search linear.</summary>
    private const int MostPartners = 16;

    private const int LongestWord = 40;

    private static readonly SearchValues<char> Transliterating = SearchValues.Create("āīūēōĀĪŪĒŌḥṣḍṭẓẖġḪḤṢḌṬẒ");

    /// <summary>Characters that look like « even if a space follows.</summary>
    private const string DoubleAngles = "⋘⪡⟪《︽⫷⪻";

    /// <summary>Characters that people also put around a single word for other reasons: tags, graphemes in linguistics.</summary>
    private const string AnglesOfTwoWords = "＜⟨〈〈︿⦑";

    // Languages whose words may begin or end with a single ʻ or ʼ.
    private static readonly FrozenSet<string> s_glottal = FrozenSet.Create(StringComparer.Ordinal,
        "haw", "sm", "to", "ty", "rap", "tkl", "tvl", "wls", "niu", "nv", "apw", "lkt", "dak", "tli", "chy", "squ", "str");

    private readonly string _text;
    private readonly string _lang;
    private readonly List<LookalikeRun> _runs;
    private readonly EnclosedWords _words;

    /// <summary>The runs that may close, each with the character before it.</summary>
    private readonly List<(int Run, char Before)> _closing = [];

    private readonly Ahead _mark;

    private EnclosedWordFinder(string text, string lang, List<LookalikeRun> runs)
    {
        (_text, _lang, _runs, _words) = (text, lang.Split('-')[0], runs, new EnclosedWords(text));
        _mark = new(runs.Count, i => runs[i].IsMark);
        for (var i = 0; i < runs.Count; i++)
        {
            var before = Neighbours.CharBefore(text, runs[i].Start);
            if (Closes(text, runs[i], before)) _closing.Add((i, before));
        }
    }

    /// <param name="visible">The text.</param>
    /// <param name="lang">BCP 47 tag of the text.</param>
    /// <returns>Start and end of each opening character, and the end of its partner; in order.</returns>
    public static IEnumerable<(int Start, int End, int PartnerEnd)> Find(VisibleText visible, string lang)
    {
        if (!LookalikeTable.MayBeIn(visible.Text)) return [];
        var runs = Runs(visible);
        return runs.All(r => r.IsMark) ? [] : new EnclosedWordFinder(visible.Text, lang, runs).Pairs();
    }

    private IEnumerable<(int Start, int End, int PartnerEnd)> Pairs()
    {
        var next = 0;
        for (var i = 0; i < _runs.Count; i++)
        {
            while (next < _closing.Count && _closing[next].Run <= i) next++;
            if (!Opens(_text, _runs[i])) continue;
            var partner = Partner(i, next);
            if (/* guard: gate-enclosed */ partner < 0) continue;
            yield return (_runs[i].Start, _runs[i].End, _runs[partner].End);
            i = partner;
        }
    }

    private static List<LookalikeRun> Runs(VisibleText visible)
    {
        var (text, runs) = (visible.Text, new List<LookalikeRun>());
        var length = 1;
        for (var at = LookalikeTable.FindNext(text, 0); at < text.Length; at = LookalikeTable.FindNext(text, at + length))
        {
            var isMark = MarkCharacters.IsMark(text[at]);
            length = 1;
            var shape = isMark ? LookalikeShape.Quote : LookalikeTable.ShapeAt(text, at, out length);
            if (shape == LookalikeShape.None || visible.IsCode(at)) continue;
            if (runs.Count > 0 && runs[^1] is var last && last.End == at && last.Shape == shape && last.IsMark == isMark)
                runs[^1] = last with { End = at + length, Units = last.Units + 1 };
            else runs.Add(new LookalikeRun(at, at + length, 1, shape, isMark));
        }

        return runs;
    }

    private static bool Opens(string text, LookalikeRun run)
    {
        if (run.Shape == LookalikeShape.Closing || run.End >= text.Length) return false;
        var (before, after) = (Neighbours.CharBefore(text, run.Start), Neighbours.CharAfter(text, run.End - 1));
        var isBeginning = LookalikeTable.IsCarrier(text[run.Start]) || Neighbours.IsSpace(before) || before == VisibleText.Atom
            || (run.Shape == LookalikeShape.Comma
                ? char.GetUnicodeCategory(before) == UnicodeCategory.OpenPunctuation
                : !char.IsLetterOrDigit(before));
        if (!isBeginning || (run.IsMark && text[run.Start] is not ('\'' or '’'))) return false;
        if (run.Shape == LookalikeShape.Opening && char.IsWhiteSpace(after))
            return (run.Units > 1 || DoubleAngles.Contains(text[run.Start], StringComparison.Ordinal))
                && run.End + 1 < text.Length
                && char.IsLetter(text[run.End + 1]);
        return IsWordPart(after)
            || (run.Shape != LookalikeShape.Comma && char.GetUnicodeCategory(after) == UnicodeCategory.OpenPunctuation)
            || after is '¿' or '¡' or '…';
    }

    private static bool Closes(string text, LookalikeRun run, char before)
    {
        var after = Neighbours.CharAfter(text, run.End - 1);
        var isCarried = LookalikeTable.IsCarrier(text[run.Start]);
        if (IsWordPart(after) && !Scripts.IsDense(after)) return false;
        return !Neighbours.IsSpace(before)
            ? char.GetUnicodeCategory(before) != UnicodeCategory.OpenPunctuation
            : isCarried || run.Shape == LookalikeShape.Closing;
    }

    /// <param name="opening">Index of the opening run.</param>
    /// <param name="next">Index in <c>_closing</c> of the first closing run after it.</param>
    private int Partner(int opening, int next)
    {
        var open = _runs[opening];
        // The partner of a real mark comes before the next real mark.
        var last = open.IsMark ? _mark.FindFrom(opening + 1) : _runs.Count;
        for (var i = next; i < Math.Min(_closing.Count, next + MostPartners) && _closing[i].Run < last; i++)
        {
            var (close, before) = (_runs[_closing[i].Run], _closing[i].Before);
            if (!Fit(_text, open, close, before)) continue;
            if (!IsOfItsScript(_text, open, before) && EnclosesEnough(open, close)) return _closing[i].Run;
            if (open.Shape == LookalikeShape.Opening) return -1;
        }

        return -1;
    }

    private static bool Fit(string text, LookalikeRun open, LookalikeRun close, char before) => (open.Shape, close.Shape) switch
    {
        (LookalikeShape.Opening, LookalikeShape.Closing) => true,
        (LookalikeShape.Quote, LookalikeShape.Quote) => !close.IsMark || !MayBePossessive(text, close, before),
        // The partner of a low comma is ‘ or ’. Several low commas may also pair with several.
        (LookalikeShape.Comma, LookalikeShape.Quote) =>
            char.IsLetter(text[open.End]) && !(close.IsMark && MayBePossessive(text, close, before)),
        (LookalikeShape.Comma, LookalikeShape.Comma) => open.Units > 1 && close.Units > 1,
        _ => false,
    };

    // the dogs’ tails
    private static bool MayBePossessive(string text, LookalikeRun close, char before) =>
        close.Units == 1 && text[close.Start] is '\'' or '’' && before is 's' or 'x' or 'z'
        && close.End + 1 < text.Length && text[close.End] == ' ' && char.IsLetter(text[close.End + 1]);

    // ᐸᐃᑉ is a word in Inuktitut, ᾿Αθῆναι a word in Greek, and ՛ belongs to a word in Armenian.
    private static bool IsOfItsScript(string text, LookalikeRun open, char last)
    {
        var first = text[open.Start];
        var isLetter = char.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter;
        if (first < '\u0370' || (open.Units > 1 && !isLetter)) return false;
        if (first is '゛' or '゜' or 'ﾞ' or 'ﾟ') return Scripts.IsDense(Neighbours.CharAfter(text, open.End - 1));
        return IsNear(first, Neighbours.CharAfter(text, open.End - 1)) || IsNear(first, last);
    }

    private static bool IsNear(char sign, char letter) =>
        char.IsLetter(letter)
        && letter >= '\u0370'
        && (sign >> 7 == letter >> 7 || (IsGreek(sign) && IsGreek(letter)) || (IsSyllabic(sign) && IsSyllabic(letter)));

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    private static bool IsSyllabic(char c) => c is (>= '\u1400' and <= '\u167F') or (>= '\u18B0' and <= '\u18FF');

    private bool EnclosesEnough(LookalikeRun open, LookalikeRun close)
    {
        var (start, end, sign) = (open.End, close.Start, _text[open.Start]);
        if (!_words.HasLetter(start, end)) return false;
        var isOfTwoWords = AnglesOfTwoWords.Contains(sign, StringComparison.Ordinal);
        if (sign is '《' or '〈' or '〈' or '︽' or '︿')
            return !IsTitle(start, end) && (open.Units > 1 || !isOfTwoWords || _words.HasSpace(start, end));
        if (open.Units > 1) return true;
        if (isOfTwoWords) return _words.HasSpace(start, end);
        if (!char.IsLetter(sign)) return true;
        if (s_glottal.Contains(_lang)) return false;
        return (_words.HasSpace(start, end) || sign != _text[close.Start]) && !IsTransliterated(_text.AsSpan(start, end - start));
    }

    // 《活着》 is a title; in Chinese, Japanese and Korean, 《Nature》 is one too.
    private bool IsTitle(int start, int end) => _lang is "zh" or "ja" or "ko" or "yue" or "lzh" || _words.IsDenseTitle(start, end);

    // ʿAbd Allāh and the ʿulamāʾ: the first two words or the last one show that the text transliterates another script.
    private static bool IsTransliterated(ReadOnlySpan<char> words)
    {
        var first = words[..Math.Min(words.Length, LongestWord)];
        var last = words[Math.Max(0, words.Length - LongestWord)..];
        // ʻAbd al-Majīd is one name.
        if (first.IndexOf(' ') is var end and >= 0 && first[(end + 1)..].IndexOf(' ') is var second and >= 0)
            first = first[..(end + 1 + second)];
        last = last[(last.LastIndexOf(' ') + 1)..];
        return first.ContainsAny(Transliterating) || last.ContainsAny(Transliterating);
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) && LookalikeTable.ShapeAt(c.ToString(), 0, out _) == LookalikeShape.None;
}

/// <summary>Adjacent characters of one shape that readers may take for one mark.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Units">How many characters there are.</param>
/// <param name="IsMark">Whether it is a real quotation mark, which may pair with a look-alike.</param>
internal readonly record struct LookalikeRun(int Start, int End, int Units, LookalikeShape Shape, bool IsMark);

/// <summary>
/// What a text contains between two indices. Many starts may share one distant end, so results are cached: the starts must be passed in
/// ascending order.
/// </summary>
internal sealed class EnclosedWords
{
    private const int MostLatinWords = 3;

    private readonly string _text;
    private readonly Ahead _letter;
    private readonly Ahead _first;
    private readonly Ahead _space;
    private readonly Ahead _second;
    private readonly Ahead _dense;
    private readonly Lazy<List<int>> _latin;

    public EnclosedWords(string text)
    {
        _text = text;
        _letter = new(text.Length, i => char.IsLetter(text[i]));
        _first = new(text.Length, i => !char.IsWhiteSpace(text[i]));
        _space = new(text.Length, i => text[i] == ' ');
        _second = new(text.Length, i => !char.IsWhiteSpace(text[i]));
        _dense = new(text.Length, i => IsOfDense(text[i]));
        _latin = new(() => [.. Enumerable.Range(0, text.Length).Where(BeginsLatin)]);
    }

    public bool HasLetter(int start, int end) => _letter.FindFrom(start) < end;

    /// <summary>Whether a space separates two words.</summary>
    public bool HasSpace(int start, int end) => _second.FindFrom(_space.FindFrom(_first.FindFrom(start))) < end;

    /// <summary>Whether there is a Chinese, Japanese or Korean letter, and at most three words in other scripts.</summary>
    public bool IsDenseTitle(int start, int end)
    {
        if (_dense.FindFrom(start) >= end) return false;
        var first = _latin.Value.BinarySearch(start);
        var fourth = (first < 0 ? ~first : first) + MostLatinWords;
        return fourth >= _latin.Value.Count || _latin.Value[fourth] >= end;
    }

    private static bool IsOfDense(char c) => char.IsLetter(c) && (Scripts.IsHangul(c) || Scripts.IsDense(c));

    private bool BeginsLatin(int at) =>
        char.IsLetter(_text[at]) && !IsOfDense(_text[at]) && (at == 0 || !char.IsLetter(_text[at - 1]) || Scripts.IsDense(_text[at - 1]));
}

/// <summary>Caches the next index that fits: if asked in ascending order, it checks each index once.</summary>
/// <param name="length">The length of the text.</param>
/// <param name="fits">Whether an index fits.</param>
internal sealed class Ahead(int length, Func<int, bool> fits)
{
    private int _from = -1;
    private int _at = -1;

    /// <returns>The first index that fits, at or after the given one; the length of the text if there is none.</returns>
    public int FindFrom(int index)
    {
        if (index >= _from && index <= _at) return _at;
        _from = _at = index;
        while (_at < length && !fits(_at)) _at++;
        return _at;
    }
}
