namespace Briefs.Reading.Citations;

/// <summary>
/// The sources and people that a brief may cite: its own, completed from the shared ones, and the shared ones that it does not list.
/// </summary>
internal sealed class BriefEntries
{
    private readonly SharedEntries _shared;
    private readonly Dictionary<SourceId, Source> _sources = [];
    private readonly Dictionary<PersonId, Person> _people = [];

    // The last result of Sources. Entries are only ever added, so it is current as long as the count is the same.
    private ImmutableSortedDictionary<SourceId, Source> _sortedSources = ImmutableSortedDictionary<SourceId, Source>.Empty;

    public BriefEntries(IEnumerable<Source> sources, IEnumerable<Person> people, SharedEntries shared)
    {
        _shared = shared;
        foreach (var source in sources)
            _sources.TryAdd(source.Id, shared.Sources.TryGetValue(source.Id, out var common) ? Complete(common, source) : source);
        foreach (var person in people)
            _people.TryAdd(person.Id, shared.People.TryGetValue(person.Id, out var common) ? Complete(common, person) : person);
    }

    /// <summary>The sources declared in the brief, and the shared ones that were looked up, by id.</summary>
    public ImmutableSortedDictionary<SourceId, Source> Sources =>
        _sortedSources.Count == _sources.Count ? _sortedSources : _sortedSources = _sources.ToImmutableSortedDictionary();

    /// <summary>
    /// The people declared in the brief, the shared ones that were looked up, and the speakers of its sources, who are quoted without being
    /// named in a citation.
    /// </summary>
    public ImmutableSortedDictionary<PersonId, Person> People =>
        _people.ToImmutableSortedDictionary().AddRange(_sources.Values.Select(s => s.Speaker).OfType<PersonId>().Distinct()
            .Where(id => !_people.ContainsKey(id) && _shared.People.ContainsKey(id))
            .Select(id => KeyValuePair.Create(id, _shared.People[id])));

