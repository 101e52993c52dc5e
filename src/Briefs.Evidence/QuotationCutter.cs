using Briefs.Languages;
using System.Text.RegularExpressions;

namespace Briefs.Evidence;

/// <summary>
/// Cuts a quotation at the places that an editor may alter: omissions, brackets, a reporting clause inside the marks. Gives n + 1 pieces,
/// some perhaps empty, with n gaps between them; omissions at the edges are dropped.
/// </summary>
internal sealed partial class QuotationCutter
{
    /// <summary>Most words that brackets may contain or replace.</summary>
    public const int MaxBracketWords = 4;

    /// <summary>Precedes a letter that may have either case: <c>[T]he</c>.</summary>
    public const char EitherCase = '\uFFFE';

    /// <summary>Most words that all brackets of a quotation may insert together.</summary>
    private const int MaxInserted = 8;

    private const int MostClauses = 3;
    private static readonly string[] CommaClauses = ["fr", "es", "it", "pt", "ca"];
    private static readonly string[] DashClauses = [
        "ru", "uk", "be", "bg", "kk", "ky", "mk", "sr", "fr", "es", "it", "pt", "ca", "pl", "cs", "ro", "tr", "el"];

    private static readonly HashSet<string> Notes = new(StringComparer.OrdinalIgnoreCase)
    {
        "sic", "sic!", "emphasis added", "emphasis ours", "emphasis mine", "emphasis in original", "emphasis in the original",
        "translation", "our translation",
        "nous soulignons", "souligné par nous", "italiques ajoutés", "hervorhebung von uns", "hervorhebung hinzugefügt", "herv. d. verf.",
        "курсив наш", "выделено нами",
        "так в тексте", "так в оригинале", "énfasis añadido", "corsivo nostro", "原文如此", "着重号为引者所加", "كذا", "كذا في الأصل",
    };

    private readonly ReportingClauses _clauses;
    private readonly string _lang;
    private readonly StringBuilder _piece = new();
    private readonly List<string> _pieces = [];
    private readonly List<Gap> _gaps = [];

    private QuotationCutter(ComparedWords words)
    {
        _clauses = new ReportingClauses(words);
        _lang = words.Lang.Split('-')[0];
    }

    /// <summary>Whether a piece has neither letters nor digits.</summary>
    public static bool IsEmpty(string piece) => !piece.Any(char.IsLetterOrDigit);

    /// <summary>The pieces and the gaps between them; no gap when the quotation shows no alteration.</summary>
    public static CutQuotation Cut(ComparedWords words) => new QuotationCutter(words).Run(words.Text);

