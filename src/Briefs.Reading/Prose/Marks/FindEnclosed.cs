using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Briefs.Reading.Prose.Markup;
using Briefs.Text;

namespace Briefs.Reading.Prose.Marks;

/// <summary>
/// Finds words between two characters that readers take for quotation marks (<see cref="LookalikeTable"/>): one at the beginning of a word and
/// one at the end of a word. A letter that a language uses inside words, or one beside letters of its own script, is no mark.
/// </summary>
internal static class FindEnclosed
{
    /// <summary>How many possible partners are tried, so that the search is linear.</summary>
    private const int MostPartners = 16;

    private const int LongestWord = 40;

    private static readonly SearchValues<char> Transliterating = SearchValues.Create("āīūēōĀĪŪĒŌḥṣḍṭẓẖġḪḤṢḌṬẒ");

    /// <summary>Those that look like « also when a space follows.</summary>
    private const string DoubleAngles = "⋘⪡⟪《︽⫷⪻";

    /// <summary>Typed around one word for other reasons: tags, graphemes of linguists.</summary>
    private const string AnglesOfTwoWords = "＜⟨〈〈︿⦑";

    // A single ʻ or ʼ may begin and end words of these.
    private static readonly FrozenSet<string> s_glottal = FrozenSet.Create(StringComparer.Ordinal,
        "haw", "sm", "to", "ty", "rap", "tkl", "tvl", "wls", "niu", "nv", "apw", "lkt", "dak", "tli", "chy", "squ", "str");

    /// <param name="visible">The text.</param>
    /// <param name="lang">Its BCP 47 tag.</param>
    /// <returns>Start and end of each opening one, and the end of its partner; in order.</returns>
    public static IEnumerable<(int Start, int End, int PartnerEnd)> In(VisibleText visible, string lang)
    {
        var runs = Runs(visible);
        if (runs.All(r => r.IsMark)) yield break;
        for (var i = 0; i < runs.Count; i++)
        {
            if (!Opens(visible.Text, runs[i])) continue;
            var partner = Partner(visible.Text, runs, i, lang);
            if (partner < 0) continue;
            yield return (runs[i].Start, runs[i].End, runs[partner].End);
            i = partner;
        }
    }

    private static List<LookalikeRun> Runs(VisibleText visible)
    {
        var (text, runs) = (visible.Text, new List<LookalikeRun>());
        var length = 1;
        for (var at = 0; at < text.Length; at += length)
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
        var (before, after) = (Neighbours.Before(text, run.Start), Neighbours.After(text, run.End - 1));
        var isBeginning = LookalikeTable.IsCarrier(text[run.Start]) || Neighbours.IsSpace(before) || before == VisibleText.Atom
            || (run.Shape == LookalikeShape.Comma ? char.GetUnicodeCategory(before) == UnicodeCategory.OpenPunctuation : !char.IsLetterOrDigit(before));
        if (!isBeginning || (run.IsMark && text[run.Start] is not ('\'' or '’'))) return false;
        if (run.Shape == LookalikeShape.Opening && char.IsWhiteSpace(after))
            return (run.Units > 1 || DoubleAngles.Contains(text[run.Start], StringComparison.Ordinal)) && run.End + 1 < text.Length && char.IsLetter(text[run.End + 1]);
        return IsWordPart(after) || (run.Shape != LookalikeShape.Comma && char.GetUnicodeCategory(after) == UnicodeCategory.OpenPunctuation) || after is '¿' or '¡' or '…';
    }

    private static bool Closes(string text, LookalikeRun run)
    {
        var (before, after) = (Neighbours.Before(text, run.Start), Neighbours.After(text, run.End - 1));
        var isCarried = LookalikeTable.IsCarrier(text[run.Start]);
        if (IsWordPart(after) && !Scripts.IsDense(after)) return false;
        return !Neighbours.IsSpace(before) ? char.GetUnicodeCategory(before) != UnicodeCategory.OpenPunctuation : isCarried || run.Shape == LookalikeShape.Closing;
    }

    private static int Partner(string text, List<LookalikeRun> runs, int opening, string lang)
    {
        var open = runs[opening];
        var tried = 0;
        for (var i = opening + 1; i < runs.Count && tried < MostPartners; i++)
        {
            var close = runs[i];
            if (close.IsMark && open.IsMark) return -1;
            if (!Closes(text, close)) continue;
            tried++;
            if (!Fit(text, open, close)) continue;
            if (!IsOfItsScript(text, open, close) && EnclosesEnough(text, open, close, lang)) return i;
            if (open.Shape == LookalikeShape.Opening) return -1;
        }

        return -1;
    }

