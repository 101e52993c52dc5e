using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Fixes;

/// <summary>
/// Finds the words in quotation marks that may be a name, a title or a term: short, with a capital, without citation and declaration.
/// </summary>
internal sealed class UndeclaredMarkFinder(BoundBody body)
{
    // Names in `names:` and titles of sources have at most as many words.
    private const int MaxWords = KnownNames.MaxWords;

    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);
    private readonly SpeechVerbs _verbs = new(body.Lang);
    private readonly DeclaredPeople _people = new(body.Named.People, new SpeechVerbs(body.Lang));
    private (ProseBlock? Block, SentenceWords Words) _sentence = (null, null!);

    /// <summary>In order of position.</summary>
    public static ImmutableArray<UndeclaredMark> Find(BoundBody body)
    {
        var find = new UndeclaredMarkFinder(body);
        return [.. body.Quotations.Select(find.Candidate).OfType<UndeclaredMark>()];
    }

    private UndeclaredMark? Candidate(FoundQuotation quotation)
    {
        if (quotation is not { Run.Parts: [var part], IsCovered: false, EchoOf: null }) return null;
        if (ClosingLine.WordsIn(quotation.Text) is < 1 or > MaxWords || EndsSentence(quotation.Text)) return null;
        var lettering = Lettering.Find(quotation.Text);
        if (lettering is Letters.Small or Letters.None) return null;
        var isSpeech = Reports(part.Block, part);
        // Without capitals, nothing tells a name from a word that was said.
        if (isSpeech && lettering == Letters.WithoutCase) return null;
        if (IsAttributed(part) || IsAlone(part) || IsRepeated(quotation)) return null;
        return new UndeclaredMark(
            quotation.Span, quotation.Text, isSpeech ? Surroundings.VerbOfSaying : Surroundings.Plain, Line(part));
    }

    // A full stop or comma is inside the marks where a speaker's sentence ends. Titles end in ? and ! too.
    private static bool EndsSentence(string text) => text[^1] is '.' or ',' or '…' or ';' or ':' or '。' or '，';

    private bool Reports(ProseBlock block, QuotationMarks.RunPart part)
    {
        var (start, end) = (block.SentenceEndAt(part.Start), block.SentenceEndFrom(part.Start + 1));
        if (_sentence.Block != block || _sentence.Words.Start != start || _sentence.Words.End != end)
            _sentence = (block, new SentenceWords(block.Visible.Text, start, end, _language));
        return _sentence.Words.Reports();
    }

    // “Never,” he said: the sentence itself says that someone said the words. So does a colon after a verb of saying.
    private bool IsAttributed(QuotationMarks.RunPart part)
    {
        var block = part.Block;
        var before = block.OwnWords.AsSpan(_sentence.Words.Start, part.Start - _sentence.Words.Start).TrimEnd([' ', '\u00A0', '\n']);
        if (before is [.., ':' or '：'] && _sentence.Words.Reports()) return true;
        ImmutableArray<QuotationMarks.RunPart> parts =
            [.. block.Quotations.SelectMany(q => q.Run!.Parts).Where(p => p.Block == block && p.Start >= _sentence.Words.Start
                && p.End <= _sentence.Words.End)];
        var at = parts.IndexOf(part);
        if (at < 0 || !_verbs.AreKnown) return false;
        var subjects = SubjectFinder.Find(
            new AttributedSentence(block.OwnWords, _sentence.Words.Start, _sentence.Words.End, parts), _verbs, _people);
        // “They called the boat “Hope””
        if (subjects[at].Verb is not { } verb || _language.Attribution.Naming.Contains(verb.Word.Text)) return false;
        return subjects[at] is Subject.Declared or Subject.Pronoun || (subjects[at] is Subject.Other other && _verbs.CanSpeak(other.Text));
    }

    // A sentence that is nothing but a quotation is not a name.
    private bool IsAlone(QuotationMarks.RunPart part) => part.Block.Context is QuotationContext.Paragraph or QuotationContext.List
        && part.Block.SentenceEnds.Count > 1
        && !part.Block.OwnWords.Take(_sentence.Words.Start.._sentence.Words.End).Any(char.IsLetterOrDigit);

    // A title repeats words that a quotation of the body begins with: one citation there is enough.
    private bool IsRepeated(FoundQuotation quotation) => quotation.Span.Start < body.Head.BodyStart
        && body.Quotations.Any(q => q != quotation && q.Span.Start >= body.Head.BodyStart && ClosingLine.WordsIn(quotation.Text) > 2
            && q.Text.Contains(quotation.Text.Trim('.', ',', '!', '?', '…'), StringComparison.OrdinalIgnoreCase));

    private static string Line(QuotationMarks.RunPart part)
    {
        const int Around = 40;
        var text = part.Block.Visible;
        var (start, end) = (Math.Max(0, part.Start - Around), Math.Min(text.Text.Length, part.End + Around));
        while (start > 0 && start < part.Start && !char.IsWhiteSpace(text.Text[start - 1])) start++;
        while (end < text.Text.Length && end > part.End && !char.IsWhiteSpace(text.Text[end])) end--;
        return $"{(start > 0 ? "… " : "")}{text.Fold(start, end).Trim()}{(end < text.Text.Length ? " …" : "")}";
    }
}

/// <summary>Words in quotation marks that may be a name, a title or a term.</summary>
/// <param name="Span">From the opening mark to after the closing one.</param>
/// <param name="Text">The words between the marks.</param>
/// <param name="Around">Whether the sentence may report speech.</param>
/// <param name="Line">The marks with a few words before and after.</param>
public sealed record UndeclaredMark(TextSpan Span, string Text, Surroundings Around, string Line);

/// <summary>The sentence around words in quotation marks.</summary>
public enum Surroundings
{
    Plain,

    /// <summary>A verb of saying: the words may be speech.</summary>
    VerbOfSaying,
}

/// <summary>How the first letter of a text is written.</summary>
internal enum Letters
{
    None,
    Small,
    Capital,

    /// <summary>A script without capitals: Arabic, Chinese, Georgian.</summary>
    WithoutCase,
}

internal static class Lettering
{
    public static Letters Find(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            // Georgian letters have capitals in Unicode, but no name is written with one.
            if (rune.Value is >= 0x10D0 and <= 0x10FF) return Letters.WithoutCase;
            return Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Letters.Capital,
                UnicodeCategory.LowercaseLetter => Letters.Small,
                _ => Letters.WithoutCase,
            };
        }

        return Letters.None;
    }
}
