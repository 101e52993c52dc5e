using System.Diagnostics;

namespace Briefs.Workspaces.Cache;

/// <summary>Describes a brief or page as read, with its diagnostics, to an <see cref="Archive"/>.</summary>
/// <param name="shared">What the document was read with.</param>
internal sealed class DocumentArchive(Archive archive, TextArchive texts, SharedContent shared)
{
    private readonly EntryArchive _entries = new(archive, texts, shared);
    private readonly TextArchive _texts = texts;

    /// <summary>A document that could be read.</summary>
    public static DocumentReading Describe(Archive archive, DocumentReading reading, SharedContent shared)
    {
        var described = new DocumentArchive(archive, new TextArchive(archive), shared);
        return reading with
        {
            Document = [described.Brief(archive.IsWriting ? reading.Document[0] : null)],
            Diagnostics = archive.List(reading.Diagnostics, described.Diagnostic),
        };
    }

    private Brief Brief(Brief? brief)
    {
        // The file comes first: everything else refers to it.
        var file = _entries.File(brief?.File);
        var head = new Brief
        {
            File = file,
            Kind = archive.Value(brief?.Kind ?? default),
            Slug = _texts.Text(brief?.Slug),
            Lang = _texts.Text(brief?.Lang),
            Title = _texts.Printed(brief?.Title),
            Summary = archive.Optional(brief?.Summary, _texts.DescribePrinted),
            Date = archive.Optional(brief?.Date, _texts.DescribeDate),
            DateSpan = _texts.Span(brief?.DateSpan ?? default),
            Authors = archive.List(brief?.Authors ?? default, _entries.Author),
            IsDraft = archive.Value(brief?.IsDraft ?? false),
            IsUnreadable = archive.Value(brief?.IsUnreadable ?? false),
            Embargo = archive.Optional(brief?.Embargo, Instant),
            EmbargoSpan = _texts.Span(brief?.EmbargoSpan ?? default),
            Topics = archive.List(brief?.Topics ?? default, _texts.DescribeText),
            Extra = archive.Dictionary(brief?.Extra, LocalizedText.NoneByName, _texts.DescribeText, Localized),
            Image = archive.Optional(brief?.Image, Picture),
            DeclaredSources = archive.List(brief?.DeclaredSources ?? default, _entries.DescribeSource),
            DeclaredPeople = archive.List(brief?.DeclaredPeople ?? default, _entries.DescribePerson),
            Sources = archive.Dictionary(
                brief?.Sources, ImmutableSortedDictionary<SourceId, Source>.Empty, _entries.DescribeSourceId, _entries.DescribeSource),
            People = archive.Dictionary(
                brief?.People, ImmutableSortedDictionary<PersonId, Person>.Empty, _entries.DescribePersonId, _entries.DescribePerson),
        };
        return Body(brief, Lists(brief, head));
    }

    private Brief Lists(Brief? brief, Brief head) => head with
    {
        Responses = archive.List(brief?.Responses ?? default, Response),
        Recommendations = archive.List(brief?.Recommendations ?? default, Recommendation),
        Annexes = archive.List(brief?.Annexes ?? default, Annex),
        Corrections = archive.List(brief?.Corrections ?? default, Correction),
        CorrectionsKey = archive.Optional(brief?.CorrectionsKey, _texts.DescribeSpan),
        Updates = archive.List(brief?.Updates ?? default, Correction),
        Aliases = archive.List(brief?.Aliases ?? default, Located),
        Related = archive.List(brief?.Related ?? default, Located),
        Suppressions = archive.List(brief?.Suppressions ?? default, Suppression),
    };

    private Brief Body(Brief? brief, Brief head) => head with
    {
        Body = _texts.Body(brief?.Body),
        Quotations = archive.List(brief?.Quotations ?? default, _entries.Quotation),
        Declarations = archive.List(brief?.Declarations ?? default, Declaration),
        Marks = archive.List(brief?.Marks ?? default, Mark),
        CitationGroups = archive.List(brief?.CitationGroups ?? default, CitationGroup),
        MisreadCitations = archive.List(brief?.MisreadCitations ?? default, Misread),
        Links = archive.List(brief?.Links ?? default, _texts.Link),
        Pictures = archive.List(brief?.Pictures ?? default, Picture),
        Footnotes = archive.List(brief?.Footnotes ?? default, Footnote),
        Headings = archive.List(brief?.Headings ?? default, Heading),
        NumberedParagraphs = archive.Integer(brief?.NumberedParagraphs ?? 0),
    };

    private DateTimeOffset Instant(DateTimeOffset instant) =>
        new(archive.Number(instant.Ticks), TimeSpan.FromTicks(archive.Number(instant.Offset.Ticks)));

    private LocalizedText Localized(LocalizedText? text) => new(archive.Dictionary(
        text?.ByLanguage, EntryArchive.NoTextsByLanguage, _texts.DescribeText, _texts.DescribeText));

