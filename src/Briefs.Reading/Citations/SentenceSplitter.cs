using Briefs.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;
using System.Collections.Concurrent;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds the ends of sentences. In ambiguous cases it assumes an end: the editor may then be asked for a citation too many, but no words
/// are attributed to the wrong person.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Most words of a reporting clause after a closing mark: “Why?” Clinton asked.</summary>
    private const int MaxClauseWords = 4;

    /// <summary>Most characters of a reporting clause in a script without spaces.</summary>
    private const int MaxDenseClause = 12;

    /// <summary>Most characters of what is glued to a stop; limits the time for a text without spaces.</summary>
    private const int LongestGlued = 60;

    /// <summary>In characters, full stops included.</summary>
    private const int LongestAbbreviation = 40;

    private const string DenseStops = "。！？؟۔।｡॥։።፧။។׃．།༎༔᠃";

    /// <summary>The stops of each language, by those that only it has.</summary>
    private static readonly ConcurrentDictionary<string, RareCharacters> s_stops = new(StringComparer.Ordinal);

    private readonly ProseBlock _block;
    private readonly string _text;
    private readonly LanguageConventions _language;
    private readonly Dictionary<int, int> _runs = [];
    private readonly RareCharacters _stops;
    private (int Start, int End) _row = (-1, -1);
    /// <summary>Most digits of the number of a note.</summary>
    private const int LongestNumber = 3;

    private Dictionary<int, int>? _links;

    private SentenceSplitter(ProseBlock block, LanguageConventions language)
    {
        _block = block;
        _text = block.Visible.Text;
        _language = language;
        _stops = s_stops.GetOrAdd(language.OwnStops, own => new RareCharacters(".?!…‽⁇⁈⁉" + DenseStops + own));
        foreach (var run in block.Runs)
        {
            foreach (var part in run.Parts)
            {
                if (part.Block == block) _runs[part.Start] = part.End;
            }
        }
    }

    /// <summary>Fills <see cref="ProseBlock.SentenceEnds"/>.</summary>
    public static void Cut(ProseBlock block, LanguageConventions language) => new SentenceSplitter(block, language).Run();

    private void Run()
    {
        int[] starts = _runs.Count == 0 ? [] : [.. _runs.Keys.Order()];
        var next = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            while (next < starts.Length && starts[next] < i) next++;
            // Nearly every character is neither the start of a run nor a stop.
            var start = next < starts.Length ? starts[next] : _text.Length;
            var ahead = _stops.IndexIn(_text.AsSpan(i, start - i));
            i = ahead < 0 ? start : i + ahead;
            if (i == _text.Length) break;
            var end = i == start ? _runs[i] : 0;
            var isRun = end > i;
            if (!isRun && !IsStop(_text[i])) continue;
            var at = isRun ? EndOfDeclaration(end) : i + 1;
            var stop = isRun ? LastInside(end) : _text[i];
            if (IsStop(stop) && (isRun || !IsAbbreviation(i))) End(at, stop, isRun, i);
            if (isRun) i = at - 1;
        }

        if (_block.SentenceEnds.Count == 0 || _block.SentenceEnds[^1] < _text.Length) _block.SentenceEnds.Add(_text.Length);
    }

    private void End(int at, char stop, bool isBehindMark, int stopAt)
    {
        var behind = IsDenseStop(stop) ? BehindStops(at) : /* guard: sentence-glued */ PastGlued(BehindStops(at), isBehindMark, stopAt);
        var words = behind;
        behind = PastAtoms(behind);
        if (!IsDenseStop(stop) && !BeginsSentence(behind)) return;
        // A citation or footnote right after the mark has already named the speaker: what follows belongs to the next sentence.
        if (isBehindMark && behind == words && IsReportingClause(behind)) return;
        if (_block.SentenceEnds.Count == 0 || _block.SentenceEnds[^1] < behind) _block.SentenceEnds.Add(behind);
    }

    // Caches the end of a row of stops: searching again from each stop in the row would take quadratic time.
    private int BehindStops(int at)
    {
        if (at > _row.Start && at <= _row.End) return _row.End;
        var behind = at;
        while (behind < _text.Length && (IsStop(_text[behind]) || InvisibleCharacters.IsBetweenNeighbours(_text, behind)
            || _text[behind] is ')' or ']' or '}' or '）' or '】')) behind++;
        _row = (at, behind);
        return behind;
    }

    // What is typed, pasted or linked without a space after a stop is the mark of a note, whatever it is: “Why?”[1], “Why?”ᵃ, “Why?”*.
    // After a quotation it may have letters. Elsewhere most letters belong to a word, such as example.org, and digits to a number.
    private int PastGlued(int at, bool isBehindMark, int stopAt)
    {
        var isQuoted = isBehindMark || (stopAt > 0 && MarkCharacters.IsMark(_text[stopAt - 1]));
        var i = at;
        while (i < _text.Length && _text[i] != VisibleText.Atom && !char.IsWhiteSpace(_text[i]) && !_runs.ContainsKey(i))
        {
            if (i - at > LongestGlued || (char.IsLetter(_text[i]) && Scripts.IsDense(_text[i]))) return at;
            if (IsComma(_text[i]) && (i == at || !IsGlued(i + 1))) return at;
            if ((_links ??= ListLinks(_block.Visible)).TryGetValue(i, out var link) && link > i) i = link;
            else if (EndOfBrackets(i) is > 0 and var closed) i = closed;
            else if (IsLongDash(_text[i])) break;
            else if (isQuoted) i++;
            else if (EndOfNote(i, isFirst: i == at, stopAt) is > 0 and var end) i = end;
            else return at;
        }

        return i;
    }

    private bool IsGlued(int at) =>
        at < _text.Length && _text[at] != VisibleText.Atom && !char.IsWhiteSpace(_text[at]) && !_runs.ContainsKey(at);

    // The end of one mark after a stop that does not follow a quotation; 0 if it is the rest of a word or number.
    private int EndOfNote(int at, bool isFirst, int stopAt)
    {
        if (char.IsLetter(_text[at]))
            return !IsWordAt(at + 1) && (!isFirst || IsWordBefore(stopAt)) ? at + 1 : 0;
        if (!char.IsDigit(_text[at])) return at + 1;
        if (isFirst && stopAt > 0 && char.IsDigit(_text[stopAt - 1]) && !IsYearBefore(stopAt)) return 0;
        var end = at;
        while (end < _text.Length && char.IsDigit(_text[end])) end++;
        var isPart = end + 1 < _text.Length && IsStop(_text[end]) && char.IsDigit(_text[end + 1]);
        return end - at > LongestNumber || isPart || (end < _text.Length && char.IsLetter(_text[end]) && IsWordAt(end + 1)) ? 0 : end;
    }

    private bool IsWordAt(int at) => at < _text.Length
        && (char.IsLetterOrDigit(_text[at]) || _text[at] is '\'' or '’' || char.IsSurrogate(_text[at]));

    // Three letters or digits, which are neither a part of “e.g” nor an initial, or something else than a word.
    private bool IsWordBefore(int stopAt) => stopAt > 0
        && (!IsWordAt(stopAt - 1) || (stopAt >= 3 && IsWordAt(stopAt - 2) && IsWordAt(stopAt - 3)));

    // 2020 and not 12.2020, 1,990 or 12345.
    private bool IsYearBefore(int stopAt)
    {
        var start = stopAt;
        while (start > 0 && char.IsDigit(_text[start - 1])) start--;
        return stopAt - start == 4 && char.GetNumericValue(_text[start]) is 1 or 2;
    }

    private static Dictionary<int, int> ListLinks(VisibleText text)
    {
        var (links, open) = (new Dictionary<int, int>(), -1);
        foreach (var segment in text.Segments)
        {
            if (segment.Kind == SegmentKind.LinkOpens) open = segment.Start;
            else if (segment.Kind == SegmentKind.LinkCloses && open >= 0) links[open] = segment.Start;
        }

        return links;
    }

    private int EndOfBrackets(int at)
    {
        if (char.GetUnicodeCategory(_text[at]) != UnicodeCategory.OpenPunctuation || MarkCharacters.IsMark(_text[at])) return 0;
        var end = Math.Min(_text.Length, at + LongestGlued);
        for (var i = at + 1; i < end && !_runs.ContainsKey(i); i++)
        {
            if (char.GetUnicodeCategory(_text[i]) == UnicodeCategory.ClosePunctuation) return i + 1;
        }

        return 0;
    }

    private static bool IsComma(char c) =>
        c is ',' or ';' or ':' or '،' or '؛' or '，' or '；' or '：' or '、' or '､' or '՝' or '፣' or '፤' or '፥';

    private static bool IsLongDash(char c) => c is '—' or '–' or '―' or '⸺' or '⸻';

    // Citations and footnote marks right after the stop belong to the sentence that it ends.
    private int PastAtoms(int at)
    {
        while (true)
        {
            var i = at;
            while (i < _text.Length && char.IsWhiteSpace(_text[i])) i++;
            if (i >= _text.Length || _text[i] != VisibleText.Atom || IsPicture(i)) return at;
            at = i + 1;
        }
    }

    private bool IsPicture(int at) => _block.Visible.Segments.Any(s => s.Kind == SegmentKind.Picture && s.Start == at);

    private bool BeginsSentence(int at)
    {
        if (at >= _text.Length) return true;
        var isParted = char.IsWhiteSpace(_text[at]) || _text[at - 1] == VisibleText.Atom || _runs.ContainsKey(at) || IsLongDash(_text[at]);
        var i = at;
        while (i < _text.Length && char.IsWhiteSpace(_text[i])) i++;
        if (i >= _text.Length) return true;
        if (!isParted) return false;
        var next = char.GetUnicodeCategory(_text, i);
        return next switch
        {
            UnicodeCategory.LowercaseLetter => false,
            UnicodeCategory.DashPunctuation => !IsLowerBehindDash(i),
            UnicodeCategory.OtherPunctuation => _text[i] is not (',' or ';' or ':' or '.' or '!' or '?' or '،' or '؛'),
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => _runs.ContainsKey(i),
            _ => true,
        };
    }

    // «Зачем?» — спросил он: the text after the dash continues in lower case.
    private bool IsLowerBehindDash(int at)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || char.GetUnicodeCategory(_text, at) == UnicodeCategory.DashPunctuation))
            at++;
        return at < _text.Length && char.IsLower(_text, at);
    }

    // At most four words with a reporting verb, and no colon after them, belong to the quotation before. Words that run straight
    // into the next quotation may introduce that one: in doubt they do.
    private bool IsReportingClause(int at)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] is '—' or '–')) at++;
        var end = at;
        while (end < _text.Length && !EndsClause(end)) end++;
        if (end < _text.Length && (_text[end] is ':' or '：' || _runs.ContainsKey(end) || ColonFollows(end))) return false;
        var clause = _text[at..end].Trim().ToLowerInvariant();
        if (clause.Length == 0) return false;
        if (clause.Any(Scripts.IsDense))
            return clause.Length <= MaxDenseClause && _language.ReportingVerbs.Any(v => clause.Contains(v, StringComparison.Ordinal));
        var words = clause.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MaxClauseWords && words.Any(_language.ReportingVerbs.Contains);
    }

    private bool EndsClause(int at) =>
        _text[at] == VisibleText.Atom || _runs.ContainsKey(at) || (IsStop(_text[at]) && !IsAbbreviation(at))
        || _text[at] is ',' or ';' or ':' or '：' or '，' or '；' or '،' or '؛' or '—' or '–' or '(' or ')' or '\n';

    private bool ColonFollows(int from)
    {
        for (var i = from; i < _text.Length && !IsStop(_text[i]) && !_runs.ContainsKey(i); i++)
        {
            if (_text[i] is ':' or '：') return true;
        }

        return false;
    }

    private int EndOfDeclaration(int at) => DeclarationText.EndOf(_block.Visible, at) is var end and > 0 ? end : at;

    // The last character between the marks, ignoring nested closing marks and citations.
    private char LastInside(int end)
    {
        var i = end - 2;
        while (i >= 0
            && (char.IsWhiteSpace(_text[i]) || _text[i] == VisibleText.Atom || MarkCharacters.IsMark(_text[i]) || _text[i] is ')' or ']'))
        {
            i--;
        }

        return i < 0 ? ' ' : _text[i];
    }

    private bool IsStop(char c) => _stops.Contains(c);

    private static bool IsDenseStop(char c) => c > '\u007F' && DenseStops.Contains(c, StringComparison.Ordinal);

    private bool IsAbbreviation(int at)
    {
        if (_text[at] != '.') return false;
        var start = at;
        while (start > 0
            && at - start < LongestAbbreviation
            && (char.IsLetterOrDigit(_text[start - 1]) || (_text[start - 1] == '.' && start < at)))
        {
            start--;
        }

        var word = _text[start..at];
        if (word.Length == 0) return false;
        var last = word[(word.LastIndexOf('.') + 1)..];
        if (last.Length == 1 && char.IsUpper(last[0])) return true;
        if (_language.OrdinalsHaveStops && word.All(char.IsDigit) && word.Length <= 2) return true;
        return _language.Abbreviations.Contains(word.ToLowerInvariant());
    }
}
