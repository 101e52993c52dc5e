namespace Briefs.Workspaces.Cache;

/// <summary>Describes files, sources, people, and the quotations that refer to them to an <see cref="Archive"/>.</summary>
/// <param name="shared">What the document was read with. Its entries are not written: a document refers to the current ones.</param>
internal sealed class EntryArchive(Archive archive, SharedContent shared)
{
    /// <summary>Texts by language as front matter has them: no text, with the order of the languages.</summary>
    public static ImmutableSortedDictionary<string, string> NoTextsByLanguage { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly TextArchive _texts = new(archive);

    /// <summary>The document's own file, or one of the shared files.</summary>
    public ContentFile File(ContentFile? file) => archive.Object(file, f =>
    {
        var name = _texts.Text(f?.Path);
        var known = shared.FindFile(name);
        return archive.Value(known is not null && ReferenceEquals(known, f)) ? known! : new ContentFile(name, Lines(f?.Lines));
    });

    public SourceId SourceId(SourceId id) => new(_texts.Text(id.Value));

    public PersonId PersonId(PersonId id) => new(_texts.Text(id.Value));

    public Source Source(Source? source) => archive.Object(source, s =>
    {
        var id = SourceId(s?.Id ?? default);
        var known = shared.Context.Shared.Sources.GetValueOrDefault(id);
        return archive.Value(known is not null && ReferenceEquals(known, s)) ? known! : Source(id, s);
    });

    public Person Person(Person? person) => archive.Object(person, p =>
    {
        var id = PersonId(p?.Id ?? default);
        var known = shared.Context.Shared.People.GetValueOrDefault(id);
        return archive.Value(known is not null && ReferenceEquals(known, p)) ? known! : Person(id, p);
    });

    public Author Author(Author? author) => archive.Object(author, a =>
    {
        var id = archive.Optional(a?.Id, i => new AuthorId(_texts.Text(i.Value)));
        var known = id is { } listed ? shared.Context.Shared.Authors?.GetValueOrDefault(listed) : null;
        if (archive.Value(known is not null && ReferenceEquals(known, a))) return known!;
        return new Author
        {
            Id = id,
            Names = archive.Dictionary(a?.Names, ImmutableSortedDictionary<string, string>.Empty, _texts.Text, _texts.Text),
            Role = archive.Text(a?.Role),
            Link = archive.Text(a?.Link),
            Orcid = archive.Text(a?.Orcid),
        };
    });

    public Citation Citation(Citation? citation) => archive.Object(citation, c => new Citation
    {
        Span = _texts.Span(c?.Span ?? default),
        Source = archive.Optional(c?.Source, SourceId),
        Via = archive.Optional(c?.Via, SourceId),
        Speaker = archive.Optional(c?.Speaker, PersonId),
        ToldBy = archive.Optional(c?.ToldBy, PersonId),
        Itself = archive.Value(c?.Itself ?? false),
        Locator = archive.Text(c?.Locator),
        Said = archive.Optional(c?.Said, _texts.Date),
        Original = archive.Text(c?.Original),
        OriginalLang = archive.Text(c?.OriginalLang),
        TranslatedBy = archive.Text(c?.TranslatedBy),
        Unverifiable = archive.Text(c?.Unverifiable),
        ToUs = archive.Value(c?.ToUs ?? false),
    });

    /// <summary>A quotation that has not been compared with saved copies.</summary>
    public Quotation Quotation(Quotation? quotation) => new()
    {
        Id = _texts.Text(quotation?.Id),
        Span = _texts.Span(quotation?.Span ?? default),
        Text = _texts.Text(quotation?.Text),
        Printed = archive.Text(quotation?.Printed == quotation?.Text ? null : quotation?.Printed)!,
        Lang = _texts.Text(quotation?.Lang),
        Where = archive.Value(quotation?.Where ?? default),
        IsBlock = archive.Value(quotation?.IsBlock ?? false),
        Citations = archive.List(quotation?.Citations ?? default, Citation),
        IsCitedFaultily = archive.Value(quotation?.IsCitedFaultily ?? false),
        ContinuesUncited = archive.Value(quotation?.ContinuesUncited ?? false),
        HasOtherSpeaker = archive.Value(quotation?.HasOtherSpeaker ?? false),
        IsInterrupted = archive.Value(quotation?.IsInterrupted ?? false),
        FollowsNegation = archive.Value(quotation?.FollowsNegation ?? false),
        EchoOf = archive.Text(quotation?.EchoOf),
        Named = archive.List(quotation?.Named ?? default, PersonId),
        Clue = archive.Optional(quotation?.Clue, Clue),
        BareNote = archive.Text(quotation?.BareNote),
        Translation = archive.Text(quotation?.Translation),
    };

    private CitationClue Clue(CitationClue? clue) => archive.Object(clue, c => new CitationClue
    {
        Place = archive.Integer(c?.Place ?? 0),
        Paragraph = archive.Integer(c?.Paragraph ?? 0),
        IsInBody = archive.Value(c?.IsInBody ?? false),
        Speaker = archive.Optional(c?.Speaker, PersonId),
        IsToUs = archive.Value(c?.IsToUs ?? false),
        Source = archive.Optional(c?.Source, SourceId),
        Via = archive.Optional(c?.Via, SourceId),
        OpenSpeaker = archive.Optional(c?.OpenSpeaker, PersonId),
        GoesOn = archive.Value(c?.GoesOn ?? false),
    });

    private LineMap Lines(LineMap? lines)
    {
        var length = archive.Integer(lines?.Length ?? 0);
        var (starts, before) = (lines?.Starts ?? default, 0);
        return LineMap.FromStarts(archive.List(starts, start => before += archive.Integer(start - before)), length);
    }

    private Source Source(SourceId id, Source? source) => new()
    {
        Id = id,
        File = File(source?.File),
        Span = _texts.Span(source?.Span ?? default),
        Title = archive.Text(source?.Title),
        Publisher = archive.Text(source?.Publisher),
        Author = archive.Text(source?.Author),
        Date = archive.Optional(source?.Date, _texts.Date),
        Until = archive.Optional(source?.Until, _texts.Date),
        IsOngoing = archive.Value(source?.IsOngoing ?? false),
        IsAboutThen = archive.Value(source?.IsAboutThen ?? false),
        DateInWords = archive.Text(source?.DateInWords),
        Part = archive.Text(source?.Part),
        Undated = archive.Value(source?.Undated ?? false),
        Accessed = archive.Optional(source?.Accessed, _texts.Date),
        Url = archive.Text(source?.Url),
        UrlSpan = _texts.Span(source?.UrlSpan ?? default),
        NoUrl = archive.Text(source?.NoUrl),
        Archive = archive.Text(source?.Archive),
        ArchiveSpan = _texts.Span(source?.ArchiveSpan ?? default),
        DeclaredType = archive.Optional(source?.DeclaredType, archive.Value),
        Lang = archive.Text(source?.Lang),
        Place = archive.Text(source?.Place),
        Speaker = archive.Optional(source?.Speaker, PersonId),
        Exported = archive.Optional(source?.Exported, e => new CslRecord(_texts.Text(e?.Json))),
        Unread = archive.List(source?.Unread ?? default, _texts.Text),
        EvidencePublic = archive.Value(source?.EvidencePublic ?? false),
    };

    private Person Person(PersonId id, Person? person) => new()
    {
        Id = id,
        File = File(person?.File),
        Span = _texts.Span(person?.Span ?? default),
        Names = archive.Dictionary(person?.Names, ImmutableSortedDictionary<string, string>.Empty, _texts.Text, _texts.Text),
        Also = archive.List(person?.Also ?? default, _texts.Text),
        Role = archive.Text(person?.Role),
        Organization = archive.Text(person?.Organization),
        Roles = archive.List(person?.Roles ?? default, Role),
        Anonymous = archive.Text(person?.Anonymous),
        Description = archive.Text(person?.Description),
        Unread = archive.List(person?.Unread ?? default, _texts.Text),
        ToUs = archive.Optional(person?.ToUs, _texts.Date),
    };

    private RoleAtTime Role(RoleAtTime? role) => new(
        archive.Text(role?.Role),
        archive.Text(role?.Organization),
        archive.Optional(role?.From, _texts.Date),
        archive.Optional(role?.To, _texts.Date));
}
