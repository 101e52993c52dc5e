using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Scaffolding;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the entries that the text of a brief asks for: the people and organisations whom it quotes by name, and the sources to which the
/// paragraphs with quotations link. Finds none that is not certain: an editor may add a missing entry, but may miss a wrong one.
/// </summary>
public sealed class ProposedEntries
{
    private readonly FileText _text;
    private readonly ReadingContext _context;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private ProposedEntries(FileText text, ReadingContext context) => (_text, _context) = (text, context);

    /// <param name="text">A brief; its front matter may have blanks only.</param>
    /// <returns>Sources, then people, in the order of the text.</returns>
    public static ImmutableArray<ProposedEntry> Find(FileText text, ReadingContext context) => new ProposedEntries(text, context).Find();

    private ImmutableArray<ProposedEntry> Find()
    {
        var plain = BriefReader.ReadAsIf(_text, _context, []);
        var introduced = Introduced(plain);
        var body = introduced.IsEmpty ? plain : BriefReader.ReadAsIf(_text, _context, introduced.Select(AsPerson));
        var quoted = QuotedSpeakerFinder.Find(body);
        foreach (var source in body.Context.Shared.Sources.Keys) _taken.Add(source.Value);
        foreach (var person in body.Context.Shared.People.Keys) _taken.Add(person.Value);
        foreach (var id in plain.Head.People.Select(p => p.Id.Value).Concat(plain.Head.Sources.Select(s => s.Id.Value))) _taken.Add(id);
        ImmutableArray<ProposedEntry> people =
        [
            .. introduced.Where((_, i) => quoted.People.Contains(TemporaryId(i))).Select(Person).OfType<ProposedEntry>(),
            .. quoted.Organizations.Where(o => !IsKnown(plain, o)).Select(Organization).OfType<ProposedEntry>(),
        ];
        return [.. Sources(body), .. people];
    }

    private ImmutableArray<Introduction> Introduced(BoundBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        var verbs = new SpeechVerbs(body.Lang);
        if (language.People.Roles.Count == 0 || !verbs.AreKnown) return [];
        var found = language.Attribution.IsVerbFirst ? UncasedIntroductionFinder.Find(OwnText.List(body), language, verbs)
            : IntroductionFinder.Find(body, verbs);
        var known = body.Head.People.Concat(_context.Shared.People.Values).SelectMany(p => p.Names.Values.Concat(p.Also))
            .Select(Introduction.KeyOf).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(i => !known.Contains(i.Key))];
    }

    private bool IsKnown(BoundBody body, string organization) => body.Head.People.Concat(_context.Shared.People.Values)
        .Any(p => p.Names.IsEmpty && string.Equals(p.Organization, organization, StringComparison.OrdinalIgnoreCase));

    private static PersonId TemporaryId(int index) => new("introduced-" + index.ToString(CultureInfo.InvariantCulture));

    private Person AsPerson(Introduction introduction, int index) => new()
    {
        Id = TemporaryId(index),
        File = _text.File,
        Span = default,
        Names = ImmutableSortedDictionary<string, string>.Empty.Add("", introduction.Name),
        Role = introduction.Role,
    };

    private ProposedEntry? Person(Introduction person)
    {
        if (IdProposer.ForPerson(person.Name, _taken.Contains) is not { } id || !_taken.Add(id)) return null;
        EntryField?[] fields =
        [
            new("name", person.Name),
            person.Role is { } role ? new("role", role) : null,
            person.Organization is { } organization ? new("organization", organization) : null,
        ];
        return new ProposedEntry("quoted", new NewEntry(id, [.. fields.OfType<EntryField>()]));
    }

    private ProposedEntry? Organization(string name)
    {
        var id = IdProposer.ForOrganization(name, _taken.Contains);
        return _taken.Add(id) ? new ProposedEntry("quoted", new NewEntry(id, [new EntryField("organization", name)])) : null;
    }

    private IEnumerable<ProposedEntry> Sources(BoundBody body)
    {
        var declared = body.Head.Sources.Concat(_context.Shared.Sources.Values).Select(s => s.Url).OfType<string>()
            .Select(AddressKey.Create).ToHashSet(StringComparer.Ordinal);
        var found = LinkedSourceFinder.Find(body);
        foreach (var source in found.Where(s => s.Url is not { } url
            || !declared.Contains(AddressKey.Create(url)))) yield return Source(source);
        if (found.IsEmpty && body.Head.Sources.IsEmpty && !body.Quotations.IsEmpty && body.Groups.Count == 0
            && !body.Head.People.Any(p => p.ToUs is not null) && !body.Blocks.Any(b => LinkedSourceFinder.LinksIn(body, b).Any())
            && body.Blocks.Any(new SourceLinks(body).HasSpeech))
            yield return Unlinked();
    }

    private ProposedEntry Source(LinkedSource source)
    {
        var year = source.Date?.Year;
        var id = source.Url is { } url ? IdProposer.ForSource(source.Publisher, null, null, url, _taken.Contains)
            : IdProposer.ForSource(source.Publisher, year, source.Title, null, _taken.Contains);
        _taken.Add(id);
        var needsTitle = source.Type is not ("post" or "interview" or "letter");
        var needsPublisher = source.Type is not ("law" or "treaty" or "case" or "interview" or "letter" or "post" or "speech" or "hearing");
        EntryField?[] fields =
        [
            source.Title is { } title ? new("title", title, FieldForm.Folded)
                : needsTitle ? Blank("title", "the title as on the page", FieldForm.Folded) : null,
            source.Publisher is { } publisher ? new("publisher", publisher)
                : needsPublisher && source.Author is null ? Blank("publisher", "the publisher", FieldForm.Text) : null,
            source.Author is { } author ? new("author", author) : null,
            source.Date is { } date ? new("date", date.ToString(), FieldForm.Word)
                : Blank("date", "the publication date such as 2020-01-09 or undated", FieldForm.Word),
            source.Url is { } address ? new("url", address, FieldForm.Word)
                : source.NoUrl is { } reason ? new("no-url", reason) : Blank("no-url", "why it has no web address", FieldForm.Text),
            source.Type is { } type ? new("type", type, FieldForm.Word) : null,
        ];
        return new ProposedEntry("sources", new NewEntry(id, [.. fields.OfType<EntryField>()]));
    }

    // A text that links to nothing: what its quotations come from only the editor knows.
    private ProposedEntry Unlinked()
    {
        var id = _taken.Contains("source") ? "source-of-quotations" : "source";
        _taken.Add(id);
        return new ProposedEntry("sources", new NewEntry(id,
        [
            Blank("title", "the title or the name of the event", FieldForm.Folded),
            Blank("publisher", "the publisher or who recorded it", FieldForm.Text),
            Blank("date", "when the quotations were said such as 2020-01-09", FieldForm.Word),
            Blank("type", "interview or another type of source", FieldForm.Word),
            Blank("no-url", "why it has no web address such as an interview by us", FieldForm.Text),
        ]));
    }

    private static EntryField Blank(string key, string what, FieldForm form) => new(key, Placeholder.Format(what), form);
}

/// <summary>An entry that the text of a brief asks for.</summary>
/// <param name="Section">The key of the front matter: <c>sources</c> or <c>quoted</c>.</param>
public sealed record ProposedEntry(string Section, NewEntry Entry);