    private static bool Fit(string text, LookalikeRun open, LookalikeRun close) => (open.Shape, close.Shape) switch
    {
        (LookalikeShape.Opening, LookalikeShape.Closing) => true,
        (LookalikeShape.Quote, LookalikeShape.Quote) => !close.IsMark || !MayBePossessive(text, close),
        // The partner of a comma on the line is ‘ or ’, or, of several, as many.
        (LookalikeShape.Comma, LookalikeShape.Quote) => char.IsLetter(text[open.End]) && !(close.IsMark && MayBePossessive(text, close)),
        (LookalikeShape.Comma, LookalikeShape.Comma) => open.Units > 1 && close.Units > 1,
        _ => false,
    };

    // the dogs’ tails
    private static bool MayBePossessive(string text, LookalikeRun close) =>
        close.Units == 1 && text[close.Start] is '\'' or '’' && Neighbours.Before(text, close.Start) is 's' or 'x' or 'z'
        && close.End + 1 < text.Length && text[close.End] == ' ' && char.IsLetter(text[close.End + 1]);

    // ᐸᐃᑉ is a word of Inuktitut, ᾿Αθῆναι one of Greek, and ՛ marks a word of Armenian.
    private static bool IsOfItsScript(string text, LookalikeRun open, LookalikeRun close)
    {
        var first = text[open.Start];
        var isLetter = char.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter;
        if (first < '\u0370' || (open.Units > 1 && !isLetter)) return false;
        if (first is '゛' or '゜' or 'ﾞ' or 'ﾟ') return Scripts.IsDense(Neighbours.After(text, open.End - 1));
        return IsNear(first, Neighbours.After(text, open.End - 1)) || IsNear(first, Neighbours.Before(text, close.Start));
    }

    private static bool IsNear(char sign, char letter) => char.IsLetter(letter) && letter >= '\u0370' && (sign >> 7 == letter >> 7 || (IsGreek(sign) && IsGreek(letter)) || (IsSyllabic(sign) && IsSyllabic(letter)));

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    private static bool IsSyllabic(char c) => c is (>= '\u1400' and <= '\u167F') or (>= '\u18B0' and <= '\u18FF');

    private static bool EnclosesEnough(string text, LookalikeRun open, LookalikeRun close, string lang)
    {
        var words = text.AsSpan(open.End, close.Start - open.End);
        if (!HasLetter(words)) return false;
        if (text[open.Start] is '《' or '〈' or '〈' or '︽' or '︿') return !IsTitle(words, lang) && (open.Units > 1 || !AnglesOfTwoWords.Contains(text[open.Start], StringComparison.Ordinal) || HasSpace(words));
        if (open.Units > 1) return true;
        if (AnglesOfTwoWords.Contains(text[open.Start], StringComparison.Ordinal)) return HasSpace(words);
        if (!char.IsLetter(text[open.Start])) return true;
        if (s_glottal.Contains(lang.Split('-')[0])) return false;
        return (HasSpace(words) || text[open.Start] != text[close.Start]) && !IsTransliterated(words);
    }

    // 《活着》; in Chinese, Japanese and Korean also 《Nature》.
    private static bool IsTitle(ReadOnlySpan<char> words, string lang)
    {
        if (lang.Split('-')[0] is "zh" or "ja" or "ko" or "yue" or "lzh") return true;
        var (dense, latin) = (false, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsLetter(words[i])) continue;
            if (Scripts.IsHangul(words[i]) || Scripts.IsDense(words[i])) dense = true;
            else if (i == 0 || !char.IsLetter(words[i - 1]) || Scripts.IsDense(words[i - 1])) latin++;
        }

        return dense && latin <= 3;
    }

    // ʿAbd Allāh and the ʿulamāʾ: its first two words or its last one show that letters of another script are written so.
    private static bool IsTransliterated(ReadOnlySpan<char> words)
    {
        var first = words[..Math.Min(words.Length, LongestWord)];
        var last = words[Math.Max(0, words.Length - LongestWord)..];
        // ʻAbd al-Majīd is one name.
        if (first.IndexOf(' ') is var end and >= 0 && first[(end + 1)..].IndexOf(' ') is var second and >= 0) first = first[..(end + 1 + second)];
        last = last[(last.LastIndexOf(' ') + 1)..];
        return first.ContainsAny(Transliterating) || last.ContainsAny(Transliterating);
    }

    private static bool HasSpace(ReadOnlySpan<char> words) => words.Trim().Contains(' ');

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && LookalikeTable.ShapeAt(c.ToString(), 0, out _) == LookalikeShape.None;
}
