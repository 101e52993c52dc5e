using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>Runs <c>briefs add person</c>.</summary>
internal sealed class AddPersonRun(PersonRequest request, CommandContext context)
{
    private readonly ScaffoldingRun _run = new(request.SiteFolder, context);
    private readonly string _name = OneLine.Collapse(request.Name);

    public ExitCode Add()
    {
        if (_run.Open(out var site) is { } refused) return refused;
        var target = ContentPaths.People;
        if (request.To is { } brief)
        {
            var (found, refusal) = DocumentFinder.Find(request.SiteFolder, site.Listing, brief);
            if (found is null) return _run.Refuse(refusal!);
            target = found;
        }

        var library = site.Library;
        var known = library.SharedPeople.Values.Concat(library.Documents.SelectMany(d => d.DeclaredPeople)).Where(p => p.IsNamed).ToList();
        var same = known.Where(HasThisName).ToList();
        if (same.Find(p => p.File.Path == target) is { } there)
            return _run.Refuse($"{_name} is already in {target}. Cite: [@{there.Id} in @SOURCE].");
        if (same.Find(p => p.File.Path == ContentPaths.People) is { } shared)
            return _run.Refuse($"{_name} is already in {ContentPaths.People}, and needs no other entry. Cite: [@{shared.Id} in "
                + "@SOURCE].");
        var id = request.Id ?? same.FirstOrDefault()?.Id.Value
            ?? IdProposer.ForPerson(_name, known.Select(p => p.Id.Value).Concat(Nameless(library, target)).ToHashSet(
            StringComparer.Ordinal).Contains);
        return id is null
            ? _run.Refuse("No id can be made from this name. Choose one of lower-case letters a to z, digits and hyphens: --id dilmanov")
            : _run.Write(site, target, request.To is null ? null : "quoted", Entry(id), $"Cite: “…” [@{id} in @SOURCE].");
    }

    private NewEntry Entry(string id) => new(id,
    [
        new EntryField("name", _name),
        new EntryField("role", request.Role is { } role ? OneLine.Collapse(role)
            : Placeholder.Format("the role at the time of the quotation")),
        new EntryField("organization", request.Organization is { } organization ? OneLine.Collapse(organization)
            : Placeholder.Format("the organisation at that time")),
    ]);

    private bool HasThisName(Person person) =>
        person.Names.Values.Concat(person.Also).Any(name => SameName.KeyOf(name) == SameName.KeyOf(_name));

    // Anonymous people belong to one brief, so other briefs may use their ids for someone else.
    private static IEnumerable<string> Nameless(Library library, string target) =>
        library.Documents.Where(d => d.File.Path == target).SelectMany(d => d.DeclaredPeople).Where(p => !p.IsNamed)
            .Select(p => p.Id.Value);
}

/// <summary>The arguments of <c>briefs add person</c>.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="To">The brief, as the user typed it; null for the people of the whole site.</param>
internal sealed record PersonRequest(string SiteFolder, string Name, string? To)
{
    /// <summary>Null to propose an id.</summary>
    public string? Id { get; init; }

    public string? Role { get; init; }

    public string? Organization { get; init; }
}