    private CutQuotation Run(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Mark(text, i) is not var (gap, end))
            {
                _piece.Append(text[i++]);
            }
            else if (gap.Kind == GapKind.Case)
            {
                _piece.Append(EitherCase).Append(gap.Inner);
                i = end;
            }
            else
            {
                _pieces.Add(_piece.ToString());
                _piece.Clear();
                _gaps.Add(gap);
                i = end;
            }
        }

        _pieces.Add(_piece.ToString());
        JoinGaps();
        DropEdges();
        return InsertsTooMuch() ? new CutQuotation([text], []) : new CutQuotation(_pieces, _gaps);
    }

    // Adjacent brackets count together, and all brackets may not insert more words than the speaker said. Beyond the limits, the quotation
    // must match as written.
    private bool InsertsTooMuch()
    {
        var inserted = _gaps.Sum(g => WordCounter.Count(g.Inserted));
        return _gaps.Exists(g => WordCounter.Count(g.Inserted) > MaxBracketWords) || inserted > MaxInserted
            || (inserted > MaxBracketWords && inserted > _pieces.Sum(WordCounter.Count))
                || _gaps.Count(g => g.Kind == GapKind.Clause) > MostClauses;
    }

    // Two gaps with only punctuation between them become one; the larger allowance of the two applies.
    private void JoinGaps()
    {
        for (var i = 1; i < _gaps.Count;)
        {
            if (!IsEmpty(_pieces[i]))
            {
                i++;
                continue;
            }

            var (before, after) = (_gaps[i - 1], _gaps[i]);
            var wider = before.Kind == GapKind.Omission || (after.Kind != GapKind.Omission && before.Kind == GapKind.Bracket)
                ? before
                : after;
            _gaps[i - 1] = wider with
            {
                IsConfirmed = before.IsConfirmed || after.IsConfirmed,
                IsGluedBefore = before.IsGluedBefore,
                IsGluedAfter = after.IsGluedAfter,
                Inserted = $"{before.Inserted} {after.Inserted}".Trim(),
                IsEdited = before.IsEdited || after.IsEdited,
            };
            _gaps.RemoveAt(i);
            _pieces.RemoveAt(i);
        }
    }

    private (Gap Gap, int End)? Mark(string text, int at)
    {
        if (Omission().Match(text, at) is { Success: true } dots && dots.Index == at)
            return (
                new Gap(GapKind.Omission, dots.Value) { IsConfirmed = dots.Value.Contains('!', StringComparison.Ordinal) },
                at + dots.Length);
        if (text[at] == '[') return Bracket(text, at);
        if (text[at] == '\n') return (new Gap(GapKind.Paragraph, ""), at + 1);
        return text[at] is ',' or '—' or '–' or ' ' ? Clause(text, at) : null;
    }

    private static (Gap Gap, int End)? Bracket(string text, int at)
    {
        var end = text.IndexOf(']', at);
        if (end < 0) return null;
        var inner = text[(at + 1)..end].Trim();
        var isGluedBefore = at > 0 && WordBoundaries.IsWord(text[at - 1]);
        var isGluedAfter = end + 1 < text.Length && WordBoundaries.IsWord(text[end + 1]);
        if (Notes.Contains(inner)) return (new Gap(GapKind.Note, inner), end + 1);
        if (inner.Length == 1 && char.IsLetter(inner[0]) && isGluedAfter && !isGluedBefore) return (new Gap(GapKind.Case, inner), end + 1);
        if (inner.Length == 0 || WordCounter.Count(inner) > MaxBracketWords) return null;
        return (new Gap(GapKind.Bracket, inner) { IsGluedBefore = isGluedBefore, IsGluedAfter = isGluedAfter }, end + 1);
    }

    // From the comma or dash before the clause to after the one that closes it, or to the end of the text.
    private (Gap Gap, int End)? Clause(string text, int at)
    {
        var pattern = Array.IndexOf(DashClauses, _lang) >= 0 ? DashClause().Match(text, at) : Match.Empty;
        if (!(pattern.Success && pattern.Index == at && _clauses.Reports(pattern.Groups[1].Value)))
            pattern = Array.IndexOf(CommaClauses, _lang) >= 0 ? CommaClause().Match(text, at) : Match.Empty;
        return pattern.Success && pattern.Index == at && _clauses.Reports(pattern.Groups[1].Value)
            ? (new Gap(GapKind.Clause, pattern.Groups[1].Value.Trim()), at + pattern.Length)
            : null;
    }

    // An omission at an edge has no effect; inserted words count there as everywhere.
    private void DropEdges()
    {
        while (_gaps.Count > 0 && _gaps[0] is { Kind: GapKind.Omission, IsEdited: false } && IsEmpty(_pieces[0]))
        {
            _gaps.RemoveAt(0);
            _pieces.RemoveAt(0);
        }

        while (_gaps.Count > 0 && _gaps[^1] is { Kind: GapKind.Omission, IsEdited: false } && IsEmpty(_pieces[^1]))
        {
            _gaps.RemoveAt(_gaps.Count - 1);
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        if (_gaps.Count > 0 && _gaps[0].Kind == GapKind.Omission && IsEmpty(_pieces[0])) _gaps[0] = AtEdge(_gaps[0]);
        if (_gaps.Count > 0 && _gaps[^1].Kind == GapKind.Omission && IsEmpty(_pieces[^1])) _gaps[^1] = AtEdge(_gaps[^1]);
    }

    private static Gap AtEdge(Gap gap) =>
        gap with { Kind = gap.Inserted.Length > 0 ? GapKind.Bracket : GapKind.Note, Inner = gap.Inserted };

    [GeneratedRegex(
        @"\G(?:\[\s*(?:…|\.\.\.|\. \. \.|\.\.)\s*!?\s*\]|\(\s*(?:…|\.\.\.|\. \. "
            + @"\.)\s*\)|…{1,2}|(?<!\.)\.\.\.(?!\.)|(?<=\.)\.\.\.(?!\.)|\.[ \u00A0]\.[ \u00A0]\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    [GeneratedRegex(
        @"\G(?:,\s*)?(?:[—–]\s|(?<=,\s)-\s)\s*([^,—–\[\]«»“”""]{2,60}?)[.,]?\s*(?:[—–]\s*|\s-\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DashClause();

    [GeneratedRegex(@"\G(?:,\s+|(?<=[?!…])\s+)([^,—–\[\]«»“”""]{2,60}?)\s*(?:[,.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex CommaClause();
}

/// <summary>A quotation cut at its alterations: n + 1 pieces, some perhaps empty, with n gaps between them.</summary>
internal sealed record CutQuotation(IReadOnlyList<string> Pieces, IReadOnlyList<Gap> Gaps);

/// <summary>Distinguishes a reporting clause inside quotation marks (<c>, a-t-il dit,</c>) from quoted words.</summary>
internal sealed class ReportingClauses
{
    private const int MaxWords = 5;

    private readonly FrozenSet<string> _verbs;
    private readonly FrozenSet<string> _otherPersons;
    private readonly FrozenSet<string> _others;
    private readonly FrozenSet<string> _names;

    public ReportingClauses(ComparedWords words)
    {
        var language = LanguageConventions.Get(words.Lang);
        _verbs = language.ReportingVerbs;
        _otherPersons = language.OtherPersonVerbs;
        _others = language.ClauseWords;
        _names = words.Names.SelectMany(n => Parts(n.ToLowerInvariant(), [' ', '-', '.', '\'', '’'])).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a clause has a reporting verb in the third person, and otherwise only words of the language's list and declared names: any
    /// other word may have been said.
    /// </summary>
    public bool Reports(string clause)
    {
        var words = Parts(clause.ToLowerInvariant().Replace('’', '\''), [' ', '\u00A0', '\u202F']);
        if (words.Length is 0 or > MaxWords) return false;
        var parts = words.SelectMany(w => IsKnown(w) ? [w] : Parts(w, ['-', '\'', '.', ','])).ToList();
        return /* guard: verified-clause */ (parts.Exists(IsVerb) && parts.TrueForAll(IsKnown));
    }

    private bool IsKnown(string word) => IsVerb(word) || _others.Contains(word) || _names.Contains(word);

    private bool IsVerb(string word) => _verbs.Contains(word) && !_others.Contains(word) && !_otherPersons.Contains(word);

    private static string[] Parts(string text, char[] separators) => text.Split(separators, StringSplitOptions.RemoveEmptyEntries);
}
