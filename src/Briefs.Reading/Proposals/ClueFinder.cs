using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Body;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds for each quotation without a citation what its sentence says about one: who is named as the speaker, which source, and where the
/// citation belongs. Also finds all people whom the sentence names.
/// </summary>
internal sealed class ClueFinder
{
    private readonly BoundBody _body;
    private readonly LanguageConventions _language;
    private readonly NamedSpeakerFinder _speakers;
    private readonly SourceClueFinder _sources;
    private readonly Lazy<OpenSpeakerFinder> _open;
    private readonly HashSet<string> _roles;
    private readonly NamedThings _things;

    // The clauses inside the marks of a block, found once for all its sentences.
    private ProseBlock? _clausesOf;
    private List<InsertedClause> _clauses = [];
    private char[] _withClauses = [];

    private ClueFinder(BoundBody body)
    {
        _body = body;
        _language = LanguageConventions.Get(body.Lang);
        _speakers = new NamedSpeakerFinder(body);
        _sources = new SourceClueFinder(body);
        _open = new(() => new OpenSpeakerFinder(body));
        _things = new NamedThings(_language);
        _roles = [.. body.Entries.People.Values.Select(p => p.Role?.ToLowerInvariant()).OfType<string>()];
    }

    /// <summary>Fills <see cref="FoundQuotation.Named"/> and <see cref="FoundQuotation.Clue"/>.</summary>
    public static void Find(BoundBody body)
    {
        if (!body.Quotations.Any(IsOpen)) return;
        var find = new ClueFinder(body);
        foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(IsOpen))) find.Block(block);
        foreach (var quote in body.BlockQuotes.Where(q => q.Quotation is { } quotation && IsOpen(quotation))) find.Quote(quote);
    }

    private static bool IsOpen(FoundQuotation quotation) =>
        quotation.EchoOf is null && !quotation.Citations.Exists(c => c.Speaker is not null);

    private static bool IsUncited(FoundQuotation quotation) => quotation.EchoOf is null && !quotation.IsCovered;

    private void Block(ProseBlock block)
    {
        var citations = block.Visible.Notes.Where(n => n.Kind == SegmentKind.Citation).ToList();
        var (passed, places) = (0, new CitationPlaces(block));
        foreach (var sentence in QuotedSentence.FindAll(block))
        {
            while (passed < citations.Count && citations[passed].Start < sentence.End) passed++;
            // A citation covers the quotations before it, so what follows it is a sentence of its own here.
            var start = passed == 0 ? sentence.Start : Math.Max(sentence.Start, citations[passed - 1].Start + 1);
            var open = sentence.Quotations.FindAll(q => IsOpen(q) && PartIn(block, q).End > start);
            var uncited = open.FindAll(IsUncited);
            var clue = open.Count == 0 ? null : Sentence(block, new TextSpan(start, sentence.End), open, places);
            foreach (var quotation in uncited) quotation.Clue = clue;
            Name(block, sentence);
        }
    }

    // The citation that a quotation without a speaker has may end the sentence, so all of the sentence is searched.
    private void Name(ProseBlock block, QuotedSentence sentence)
    {
        var cited = sentence.Quotations.FindAll(q => IsOpen(q) && !IsUncited(q) && q.Named.IsEmpty);
        if (cited.Count == 0) return;
        ImmutableArray<PersonId> named =
            [.. _speakers.Mentions(block, new TextSpan(sentence.Start, sentence.End)).Select(m => m.Person).Distinct()];
        foreach (var quotation in cited) quotation.Named = named;
    }

    private CitationClue Sentence(ProseBlock block, TextSpan sentence, List<FoundQuotation> open, CitationPlaces places)
    {
        var mentions = _speakers.Mentions(block, sentence);
        ImmutableArray<PersonId> named = [.. mentions.Select(m => m.Person).Distinct()];
        foreach (var quotation in open) quotation.Named = named;
        var quoted = open.Select(q => PartIn(block, q)).Where(p => p.End <= sentence.End).ToImmutableArray();
        var speaker = quoted.IsEmpty ? null
            : Speaker(block, sentence, quoted) ?? (IsWhole(block, open) && block.Before is { } before ? Introducing(before) : null);
        var clue = Complete(block, sentence, speaker, places.Find(sentence));
        return quoted.IsEmpty || block.Visible.Notes.Count > 0 ? clue : clue with
        {
            OpenSpeaker = _open.Value.Find(block, new AttributedSentence(block.OwnWords, sentence.Start, sentence.End, quoted)),
        };
    }

    // The first sentence says who speaks in those that continue it. A clause inside the marks is read like one between two quotations.
    private PersonId? Speaker(ProseBlock block, TextSpan sentence, ImmutableArray<RunPart> quoted)
    {
        var end = block.ContinuedEnds.Where(e => e > sentence.Start && e < sentence.End).DefaultIfEmpty(sentence.End).Min();
        var first = quoted.RemoveAll(p => p.End > end);
        if (first.IsEmpty || /* guard: propose-name */ first.Any(p => _things.IsNameOfThing(p, sentence.Start))) return null;
        if (_clausesOf != block)
        {
            _clausesOf = block;
            _clauses = [.. InsertedClause.List(block, _language).Select(c => c.UpToName(block, _language, _roles.Contains))];
            _withClauses = InsertedClause.WithClauses(block, _clauses);
        }

        var inside = _clauses.FindAll(c => c.Start >= sentence.Start && c.End <= end);
        ImmutableArray<RunPart> parts = [.. first.SelectMany(p => InsertedClause.Split(p, inside))];
        return _speakers.Find(new AttributedSentence(_withClauses, sentence.Start, end, parts) { ReadsReports = true },
            _speakers.Mentions(_withClauses, sentence));
    }

    private CitationClue Complete(ProseBlock block, TextSpan sentence, PersonId? speaker, int place)
    {
        var source = _sources.Find(block, sentence);
        return new CitationClue
        {
            Place = place,
            Paragraph = block.Span.Start,
            IsInBody = block.Span.Start >= _body.Head.BodyStart && block.Context != QuotationContext.Alt,
            Speaker = speaker,
            IsToUs = speaker is { } id && _body.Entries.FindPerson(id.Value)?.ToUs is not null,
            Source = source?.Source,
            Via = source?.Via,
            GoesOn = speaker is { } goesOn && source is { } same && _sources.GoesOn(goesOn, same),
        };
    }

    // A block quote is attributed by its closing line, or by a paragraph before it that ends with a colon.
    private void Quote(BlockQuote quote)
    {
        var (last, quotation) = (quote.Blocks[^1], quote.Quotation!);
        var line = new TextSpan(Math.Max(0, quote.AttributionStart), last.Visible.Text.Length);
        var closing = quote.AttributionStart < 0 ? null : _speakers.AtStartOf(last, CitationPlaces.AfterDash(last, line));
        var introducing = quote.Before is { } before ? Introducing(before) : null;
        var speaker = closing is null || introducing is null || closing == introducing ? closing ?? introducing : null;
        var clue = Complete(last, line, speaker, new CitationPlaces(last).AtEnd());
        if (quote.Before is { } above && _sources.LinkedIn(above, LastSentence(above)) is { } linked)
            clue = clue with { Source = linked, Via = null, GoesOn = false };
        if (IsUncited(quotation)) quotation.Clue = clue;
    }

    // “Mills told the court:” before a quotation that is a paragraph of its own.
    private PersonId? Introducing(ProseBlock before)
    {
        var text = before.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]);
        if (text is not [.., ':' or '：']) return null;
        var sentence = LastSentence(before);
        if (before.Quotations.Exists(q => PartIn(before, q).End > sentence.Start)) return null;
        var quoted = new RunPart(before, text.Length, text.Length, text.Length, text.Length);
        return _speakers.Find(
            new AttributedSentence(before.OwnWords, sentence.Start, text.Length, [quoted]), _speakers.Mentions(before, sentence));
    }

    private static TextSpan LastSentence(ProseBlock block)
    {
        var end = block.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]).Length;
        return new TextSpan(end == 0 ? 0 : block.SentenceEndAt(end - 1), block.Visible.Text.Length);
    }

    private static bool IsWhole(ProseBlock block, List<FoundQuotation> quotations)
    {
        return quotations is [{ Run: { } run }] && run.Parts[0].Block == block && !block.OwnWords.Any(char.IsLetterOrDigit);
    }

    private static RunPart PartIn(ProseBlock block, FoundQuotation quotation) => quotation.Run!.Parts.First(p => p.Block == block);
}
