using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Rules;

public sealed class DashDialogue : BodyRule
{
    private const string Russian = "---\ntitle: На границе\ndate: 2024-03-01\nlang: ru\nsummary: Никто не прошёл.\n---\n";

    private const string French = "---\ntitle: À la frontière\ndate: 2024-03-01\nlang: fr\nsummary: Personne n’est passé.\n---\n";

    private const string Polish = "---\ntitle: Na granicy\ndate: 2024-03-01\nlang: pl\nsummary: Nikt nie przeszedł.\n---\n";

    private const string Spanish = "---\ntitle: En la frontera\ndate: 2024-03-01\nlang: es\nsummary: Nadie pasó.\n---\n";

    public static DashDialogue Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "dash-dialogue",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "A dash and “{0}” mark these words as speech, but Briefs requires a source only for words in quotation marks.",
        Help = "Use quotation marks instead of the dash, and cite the words: {1}{2}.",
        Why = """
            In many languages, a dash introduces dialogue. Readers take the words after the dash to be a quotation, so the words
            need a source like any other quotation.
            """,
        Bad =
        [
            Russian + "⟦— Мы не уйдём⟧, — сказала она.\n",
            French + "⟦— Nous ne partirons pas⟧, dit-elle.\n",
            Spanish + "⟦—No nos iremos⟧ —dijo ella.\n",
            Russian + "Она сказала:\n\n⟦— Мы не уйдём.⟧\n",
            Russian + "- ⟦— Мы не уйдём!⟧\n",
            Polish + "- ⟦Nie odejdziemy⟧ - powiedziała.\n",
        ],
        Good =
        [
            Russian + "Граница — как было сказано — закрыта.\n",
            Russian + "- первый пост\n- второй пост\n",
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body) =>
        body.Kind == DocumentKind.Brief ? new DashDialogueFinder(body).Find() : [];

    /// <param name="marked">The speech in quotation marks.</param>
    /// <param name="citation">The suggested citation, with a space before it.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string verb, string marked, string citation)
    {
        var found = Info.CreateDiagnostic(file, span, verb, marked, citation);
        return verb.Length > 0
            ? found
            : found with
            {
                Message = "This line starts with a dash, as in dialogue, but Briefs requires a source only for words in quotation marks.",
            };
    }
}

/// <summary>Finds lines of dialogue that open with a dash: «— Мы не уйдём, — сказала она.» They are quotations without marks.</summary>
internal sealed class DashDialogueFinder(BoundBody body)
{
    /// <summary>Most words between the speech and its reporting verb: «— … , — тихо и медленно сказала она».</summary>
    private const int MaxBeforeVerb = 3;

    /// <summary>Longest speech that the help repeats in quotation marks, in characters.</summary>
    private const int MaxShown = 160;

    private readonly DiagnosticBag _diagnostics = new(body.File);
    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);

    /// <summary>
    /// The reporting verb that introduces the next speech; empty after a line of dialogue without one; null when none is expected.
    /// </summary>
    private string? _verb;

    public IReadOnlyList<Diagnostic> Find()
    {
        foreach (var block in body.Blocks.Where(b => b.Quote is null))
        {
            if (block.Context is QuotationContext.Paragraph or QuotationContext.List or QuotationContext.Footnote) Block(block);
        }

        return _diagnostics.All;
    }

    private void Block(ProseBlock block)
    {
        var (text, before) = (block.Visible.Text, _diagnostics.All.Count);
        var starts = SpeechesIn(block);
        for (var i = 0; i < starts.Count; i++) Line(block, starts[i], i + 1 < starts.Count ? starts[i + 1] : text.Length);
        if (starts.Count == 0 && block.Context == QuotationContext.List && _language.OpensSpeechWithDash) Item(block);
        var isTold = _diagnostics.All.Count > before;
        // A line with a dash after «Министр сказал:», after another such line, or in a list, whose bullets are not the dash.
        var isDash = starts is [0, ..];
        if (isDash && !isTold && (_verb is not null || (block.Context == QuotationContext.List && _language.OpensSpeechWithDash)))
            Untold(block);
        _verb = IntroducedBy(block) ?? (isDash && (isTold || _verb is not null) ? _verb ?? "" : null);
    }

    // The verb of a sentence that ends with a colon: what follows is speech.
    private string? IntroducedBy(ProseBlock block)
    {
        var text = block.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]);
        if (text is not [.., ':' or '：']) return null;
        var words = new List<SpeechWord>();
        var length = text.Length;
        WordSplitter.Cut(words, text[block.SentenceEnds.LastOrDefault(e => e < length, 0)..], 0, _language.Speech);
        return words.Where(w => IsVerb(w.Text)).Select(w => w.Text).FirstOrDefault();
    }

    // «- Nie wyjdziemy - powiedziała»: typed with hyphens, which Markdown reads as a list item.
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

    // A line within a paragraph opens speech only after the end of a sentence; otherwise the dash is an aside that was wrapped.
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
            || (_language.GluesDash && (char.IsLetter(text[at + 1]) || text[at + 1] is '¿' or '¡' or '…'));
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

    // «, —», «! —», «? —» and then a reporting verb; French and Portuguese omit the dash, Spanish the comma.
    private (int SpeechEnd, string Verb)? VerbBehind(string text, int at, int end)
    {
        var isDash = IsDash(text[at]) && char.IsWhiteSpace(text[at - 1]);
        var isComma = text[at] == ',' && text[at - 1] is not (' ' or ',') && at + 1 < end && char.IsWhiteSpace(text[at + 1]);
        if (!isDash && !(isComma && _language.Speech.PartsElisions)) return null;
        return VerbAfter(text, at, end, isComma ? 1 : MaxBeforeVerb) is { } verb ? (isDash ? EndOfSpeech(text, at) : at, verb) : null;
    }

    /// <param name="most">Most words allowed before the verb.</param>
    private string? VerbAfter(string text, int at, int end, int most = MaxBeforeVerb)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text.AsSpan(at + 1, Math.Min(end - at - 1, 120)), 0, _language.Speech);
        for (var i = 0; i < words.Count && i <= most && !words[i].IsBreak; i++)
        {
            if (i == 0 && words[i].IsCapital) return null;
            if (IsVerb(words[i].Text)) return words[i].Text;
        }

        return null;
    }

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
        var citation = isCited ? "" : " " + body.Offer.Offer(new ReportedSentence(block, speechEnd, end, speechEnd, speechEnd), span);
        _diagnostics.Add(DashDialogue.Rule.CreateDiagnostic(
            body.File, span, verb, Marked(speech.Length <= MaxShown ? speech : Shorten.Ellipsis), citation));
    }

    private string Marked(string speech)
    {
        var pair = _language.Pairs.Count > 0 ? _language.Pairs[0] : "“”";
        var space = QuotationMarks.LanguageMarks.SpaceBehind(_language, pair[0]);
        return pair[0] + space + speech + space + pair[1];
    }

    private static bool IsDash(char c) => c is '—' or '–' or '―';
}
