using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>Finds citations that cover words which their sentence attributes to another person than the citation does.</summary>
internal sealed class SharedCitationFinder
{
    private readonly BoundBody _body;
    private readonly DiagnosticBag _diagnostics;
    private readonly SpeechVerbs _verbs;
    private readonly DeclaredPeople _people;
    private readonly ClauseInQuotation _clauses;
    private readonly HashSet<FoundQuotation> _reported = [];
    private readonly Lazy<Dictionary<TextSpan, int>> _groupOf;

    private SharedCitationFinder(BoundBody body)
    {
        _body = body;
        _diagnostics = new DiagnosticBag(body.File);
        _verbs = new SpeechVerbs(body.Lang);
        _people = new DeclaredPeople(body.Entries.People.Values, _verbs);
        _clauses = new ClauseInQuotation(LanguageConventions.Get(body.Lang));
        _groupOf = new Lazy<Dictionary<TextSpan, int>>(
            () => body.Groups.SelectMany((g, i) => g.Citations.Select(c => (c.Span, i))).ToDictionary(p => p.Span, p => p.i));
    }

    /// <returns>The diagnostics, with those of <see cref="AmbiguousSpeakerFinder"/> for all other sentences.</returns>
    public static IEnumerable<Diagnostic> Find(BoundBody body)
    {
        var find = new SharedCitationFinder(body);
        foreach (var quote in body.BlockQuotes) find.BlockQuote(quote);
        if (find._verbs.AreKnown)
        {
            foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(q => q.Citations.Count > 0)))
                find.Block(block);
        }

        return find._diagnostics.All.Concat(AmbiguousSpeakerFinder.Find(body, find._reported));
    }

    private void Block(ProseBlock block)
    {
        foreach (var (start, end, quotations) in QuotedSentence.FindAll(block))
        {
            if (!quotations.Exists(q => q.Citations.Count > 0)) continue;
            quotations.ForEach(q => Opening(q, block));
            var quoted = quotations.Select(q => PartIn(block, q)).ToImmutableArray();
            var subjects = SubjectFinder.Find(new AttributedSentence(block.OwnWords, start, end, quoted), _verbs, _people);
            subjects = [.. subjects.Select((s, i) => InQuotation(quoted[i]) ?? s)];
            for (var i = 0; i < quotations.Count;)
            {
                var next = i + 1;
                while (next < quotations.Count && quotations[next].Citations.SequenceEqual(quotations[i].Citations)) next++;
                if (quotations[i].Citations.Count > 0) Shared(quotations[i..next], subjects[i..next]);
                i = next;
            }
        }
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
        var cited = Cited(quotations[0]);
        var first = subjects.OfType<Subject.Declared>().FirstOrDefault();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (subjects[i] is not Subject.Declared { People: var named } || (cited.IsEmpty && quotations.Count == 1)) continue;
            // Two people may share a citation for the same words, but not for different ones.
            var isOther = /* guard: gate-two-speakers */ !named.Any(n => cited.Any(c => IsSame(c, n)));
            if (isOther || (cited.Length > 1 && !named.Any(first!.People.Contains))) Report(quotations[i], cited, named[0]);
        }

        var mayDiffer = quotations.Count > 1 || quotations[0].IsCitedThroughout;
        if (/* guard: gate-speaker-unclear */ (mayDiffer && !quotations.Exists(_reported.Contains)))
            Unclear(quotations, subjects, cited);
    }

    private void Report(FoundQuotation quotation, ImmutableArray<PersonId> cited, PersonId speaker)
    {
        if (!_reported.Add(quotation)) return;
        var person = _body.Entries.People[speaker];
        var written = person.ToUs is not null ? $"[@{speaker}]"
            : _body.Entries.Sources.Count == 1 ? $"[@{speaker} in @{_body.Entries.Sources.Keys.First()}]" : $"[@{speaker} in @source]";
        _diagnostics.Add(
            CitationCoversTwoSpeakers.Rule.CreateDiagnostic(
                _body.File, quotation.Span, new Misattribution(NameOf(cited), person.NameIn(_body.Lang), written)));
    }

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
                Subject.Other other when !MayMean(cited, other) && _verbs.CanSpeak(other.Text) => other.Text,
                Subject.Pronoun pronoun when first.Length == 0 || _verbs.IsPronoun(first) => pronoun.Text,
                _ => "",
            };
            isCited |= subjects[i] is Subject.Declared || (subjects[i] is Subject.Other known && MayMean(cited, known));
            if (who.Length == 0 || (isCited && subjects[i] is Subject.Pronoun)) continue;
            var isOther = subjects[i] is Subject.Nobody || isCited || (IsFar(quotations[i], subjects[i]) && SaysWhose(quotations[i], cited))
                || (first.Length > 0 && !IsAlike(first, who));
            if (isOther) Warn(quotations[i], cited, who);
            if (isOther) return;
            if (first.Length == 0) (first, opened) = (who, i);
        }

        // The cited person comes second: the first words belong to another speaker.
        if (isCited && first.Length > 0 && subjects[opened] is Subject.Other) Warn(quotations[opened], cited, first);
    }

    // The sentence says who speaks, and its citation is in another sentence.
    private static bool IsFar(FoundQuotation quotation, Subject subject) =>
        /* guard: continued-unclear-speaker */ (quotation.IsCitedThroughout || quotation.IsCitedLater) && subject is Subject.Other;

    // A citation without a speaker is an error of its own.
    private bool SaysWhose(FoundQuotation quotation, ImmutableArray<PersonId> cited) =>
        !cited.IsEmpty || quotation.Citations.Exists(c => c.Itself || (c.Source is { } id
            && _body.Entries.Sources.TryGetValue(id, out var source) && source.Type is SourceType.Law or SourceType.Treaty));

    private bool MayMean(ImmutableArray<PersonId> cited, Subject.Other other) =>
        cited.Any(c => _people.MayMean(c, other.Text.ToLowerInvariant()));

    private void Warn(FoundQuotation quotation, ImmutableArray<PersonId> cited, string who)
    {
        _reported.Add(quotation);
        _diagnostics.Add(
            quotation.IsCitedThroughout || quotation.IsCitedLater
                ? SpeakerUnclear.Rule.CitedElsewhere(_body.File, quotation.Span, NameOf(cited), who)
                : SpeakerUnclear.Rule.Info.CreateDiagnostic(_body.File, quotation.Span, NameOf(cited), who));
    }

    private static bool IsAlike(string one, string other)
    {
        var (a, b) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        return a == b || a.Split(' ').Any(word => word.Length > 3 && b.Split(' ').Contains(word, StringComparer.Ordinal));
    }

    // A spokesperson of a cited organisation speaks for it. Two entries with the same name are one person.
    private bool IsSame(PersonId cited, PersonId named)
    {
        if (cited == named) return true;
        if (!_body.Entries.People.TryGetValue(cited, out var a) || !_body.Entries.People.TryGetValue(named, out var b)) return false;
        return a.NameIn(_body.Lang) == b.NameIn(_body.Lang)
            || (a.Names.IsEmpty
                && a.Organization is not null
                && string.Equals(a.Organization, b.Organization, StringComparison.OrdinalIgnoreCase));
    }

    private ImmutableArray<PersonId> Cited(FoundQuotation quotation) =>
        [.. quotation.Citations.SelectMany(c => new[] { c.Speaker ?? _body.Entries.SpeakerOf(c), c.ToldBy }).OfType<PersonId>().Distinct()];

    private string NameOf(ImmutableArray<PersonId> cited) =>
        cited.IsEmpty ? "the document" : string.Join(
            " / ", cited.Select(c => _body.Entries.Person(c.Value)?.NameIn(_body.Lang) ?? c.Value));

    // A block quote has one speaker: two speakers need two block quotes.
    private void BlockQuote(BlockQuote quote)
    {
        if (quote.Quotation is not { } quotation) return;
        var speakers = quotation.Citations.Where(c => c.Speaker is not null || c.Itself)
            .GroupBy(c => _groupOf.Value.GetValueOrDefault(c.Span, -1))
            .Select(g => string.Join(' ', g.Select(c => c.Speaker?.Value ?? "itself").Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal).ToList();
        if (/* guard: gate-quote-of-two */ speakers.Count < 2) return;
        var people = quotation.Citations.Select(c => c.Speaker).OfType<PersonId>().Distinct().ToList();
        var names = people.ConvertAll(id => _body.Entries.Person(id.Value)?.NameIn(_body.Lang) ?? id.Value);
        if (names.Count < 2) names.Add("the document itself");
        _reported.Add(quotation);
        _diagnostics.Add(CitationCoversTwoSpeakers.Rule.InBlockQuote(_body.File, quote.Span, names[0], names[1]));
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