    private Picture Picture(Picture? picture) => archive.Object(picture, p => new Picture
    {
        Span = _texts.Span(p?.Span ?? default),
        Path = archive.Text(p?.Path),
        Written = _texts.Text(p?.Written),
        Alt = _texts.Text(p?.Alt),
        Caption = archive.Optional(p?.Caption, _texts.DescribePrinted),
        Credit = archive.Text(p?.Credit),
    });

    private Response Response(Response? response) => new(
        _texts.Text(response?.From),
        _texts.Printed(response?.Outcome),
        archive.Optional(response?.Source, _entries.DescribeSourceId),
        archive.Optional(response?.Asked, _texts.DescribeDate),
        _texts.Span(response?.Span ?? default));

    private Recommendation Recommendation(Recommendation? asked) => new(
        _texts.Text(asked?.Addressee),
        _texts.Printed(asked?.Text),
        archive.Optional(asked?.Deadline, _texts.DescribeDate),
        archive.Value(asked?.Status ?? default),
        archive.Optional(asked?.Source, _entries.DescribeSourceId),
        _texts.Span(asked?.Span ?? default));

    private Annex Annex(Annex? annex) => new(
        _texts.Link(annex?.Target),
        archive.Text(annex?.Title),
        archive.Optional(annex?.Description, _texts.DescribePrinted),
        archive.Optional(annex?.Date, _texts.DescribeDate),
        archive.Optional(annex?.Source, _entries.DescribeSourceId),
        _texts.Span(annex?.Span ?? default));

    private Correction Correction(Correction? change) => new(
        _texts.Date(change?.Date ?? default), _texts.Printed(change?.Text), _texts.Span(change?.Span ?? default));

    private Located<string> Located(Located<string> text) => new(_texts.Text(text.Value), _texts.Span(text.Span));

    private Suppression Suppression(Suppression? suppression) => new(
        _texts.Text(suppression?.Rule),
        _texts.Text(suppression?.Reason),
        _texts.Span(suppression?.Span ?? default),
        archive.Optional(suppression?.Block, _texts.DescribeSpan));

    private Declaration Declaration(Declaration? declared) => archive.Object(declared, d => new Declaration(
        _texts.Span(d?.Span ?? default), _texts.Text(d?.Text), archive.Value(d?.As ?? default), archive.Value(d?.By ?? default)));

    private AccountedMark Mark(AccountedMark mark) => new(_texts.Span(mark.Span), archive.Value(mark.Glyph), archive.Value(mark.Role));

    private CitationGroup CitationGroup(CitationGroup? group) => new(
        _texts.Span(group?.Span ?? default), archive.List(group?.Citations ?? default, _entries.DescribeCitation));

    private MisreadCitation Misread(MisreadCitation? misread) => new(
        _texts.Text(misread?.Written), _texts.Text(misread?.Why), _texts.Span(misread?.Span ?? default));

    private Footnote Footnote(Footnote? note) => new(
        _texts.Text(note?.Label), _texts.Span(note?.Span ?? default), _texts.Body(note?.Content));

    private Heading Heading(Heading? heading) => new(
        archive.Integer(heading?.Level ?? 0),
        _texts.Text(heading?.Id),
        _texts.Text(heading?.Text),
        _texts.Span(heading?.Span ?? default));

    private Diagnostic Diagnostic(Diagnostic? diagnostic)
    {
        var rule = AllRules.Find(_texts.Text(diagnostic?.Rule.Id)) ?? throw new UnreachableException("A rule has no entry in AllRules.");
        var file = _entries.File(diagnostic?.File);
        var span = _texts.Span(diagnostic?.Span ?? default);
        return rule.CreateDiagnostic(file, span, [.. archive.List(diagnostic?.Arguments ?? default, _texts.Text)]) with
        {
            Severity = archive.Value(diagnostic?.Severity ?? default),
            OwnMessage = archive.Text(diagnostic?.OwnMessage),
            OwnHelp = archive.Text(diagnostic?.OwnHelp),
            HelpInPublic = archive.Text(diagnostic?.HelpInPublic),
            Quotation = archive.Text(diagnostic?.Quotation),
            Related = archive.List(diagnostic?.Related ?? default, RelatedPlace),
            Fixes = archive.List(diagnostic?.Fixes ?? default, Fix),
        };
    }

    private RelatedPlace RelatedPlace(RelatedPlace? place) => new(
        _entries.File(place?.File), _texts.Span(place?.Span ?? default), _texts.Text(place?.Note));

    private Fix Fix(Fix? fix) => new(_texts.Text(fix?.Title), archive.List(fix?.Edits ?? default, Edit))
    {
        NewName = archive.Text(fix?.NewName),
        Applicability = archive.Value(fix?.Applicability ?? default),
    };

    private TextEdit Edit(TextEdit edit) => new(_texts.Span(edit.Span), _texts.Text(edit.Replacement));
}
