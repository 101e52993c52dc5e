using Briefs.Languages;
using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>Finds citations that cover words which their sentence attributes to another person than the citation does.</summary>
internal sealed class SharedCitationFinder
{
    private readonly BoundBody _body;
    private readonly SpeechVerbs _verbs;
    private readonly DeclaredPeople _people;
    private readonly ClauseInQuotation _clauses;
    private readonly CitedSpeakers _cited;
    private readonly TellerFinder _tellers;
    private readonly UndeclaredNames _undeclared;
    private readonly WordsOfAnother _words;
    private readonly SpeakerReports _reports;

    private SharedCitationFinder(BoundBody body)
    {
        _body = body;
        _verbs = new SpeechVerbs(body.Lang);
        _people = new DeclaredPeople(body.Named.People, _verbs);
        _clauses = new ClauseInQuotation(LanguageConventions.Get(body.Lang));
        _cited = new CitedSpeakers(body, _people);
        _tellers = new TellerFinder(_cited, _verbs);
        _undeclared = new UndeclaredNames(body);
        _words = new WordsOfAnother(body);
        _reports = new SpeakerReports(body.File, _cited);
    }

    /// <returns>The diagnostics, with those of <see cref="AmbiguousSpeakerFinder"/> for all other sentences.</returns>
    public static IEnumerable<Diagnostic> Find(BoundBody body)
    {
        if (!body.Quotations.Any(q => q.Citations.Count > 0)) return [];
        var find = new SharedCitationFinder(body);
        var introduced = new IntroducedSpeakerFinder(body, find._cited, find._reports);
        introduced.FindInBlockQuotes(find._people, find._verbs, find._undeclared);
        if (find._verbs.AreKnown)
        {
            foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(q => q.Citations.Count > 0)))
                find.Block(block);
        }

        introduced.FindInTables();
        new EchoedSpeakerFinder(body, find._cited, find._reports).Find(find._people, find._verbs, find._undeclared);
        return find._reports.All.Concat(AmbiguousSpeakerFinder.Find(body, find._reports.Quotations));
    }

    private void Block(ProseBlock block)
    {
        foreach (var sentence in QuotedSentence.FindAll(block))
        {
            var (start, end, quotations) = sentence;
            if (!quotations.Exists(q => q.Citations.Count > 0)) continue;
            quotations.ForEach(q => Opening(q, block));
            var quoted = quotations.Select(q => PartIn(block, q)).ToImmutableArray();
            var subjects = SubjectFinder.Find(new AttributedSentence(block.OwnWords, start, end, quoted), _verbs, _people);
            subjects = [.. subjects.Select((s, i) => InQuotation(quoted[i]) ?? s)];
            for (var i = 0; i < quotations.Count; i++)
            {
                var words = Around(sentence, quoted, i, i + 1);
                if (_tellers.Find(quotations[i], subjects[i], block.OwnWords.AsSpan(words.Start..words.End)) is { } teller)
                    _reports.ReportOther(quotations[i], teller);
            }

            for (var i = 0; i < quotations.Count;)
            {
                var next = i + 1;
                while (next < quotations.Count && quotations[next].Citations.SequenceEqual(quotations[i].Citations)) next++;
                if (quotations[i].Citations.Count > 0) Shared(quotations[i..next], subjects[i..next]);
                var around = Around(sentence, quoted, i, next);
                if (quotations[i].Citations.Count > 0)
                {
                    BySource(quotations[i], subjects[i], block.OwnWords.AsSpan(0, around.End), around.Start);
                    ByWords(quotations[i], subjects[i], PartIn(block, quotations[i]), around);
                }

                i = next;
            }
        }
    }

    // The words between the quotations before and after some of them, so that all searches of a long sentence read it once.
    private static TextSpan Around(QuotedSentence sentence, ImmutableArray<QuotationMarks.RunPart> quoted, int first, int next)
    {
        var start = first == 0 ? sentence.Start : quoted[first - 1].End;
        var end = next == quoted.Length ? sentence.End : quoted[next].Start;
        return new TextSpan(start, Math.Max(start, end));
    }

    // “According to Lena Brandt, they were “drunk” [@mills in @news]”
    private void BySource(FoundQuotation quotation, Subject subject, ReadOnlySpan<char> text, int start)
    {
        if (subject is not (Subject.Same or Subject.Other)) return;
        if (subject is Subject.Other { Text: var other } && _verbs.CanSpeak(other)) return;
        var cited = _cited.Find(quotation).AddRange(CitedSpeakers.FindTellers(quotation));
        foreach (var phrase in _verbs.ListSources(text, start))
        {
            if (/* guard: undeclared-source */ _undeclared.Find(phrase, quotation, cited) is { } name)
                _reports.WarnOfUndeclared(quotation, name);
        }
    }

    // “In Dilmanov’s words, it was “a circus” [@mills in @news]”
    private void ByWords(FoundQuotation quotation, Subject subject, QuotationMarks.RunPart part, TextSpan around)
    {
        if (subject is Subject.Other { Text: var other } ? _verbs.CanSpeak(other) : subject is not Subject.Same) return;
        var cited = _cited.Find(quotation);
        if (cited.IsEmpty) return;
        if (_words.Find(part.Block.OwnWords, around, part, cited.AddRange(CitedSpeakers.FindTellers(quotation))) is { } given)
            _reports.WarnOfWords(quotation, given);
    }

    // «Мы ждали, — сказала Миллс. — Никто не пришёл»: the clause inside the marks names the speaker.
    private Subject? InQuotation(QuotationMarks.RunPart part)
    {
        var text = part.Block.Visible.Text;
        if (_clauses.Find(text, part.InnerStart, part.InnerEnd) is not var (start, end)) return null;
        var clause = new AttributedSentence(text.ToCharArray(start, end - start), 0, end - start, [part with { Start = 0, End = 0 }]);
        return SubjectFinder.Find(clause, _verbs, _people)[0] as Subject.Declared;
    }

    // A quotation over several paragraphs may be introduced in another paragraph than the one with its citation.
    private void Opening(FoundQuotation quotation, ProseBlock closing)
    {
        var part = quotation.Run!.Parts[0];
        if (part.Block == closing || quotation.Citations.Count == 0) return;
        var start = part.Block.SentenceEnds.LastOrDefault(e => e <= part.Start, 0);
        Shared([quotation], SubjectFinder.Find(new AttributedSentence(part.Block.OwnWords, start, part.End, [part]), _verbs, _people));
    }

    private static QuotationMarks.RunPart PartIn(ProseBlock block, FoundQuotation quotation) =>
        quotation.Run!.Parts.First(p => p.Block == block);

    private void Shared(List<FoundQuotation> quotations, ImmutableArray<Subject> subjects)
    {
        var cited = _cited.Find(quotations[0]);
        var tellers = CitedSpeakers.FindTellers(quotations[0]);
        var first = subjects.OfType<Subject.Declared>().FirstOrDefault();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (subjects[i] is not Subject.Declared { People: var named } || _cited.Include(tellers, named)) continue;
            if (cited.IsEmpty && quotations.Count == 1 && !IsOfDocument(quotations[0], named[0])) continue;
            // Two people may share a citation for the same words, but not for different ones.
            var isOther = /* guard: gate-two-speakers */ !_cited.Include(cited, named);
            if (isOther || (cited.Length > 1 && !named.Any(first!.People.Contains))) _reports.ReportOther(quotations[i], named[0]);
        }

        for (var i = 0; i < quotations.Count; i++)
        {
            if (subjects[i] is Subject.Other { Text: var text }
                && /* guard: undeclared-name */ _undeclared.Find(text, quotations[i], cited.AddRange(tellers)) is { } name)
                _reports.WarnOfUndeclared(quotations[i], name);
        }

        var mayDiffer = quotations.Count > 1 || quotations[0].IsCitedThroughout;
        if (/* guard: gate-speaker-unclear */ (mayDiffer && !quotations.Exists(_reports.Quotations.Contains)))
            Unclear(quotations, subjects, cited.AddRange(tellers));
    }

    // “We waited,” Mills said [@itself in @report]: neither the words of the document, nor of Mills.
    private bool IsOfDocument(FoundQuotation quotation, PersonId named) =>
        _body.Entries.FindPerson(named.Value) is { } person && /* guard: document-speaker */ _cited.AreOfDocument(quotation, person);

    private void Unclear(List<FoundQuotation> quotations, ImmutableArray<Subject> subjects, ImmutableArray<PersonId> cited)
    {
        var first = "";
        var isCited = false;
        var opened = 0;
        for (var i = 0; i < quotations.Count; i++)
        {
            var who = subjects[i] switch
            {
                Subject.Nobody nobody => nobody.Text,
                Subject.Other other when !_cited.MayMean(cited, other.Text) && _verbs.CanSpeak(other.Text) => other.Text,
                Subject.Pronoun pronoun when first.Length == 0 || _verbs.IsPronoun(first) => pronoun.Text,
                _ => "",
            };
            isCited |= subjects[i] is Subject.Declared || (subjects[i] is Subject.Other known && _cited.MayMean(cited, known.Text));
            if (who.Length == 0 || (isCited && subjects[i] is Subject.Pronoun)) continue;
            var isOther = subjects[i] is Subject.Nobody || isCited || (IsFar(quotations[i], subjects[i]) && _cited.SaysWhose(quotations[i]))
                || (first.Length > 0 && !IsAlike(first, who));
            if (isOther) _reports.Warn(quotations[i], who);
            if (isOther) return;
            if (first.Length == 0) (first, opened) = (who, i);
        }

        // The cited person comes second: the first words belong to another speaker.
        if (isCited && first.Length > 0 && subjects[opened] is Subject.Other) _reports.Warn(quotations[opened], first);
    }

    // The sentence says who speaks, and its citation is in another sentence.
    private static bool IsFar(FoundQuotation quotation, Subject subject) =>
        /* guard: continued-unclear-speaker */ (quotation.IsCitedThroughout || quotation.IsCitedLater) && subject is Subject.Other;

    private static bool IsAlike(string one, string other)
    {
        var (a, b) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        return a == b || a.Split(' ').Any(word => word.Length > 3 && b.Split(' ').Contains(word, StringComparer.Ordinal));
    }
}

/// <summary>A sentence in which quotations end, with the sentences that continue it.</summary>
/// <param name="Start">Index of its first character in the text of the block.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Quotations">The quotations that end in it, in order.</param>
internal sealed record QuotedSentence(int Start, int End, List<FoundQuotation> Quotations)
{
    /// <summary>All such sentences of a block, in order.</summary>
    public static IEnumerable<QuotedSentence> FindAll(ProseBlock block)
    {
        var (start, next) = (0, 0);
        foreach (var end in block.SentenceEnds.Append(block.Visible.Text.Length))
        {
            if (block.ContinuedEnds.Contains(end)) continue;
            var quotations = new List<FoundQuotation>();
            while (next < block.Quotations.Count && block.Quotations[next].Run!.Parts[^1].End <= end)
                quotations.Add(block.Quotations[next++]);
            if (quotations.Count > 0) yield return new QuotedSentence(start, end, quotations);
            start = end;
        }
    }
}
