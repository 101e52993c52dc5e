using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds sentences that are nothing but quotations and continue the quotation of the sentence before: “We waited,” she said. “No one
/// came.” In ambiguous cases it finds none, and the sentence needs a citation of its own.
/// </summary>
internal sealed class ContinuedSentences
{
    private static readonly HashSet<int> s_none = [];

    private readonly MarkedBody _body;
    private readonly LanguageConventions _language;
    private readonly ClauseInQuotation _clauses;
    private readonly Lazy<SecondSpeaker> _second;

    public ContinuedSentences(MarkedBody body)
    {
        _body = body;
        _language = LanguageConventions.Get(body.Lang);
        _clauses = new ClauseInQuotation(_language);
        _second = new(() => new SecondSpeaker(body.Lang, body.Named.People));
    }

    /// <summary>Whether the language has full stops; without them, a citation covers only the nearest quotation.</summary>
    public bool HasStops => _language.HasStops;

    public string LabelOf(Segment note) => _body.Footnotes[note.Index].Label;

    /// <returns>The ends of the sentences that the next sentence continues.</returns>
    /// <param name="block">The text.</param>
    /// <param name="isCitation">Whether a footnote mark has a citation in its note. A note without one may name anyone.</param>
    public HashSet<int> FindIn(ProseBlock block, Func<Segment, bool> isCitation)
    {
        if (!HasStops || block.Quotations.Count < 2 || block.SentenceEnds.Count < 2) return s_none;
        HashSet<int>? found = null;
        var words = new WordsOutside(block, isCitation);
        QuotedSentence? before = null;
        foreach (var sentence in QuotedSentence.FindAll(block))
        {
            if (before is not null
                && before.End == sentence.Start
                && /* guard: continued-own-words */ !words.AreIn(sentence.Start, sentence.End)
                && !sentence.Quotations.Exists(q => HasClause(block, q))
                && /* guard: continued-question */ !EndsWithQuestion(block, before)
                && /* guard: continued-closing */ !IsAttributedAfter(block, sentence.End)
                && /* guard: continued-second-speaker */ !EndsWithAnother(block, before, found))
            {
                (found ??= []).Add(sentence.Start);
            }

            before = words.HasOpenNote(sentence.Start, sentence.End) ? null : sentence;
        }

        return found ?? s_none;
    }

    // “Did you see it?” “I saw nothing.”: the answer is another's.
    private static bool EndsWithQuestion(ProseBlock block, QuotedSentence sentence)
    {
        var part = PartIn(block, sentence.Quotations[^1]);
        return block.Visible.Text.AsSpan(part.InnerStart..part.InnerEnd).TrimEnd([' ', '\u00A0', '\n', VisibleText.Atom])
            is [.., '?' or '？' or '؟' or '\u037E'];
    }

    // “Nothing but lies.” — Dilmanov, and “Nothing but lies.” (Dilmanov)
    private static bool IsAttributedAfter(ProseBlock block, int end)
    {
        var rest = block.Visible.Text.AsSpan(end).TrimStart([' ', '\u00A0', '\n', VisibleText.Atom]);
        return !rest.IsEmpty && (rest[0] is '(' or '（' || char.GetUnicodeCategory(rest[0]) == UnicodeCategory.DashPunctuation);
    }

    /// <summary>
    /// Whether the sentence after some quotations names a declared person who is not cited: “Nothing but lies.” Dilmanov shrugged.
    /// </summary>
    /// <param name="end">Index after the last of the quotations.</param>
    /// <param name="cited">The ids of the people cited for them.</param>
    public bool IsFollowedByAnother(ProseBlock block, int end, ImmutableArray<string> cited)
    {
        var start = block.SentenceEndFrom(end);
        if (start >= block.Visible.Text.Length) return false;
        var next = block.SentenceEndFrom(start + 1);
        if (block.Quotations.Exists(q => q.Run!.Parts.Any(p => p.Block == block && p.Start >= start && p.Start < next))) return false;
        return _body.Named.PossibleMentions(block.OwnWords, new TextSpan(start, next)).Exists(m => !cited.Contains(m.Person.Value));
    }

    private bool HasClause(ProseBlock block, FoundQuotation quotation) =>
        PartIn(block, quotation) is var part && _clauses.Find(block.Visible.Text, part.InnerStart, part.InnerEnd) is not null;

    private static RunPart PartIn(ProseBlock block, FoundQuotation quotation) =>
        quotation.Run!.Parts.First(p => p.Block == block);

    // Sentences that continue another have no words that could name anyone.
    private bool EndsWithAnother(ProseBlock block, QuotedSentence before, HashSet<int>? found) =>
        found?.Contains(before.Start) != true
            && _second.Value.IsIn(new AttributedSentence(
                block.OwnWords, before.Start, before.End, [.. before.Quotations.Select(q => PartIn(block, q))]));
}

/// <summary>The words of a text that are in no quotation: the author's own, names and terms in marks, code and pictures.</summary>
internal sealed class WordsOutside
{
    private const string Between = ".,!?…‽。，！？؟،۔।";

    private readonly ProseBlock _block;
    private readonly Dictionary<int, int> _quoted = [];
    private readonly HashSet<int> _citations = [];
    private readonly List<int> _openNotes = [];

    /// <param name="block">The text.</param>
    /// <param name="isCitation">Whether a citation or footnote mark cites something.</param>
    public WordsOutside(ProseBlock block, Func<Segment, bool> isCitation)
    {
        _block = block;
        foreach (var quotation in block.Quotations)
            foreach (var part in quotation.Run!.Parts.Where(p => p.Block == block)) _quoted[part.Start] = part.End;
        // Our translation of a quotation is in round brackets, and its declaration follows it.
        foreach (var run in block.Runs.Where(r => r.Declared == DeclaredAs.Translation && r.Parts.Count == 1))
            _quoted[run.Parts[0].Start] = DeclarationText.EndOf(block.Visible, run.Parts[0].End);
        foreach (var note in block.Visible.Notes)
        {
            if (isCitation(note)) _citations.Add(note.Start);
            else if (note.Kind == SegmentKind.Footnote) _openNotes.Add(note.Start);
        }
    }

    /// <summary>Whether a range has words or a dash, which changes the speaker: «Зачем?» — «Так надо».</summary>
    public bool AreIn(int start, int end)
    {
        var text = _block.Visible.Text;
        for (var i = start; i < end; i++)
        {
            if (_quoted.TryGetValue(i, out var close)) i = close - 1;
            else if (!IsBetween(text, i)) return true;
        }

        return false;
    }

    private bool IsBetween(string text, int at) =>
        char.IsWhiteSpace(text[at]) || Between.Contains(text[at], StringComparison.Ordinal) || _citations.Contains(at)
        || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format
        || (text[at] is '(' or '（' && IsTranslation(at + 1)) || (text[at] is ')' or '）' && text[at - 1] == '}');

    private bool IsTranslation(int at) => _quoted.TryGetValue(at, out var end) && _block.Visible.Text[end - 1] == '}';

    /// <summary>Whether a footnote without a citation is in a range.</summary>
    public bool HasOpenNote(int start, int end)
    {
        var at = _openNotes.BinarySearch(start);
        at = at < 0 ? ~at : at;
        return at < _openNotes.Count && _openNotes[at] < end;
    }
}
