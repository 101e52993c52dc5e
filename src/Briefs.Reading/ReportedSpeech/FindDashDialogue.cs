using Briefs.Model.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>Lines of conversation that open with a dash: «— Мы не уйдём, — сказала она.» They are quotations without marks.</summary>
internal sealed class FindDashDialogue
{
    /// <summary>A reporting verb stands at most so many words behind the speech: «— … , — тихо и медленно сказала она».</summary>
    private const int MaxBeforeVerb = 3;

    /// <summary>Longest speech that is shown again with its marks.</summary>
    private const int MaxShown = 160;

    private readonly BriefDraft _draft;
    private readonly OfferSource _offer;
    private readonly LanguageConventions _language;

    /// <summary>The verb that tells the speech which may follow; empty where only a dash does. Null where none is awaited.</summary>
    private string? _verb;

    private FindDashDialogue(BriefDraft draft, OfferSource offer)
    {
        _draft = draft;
        _offer = offer;
        _language = LanguageConventions.Get(draft.Lang);
    }

    public static void Find(BriefDraft draft, OfferSource offer)
    {
        var find = new FindDashDialogue(draft, offer);
        foreach (var block in draft.Blocks.Where(b => b.Quote is null))
        {
            if (block.Surface is Surface.Paragraph or Surface.List or Surface.Footnote) find.Block(block);
        }
    }

    private void Block(ProseBlock block)
    {
        var (text, before) = (block.Visible.Text, _draft.Found.Count);
        var starts = SpeechesIn(block);
        for (var i = 0; i < starts.Count; i++) Line(block, starts[i], i + 1 < starts.Count ? starts[i + 1] : text.Length);
        if (starts.Count == 0 && block.Surface == Surface.List && DashSpeech.IsUsedIn(_draft.Lang)) Item(block);
        var isTold = _draft.Found.Count > before;
        // A line with a dash after «Министр сказал:», after another such line, or in a list, which has marks of its own.
        var isDash = starts is [0, ..];
        if (isDash && !isTold && (_verb is not null || (block.Surface == Surface.List && DashSpeech.IsUsedIn(_draft.Lang)))) Untold(block);
        _verb = IntroducedBy(block) ?? (isDash && (isTold || _verb is not null) ? _verb ?? "" : null);
    }