    /// <summary>Every id that could be meant, for suggestions.</summary>
    public IEnumerable<string> SourceIds =>
        _sources.Keys.Concat(_shared.Sources.Keys).Select(s => s.Value).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> PersonIds => _people.Keys.Concat(_shared.People.Keys).Select(p => p.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a source has the id. Does not count as a look-up.</summary>
    public bool HasSource(string id) => _sources.ContainsKey(new SourceId(id)) || _shared.Sources.ContainsKey(new SourceId(id));

    /// <summary>Whether a person has the id. Does not count as a look-up.</summary>
    public bool HasPerson(string id) => _people.ContainsKey(new PersonId(id)) || _shared.People.ContainsKey(new PersonId(id));

    /// <summary>The source with the id, or null. Does not count as a look-up.</summary>
    public Source? FindSource(string id) =>
        _sources.TryGetValue(new SourceId(id), out var own) ? own : _shared.Sources.GetValueOrDefault(new SourceId(id));

    /// <summary>The person with the id, or null. Does not count as a look-up.</summary>
    public Person? FindPerson(string id) =>
        _people.TryGetValue(new PersonId(id), out var own) ? own : _shared.People.GetValueOrDefault(new PersonId(id));

    /// <summary>The declared speaker of the source that a citation names; null for the document's own words.</summary>
    public PersonId? SpeakerOf(Citation citation) =>
        citation.Itself || citation.Source is not { } source ? null : FindSource(source.Value)?.Speaker;

    /// <summary>
    /// The person whose words a citation has: the one it names, or else the speaker of its source. Null if it has no speaker. Does not
    /// count as a look-up.
    /// </summary>
    public Person? FindSpeaker(CitationSyntax citation)
    {
        if (citation.Person is { } person) return FindPerson(person.Value);
        var only = citation.Only ?? citation.Source;
        return only is not { } id ? null
            : FindSource(id.Value) is { } source ? source.Speaker is { } speaker ? FindPerson(speaker.Value) : null
            : FindPerson(id.Value);
    }

    public Source? Source(string id)
    {
        var key = new SourceId(id);
        if (_sources.TryGetValue(key, out var own)) return own;
        return _shared.Sources.TryGetValue(key, out var shared) ? _sources[key] = shared : null;
    }

    public Person? Person(string id)
    {
        var key = new PersonId(id);
        if (_people.TryGetValue(key, out var own)) return own;
        return _shared.People.TryGetValue(key, out var shared) ? _people[key] = shared : null;
    }

    private static Source Complete(Source shared, Source own) => own with
    {
        Title = shared.Title ?? own.Title,
        Publisher = shared.Publisher ?? own.Publisher,
        Author = shared.Author ?? own.Author,
        Date = shared.Date ?? own.Date,
        Until = shared.Date is null ? own.Until : shared.Until,
        IsOngoing = shared.Date is null ? own.IsOngoing : shared.IsOngoing,
        IsAboutThen = shared.Date is null ? own.IsAboutThen : shared.IsAboutThen,
        DateInWords = shared.DateInWords,
        Part = shared.Part,
        Exported = shared.Exported,
        Undated = shared.Undated || own.Undated,
        Accessed = shared.Accessed ?? own.Accessed,
        Url = shared.Url ?? own.Url,
        NoUrl = shared.NoUrl ?? own.NoUrl,
        Archive = shared.Archive ?? own.Archive,
        DeclaredType = shared.DeclaredType ?? own.DeclaredType,
        Lang = shared.Lang ?? own.Lang,
        Place = shared.Place ?? own.Place,
        Speaker = shared.Speaker ?? own.Speaker,
        EvidencePublic = shared.EvidencePublic || own.EvidencePublic,
    };

    // A brief may set role and organisation: they are those at the time of its quotations.
    private static Person Complete(Person shared, Person own) => own with
    {
        Names = own.Names.Aggregate(shared.Names, (names, n) => names.ContainsKey(n.Key) ? names : names.Add(n.Key, n.Value)),
        Also = [.. shared.Also.Union(own.Also, StringComparer.Ordinal)],
        Role = own.Role ?? shared.Role,
        Organization = own.Organization ?? shared.Organization,
        Roles = shared.Roles.IsEmpty ? own.Roles : shared.Roles,
        Description = shared.Description ?? own.Description,
        ToUs = own.ToUs ?? shared.ToUs,
    };
}

/// <summary>The sources and people that a brief cites or uses, its own and shared ones, with the place where it first names each.</summary>
internal sealed class UsedEntries
{
    private UsedEntries() { }

    public Dictionary<SourceId, (Source Source, TextSpan At)> Sources { get; } = [];

    public Dictionary<PersonId, (Person Person, TextSpan At)> People { get; } = [];

    /// <summary>Collects the entries that the citations of body and front matter name. The speaker of a source is used with it.</summary>
    public static UsedEntries Collect(IEnumerable<ParsedGroup> groups, BriefEntries entries)
    {
        var used = new UsedEntries();
        foreach (var id in groups.SelectMany(g => g.Citations).SelectMany(Ids)) used.Add(id, entries);
        return used;
    }

    private static IEnumerable<Located<string>> Ids(CitationSyntax citation) =>
        new[] { citation.Only, citation.Person, citation.ToldBy, citation.Source, citation.Via }.OfType<Located<string>>();

    private void Add(Located<string> id, BriefEntries entries)
    {
        if (entries.FindSource(id.Value) is { } source && Sources.TryAdd(source.Id, (source, id.Span)) && source.Speaker is { } speaker)
            Add(speaker.Value, id.Span, entries);
        Add(id.Value, id.Span, entries);
    }

    private void Add(string person, TextSpan at, BriefEntries entries)
    {
        if (entries.FindPerson(person) is { } found) People.TryAdd(found.Id, (found, at));
    }
}
