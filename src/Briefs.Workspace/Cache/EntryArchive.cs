namespace Briefs.Workspaces.Cache;

/// <summary>Describes files, sources, people, and the quotations that refer to them to an <see cref="Archive"/>.</summary>
internal sealed class EntryArchive
{
    /// <summary>Texts by language as front matter has them: no text, with the order of the languages.</summary>
    public static ImmutableSortedDictionary<string, string> NoTextsByLanguage { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly Archive _archive;
    private readonly SharedContent _shared;
    private readonly TextArchive _texts;
    private readonly Func<ContentFile?, ContentFile> _newFile;
    private readonly Func<Source?, Source> _newSource;
    private readonly Func<Person?, Person> _newPerson;
    private readonly Func<Author?, Author> _newAuthor;
    private readonly Func<Citation?, Citation> _newCitation;
    private readonly Func<CitationClue?, CitationClue> _newClue;
    private readonly Func<CitationClue?, CitationClue> _describeClue;
    private readonly Func<RoleAtTime?, RoleAtTime> _describeRole;

    /// <param name="shared">What the document was read with. Its entries are not written: a document refers to the current ones.</param>
    public EntryArchive(Archive archive, TextArchive texts, SharedContent shared)
    {
        (_archive, _texts, _shared) = (archive, texts, shared);
        (_newFile, _newSource, _newPerson, _newAuthor) = (NewFile, NewSource, NewPerson, NewAuthor);
        (_newCitation, _newClue, _describeClue, _describeRole) = (NewCitation, NewClue, Clue, Role);
        (DescribeSourceId, DescribePersonId, DescribeSource, DescribePerson) = (SourceId, PersonId, Source, Person);
        DescribeCitation = Citation;
    }

    public Func<SourceId, SourceId> DescribeSourceId { get; }

    public Func<PersonId, PersonId> DescribePersonId { get; }

    public Func<Source?, Source> DescribeSource { get; }

    public Func<Person?, Person> DescribePerson { get; }

    public Func<Citation?, Citation> DescribeCitation { get; }

    /// <summary>The document's own file, or one of the shared files.</summary>
    public ContentFile File(ContentFile? file) => _archive.Object(file, _newFile);

    private ContentFile NewFile(ContentFile? file)
    {
        var name = _texts.Text(file?.Path);
        var known = _shared.FindFile(name);
        var isShared = known is not null && ReferenceEquals(known, file);
        return _archive.Value(isShared) ? known! : new ContentFile(name, Lines(file?.Lines));
    }

    public SourceId SourceId(SourceId id) => new(_texts.Text(id.Value));

    public PersonId PersonId(PersonId id) => new(_texts.Text(id.Value));

    public Source Source(Source? source) => _archive.Object(source, _newSource);

    private Source NewSource(Source? source)
    {
        var id = SourceId(source?.Id ?? default);
        var known = _shared.Context.Shared.Sources.GetValueOrDefault(id);
        return _archive.Value(known is not null && ReferenceEquals(known, source)) ? known! : Source(id, source);
    }

    public Person Person(Person? person) => _archive.Object(person, _newPerson);

    private Person NewPerson(Person? person)
    {
        var id = PersonId(person?.Id ?? default);
        var known = _shared.Context.Shared.People.GetValueOrDefault(id);
        return _archive.Value(known is not null && ReferenceEquals(known, person)) ? known! : Person(id, person);
    }

    public Author Author(Author? author) => _archive.Object(author, _newAuthor);

    private Author NewAuthor(Author? author)
    {
        var id = _archive.Optional(author?.Id, i => new AuthorId(_texts.Text(i.Value)));
        var known = id is { } listed ? _shared.Context.Shared.Authors?.GetValueOrDefault(listed) : null;
        if (_archive.Value(known is not null && ReferenceEquals(known, author))) return known!;
        return new Author
        {
            Id = id,
            Names = _archive.Dictionary(
                author?.Names, ImmutableSortedDictionary<string, string>.Empty, _texts.DescribeText, _texts.DescribeText),
            Role = _archive.Text(author?.Role),
            Link = _archive.Text(author?.Link),
            Orcid = _archive.Text(author?.Orcid),
        };
    }

    public Citation Citation(Citation? citation) => _archive.Object(citation, _newCitation);

    private Citation NewCitation(Citation? citation) => new()
    {
        Span = _texts.Span(citation?.Span ?? default),
        Source = _archive.Optional(citation?.Source, DescribeSourceId),
        Via = _archive.Optional(citation?.Via, DescribeSourceId),
        Speaker = _archive.Optional(citation?.Speaker, DescribePersonId),
        ToldBy = _archive.Optional(citation?.ToldBy, DescribePersonId),
        Itself = _archive.Value(citation?.Itself ?? false),
        Locator = _archive.Text(citation?.Locator),
        Said = _archive.Optional(citation?.Said, _texts.DescribeDate),
        Original = _archive.Text(citation?.Original),
        OriginalLang = _archive.Text(citation?.OriginalLang),
        TranslatedBy = _archive.Text(citation?.TranslatedBy),
        Unverifiable = _archive.Text(citation?.Unverifiable),
        ToUs = _archive.Value(citation?.ToUs ?? false),
    };

    /// <summary>A quotation that has not been compared with saved copies.</summary>
    public Quotation Quotation(Quotation? quotation) => new()
    {
        Id = _texts.Text(quotation?.Id),
        Span = _texts.Span(quotation?.Span ?? default),
        Text = _texts.Text(quotation?.Text),
        Printed = _archive.Text(quotation?.Printed == quotation?.Text ? null : quotation?.Printed)!,
        Lang = _texts.Text(quotation?.Lang),
        Where = _archive.Value(quotation?.Where ?? default),
        IsBlock = _archive.Value(quotation?.IsBlock ?? false),
        Citations = _archive.List(quotation?.Citations ?? default, DescribeCitation),
        IsCitedFaultily = _archive.Value(quotation?.IsCitedFaultily ?? false),
        ContinuesUncited = _archive.Value(quotation?.ContinuesUncited ?? false),
        HasOtherSpeaker = _archive.Value(quotation?.HasOtherSpeaker ?? false),
        IsInterrupted = _archive.Value(quotation?.IsInterrupted ?? false),
        FollowsNegation = _archive.Value(quotation?.FollowsNegation ?? false),
        EchoOf = _archive.Text(quotation?.EchoOf),
        Named = _archive.List(quotation?.Named ?? default, DescribePersonId),
        Clue = _archive.Optional(quotation?.Clue, _describeClue),
        BareNote = _archive.Text(quotation?.BareNote),
        Translation = _archive.Text(quotation?.Translation),
    };

    private CitationClue Clue(CitationClue? clue) => _archive.Object(clue, _newClue);

    private CitationClue NewClue(CitationClue? clue) => new()
    {
        Place = _archive.Integer(clue?.Place ?? 0),
        Paragraph = _archive.Integer(clue?.Paragraph ?? 0),
        IsInBody = _archive.Value(clue?.IsInBody ?? false),
        Speaker = _archive.Optional(clue?.Speaker, DescribePersonId),
        IsToUs = _archive.Value(clue?.IsToUs ?? false),
        Source = _archive.Optional(clue?.Source, DescribeSourceId),
        Via = _archive.Optional(clue?.Via, DescribeSourceId),
        OpenSpeaker = _archive.Optional(clue?.OpenSpeaker, DescribePersonId),
        GoesOn = _archive.Value(clue?.GoesOn ?? false),
    };

    private LineMap Lines(LineMap? lines)
    {
        var length = _archive.Integer(lines?.Length ?? 0);
        var (starts, before) = (lines?.Starts ?? default, 0);
        return LineMap.FromStarts(_archive.List(starts, start => before += _archive.Integer(start - before)), length);
    }

    private Source Source(SourceId id, Source? source) => new()
    {
        Id = id,
        File = File(source?.File),
        Span = _texts.Span(source?.Span ?? default),
        Title = _archive.Text(source?.Title),
        Publisher = _archive.Text(source?.Publisher),
        Author = _archive.Text(source?.Author),
        Date = _archive.Optional(source?.Date, _texts.DescribeDate),
        Until = _archive.Optional(source?.Until, _texts.DescribeDate),
        IsOngoing = _archive.Value(source?.IsOngoing ?? false),
        IsAboutThen = _archive.Value(source?.IsAboutThen ?? false),
        DateInWords = _archive.Text(source?.DateInWords),
        Part = _archive.Text(source?.Part),
        Undated = _archive.Value(source?.Undated ?? false),
        Accessed = _archive.Optional(source?.Accessed, _texts.DescribeDate),
        Url = _archive.Text(source?.Url),
        UrlSpan = _texts.Span(source?.UrlSpan ?? default),
        NoUrl = _archive.Text(source?.NoUrl),
        Archive = _archive.Text(source?.Archive),
        ArchiveSpan = _texts.Span(source?.ArchiveSpan ?? default),
        DeclaredType = _archive.Optional(source?.DeclaredType, _archive.Value),
        Lang = _archive.Text(source?.Lang),
        Place = _archive.Text(source?.Place),
        Speaker = _archive.Optional(source?.Speaker, DescribePersonId),
        Exported = _archive.Optional(source?.Exported, e => new CslRecord(_texts.Text(e?.Json))),
        Unread = _archive.List(source?.Unread ?? default, _texts.DescribeText),
        EvidencePublic = _archive.Value(source?.EvidencePublic ?? false),
    };

    private Person Person(PersonId id, Person? person) => new()
    {
        Id = id,
        File = File(person?.File),
        Span = _texts.Span(person?.Span ?? default),
        Names = _archive.Dictionary(
            person?.Names, ImmutableSortedDictionary<string, string>.Empty, _texts.DescribeText, _texts.DescribeText),
        Also = _archive.List(person?.Also ?? default, _texts.DescribeText),
        Role = _archive.Text(person?.Role),
        Organization = _archive.Text(person?.Organization),
        Roles = _archive.List(person?.Roles ?? default, _describeRole),
        Anonymous = _archive.Text(person?.Anonymous),
        Description = _archive.Text(person?.Description),
        Unread = _archive.List(person?.Unread ?? default, _texts.DescribeText),
        ToUs = _archive.Optional(person?.ToUs, _texts.DescribeDate),
    };

    private RoleAtTime Role(RoleAtTime? role) => new(
        _archive.Text(role?.Role),
        _archive.Text(role?.Organization),
        _archive.Optional(role?.From, _texts.DescribeDate),
        _archive.Optional(role?.To, _texts.DescribeDate));
}