    // The verb of a sentence that ends with a colon: what follows is somebody's speech.
    private string? IntroducedBy(ProseBlock block)
    {
        var text = block.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]);
        if (text is not [.., ':' or '：']) return null;
        var words = new List<SpeechWord>();
        var length = text.Length;
        CutWords.Cut(words, text[block.SentenceEnds.LastOrDefault(e => e < length, 0)..], 0, _language.Speech);
        return words.Where(w => IsVerb(w.Text)).Select(w => w.Text).FirstOrDefault();
    }

    // «- Nie wyjdziemy - powiedziała»: typed with hyphens, which make a list item of it.
    private void Item(ProseBlock block)
    {
        var text = block.Visible.Text;
        for (var at = text.IndexOf(" - ", StringComparison.Ordinal); at > 0; at = text.IndexOf(" - ", at + 1, StringComparison.Ordinal))
        {
            if (VerbAfter(text, at + 1, text.Length) is not { } verb) continue;
            Report(block, 0, EndOfSpeech(text, at + 1), text.Length, verb);
            return;
        }
    }

    private void Untold(ProseBlock block)
    {
        var (text, start) = (block.Visible.Text, 0);
        while (!IsDash(text[start])) start++;
        var end = EndOfSpeech(text, text.Length);
        if (end > start + 1) Report(block, start, end, text.Length, _verb ?? "");
    }

    // A line in the middle of a paragraph opens speech only where a sentence has ended: else the dash is an aside that was wrapped.
    private List<int> SpeechesIn(ProseBlock block)
    {
        var text = block.Visible.Text;
        var starts = new List<int>();
        if (OpensSpeech(text, 0)) starts.Add(0);
        foreach (var line in block.Visible.Segments.Where(s => s.Kind is SegmentKind.SoftBreak or SegmentKind.HardBreak))
        {
            var before = text.AsSpan(0, line.Start).TrimEnd([' ', VisibleText.Atom]);
            var isFresh = line.Kind == SegmentKind.HardBreak
                || (before.Length > 0 && before[^1] is ('.' or '!' or '?' or '…' or ':' or '»' or '”' or ';'));
            if (isFresh && OpensSpeech(text, line.Start + line.Length)) starts.Add(line.Start + line.Length);
        }

        return starts;
    }

    private bool OpensSpeech(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        if (at + 2 >= text.Length || !IsDash(text[at])) return false;
        return char.IsWhiteSpace(text[at + 1])
            || (DashSpeech.IsGluedIn(_draft.Lang) && (char.IsLetter(text[at + 1]) || text[at + 1] is '¿' or '¡' or '…'));
    }

    private void Line(ProseBlock block, int start, int end)
    {
        var text = block.Visible.Text;
        while (!IsDash(text[start])) start++;
        for (var i = start + 2; i < end; i++)
        {
            if (VerbBehind(text, i, end) is not var (speechEnd, verb)) continue;
            Report(block, start, speechEnd, end, verb);
            return;
        }
    }

    // «, —», «! —», «? —» and then a verb that reports; the French and the Portuguese leave the dash out, the Spaniards the comma.
    private (int SpeechEnd, string Verb)? VerbBehind(string text, int at, int end)
    {
        var isDash = IsDash(text[at]) && char.IsWhiteSpace(text[at - 1]);
        var isComma = text[at] == ',' && text[at - 1] is not (' ' or ',') && at + 1 < end && char.IsWhiteSpace(text[at + 1]);
        if (!isDash && !(isComma && (_language.Speech.PartsElisions || _language == French))) return null;
        return VerbAfter(text, at, end, isComma ? 1 : MaxBeforeVerb) is { } verb ? (isDash ? EndOfSpeech(text, at) : at, verb) : null;
    }

    /// <param name="most">Most words before the verb.</param>
    private string? VerbAfter(string text, int at, int end, int most = MaxBeforeVerb)
    {
        var words = new List<SpeechWord>();
        CutWords.Cut(words, text.AsSpan(at + 1, Math.Min(end - at - 1, 120)), 0, _language.Speech);
        for (var i = 0; i < words.Count && i <= most && !words[i].IsBreak; i++)
        {
            if (i == 0 && words[i].IsCapital) return null;
            if (IsVerb(words[i].Text)) return words[i].Text;
        }

        return null;
    }

    private static LanguageConventions French { get; } = LanguageConventions.Get("fr");

    private static int EndOfSpeech(string text, int dash)
    {
        var end = dash;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or VisibleText.Atom)) end--;
        return end;
    }

    private bool IsVerb(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        var stem = hyphen > 0 && _language.Speech.PartsElisions ? word[..hyphen] : word;
        return _language.ReportingVerbs.Contains(stem)
            || _language.Speech.Verbs.Contains(stem)
            || _language.Speech.ClauseVerbs.Contains(stem);
    }

    private void Report(ProseBlock block, int start, int speechEnd, int end, string verb)
    {
        var span = block.Visible.SpanOf(start, speechEnd);
        var speech = block.Visible.Fold(start + (IsDash(block.Visible.Text[start]) ? 1 : 0), speechEnd).Trim();
        var isCited = block.Visible.Notes.Any(n => n.Start >= start && n.Start < end);
        var citation = isCited ? "" : " " + _offer.Offer(block, span, block.Visible.Text[speechEnd..end]);
        _draft.Found.Add(DashDialogue.Rule.CreateDiagnostic(
            _draft.File, span, verb, Marked(speech.Length <= MaxShown ? speech : Shorten.Ellipsis), citation));
    }

    private string Marked(string speech)
    {
        var pair = _language.Pairs.Count > 0 ? _language.Pairs[0] : "“”";
        var space = QuotationMarks.LanguageMarks.SpaceBehind(_language, pair[0]);
        return pair[0] + space + speech + space + pair[1];
    }

    private static bool IsDash(char c) => c is '—' or '–' or '―';
}
