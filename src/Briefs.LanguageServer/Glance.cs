using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>A place that the editor asks about, in the site as it is at this moment.</summary>
/// <param name="Text">Of the file, as the places of <paramref name="State"/> count in it.</param>
/// <param name="Offset">Of the place.</param>
/// <param name="AddressOf">How the editor names a file of the site.</param>
internal sealed record Glance(WorkspaceSnapshot State, FileText Text, int Offset, Func<string, string> AddressOf)
{
    private SiteNames? _names;

    /// <summary>The brief or page; null in another file of the site.</summary>
    public Brief? Document { get; } = State.FindDocument(Text.File.Path);

    /// <summary>What is asked for of the whole site.</summary>
    public SiteNames Names => _names ??= Follow is { } follow ? follow(State.Library) : SiteNames.Create(State.Library);

    /// <summary>Has the names of the whole site at hand, for a library a moment younger; null when they are to be gathered.</summary>
    public Func<Library, SiteNames>? Follow { get; init; }

    /// <summary>Everybody who can be named here, by id: those of the file come before those of the site.</summary>
    public IEnumerable<Person> People => (Document?.DeclaredPeople ?? []).Concat(State.Library.SharedPeople.Values).DistinctBy(p => p.Id);

    /// <summary>Every source that can be named here.</summary>
    public IEnumerable<Source> Sources =>
        (Document?.DeclaredSources ?? []).Concat(State.Library.SharedSources.Values).DistinctBy(s => s.Id);

    public Person? Person(string id) => People.FirstOrDefault(p => p.Id.Value == id);

    public Source? Source(string id) => Sources.FirstOrDefault(s => s.Id.Value == id);

    /// <summary>The id at the place, whatever stands around it; null between words.</summary>
    public Placed<string>? Id()
    {
        var text = Text.Text;
        var (start, end) = (Offset, Offset);
        while (start > 0 && IsOfId(text[start - 1])) start--;
        while (end < text.Length && IsOfId(text[end])) end++;
        return end > start ? new Placed<string>(text[start..end], new TextSpan(start, end)) : null;
    }

    /// <summary>The citation that the place is in, with all that its brackets hold.</summary>
    public (CitationGroup Group, Citation Citation)? Citation() =>
        Document?.CitationGroups.Where(g => g.Span.Contains(Offset)).SelectMany(g => g.Citations.Select(c => (g, c)))
            .OrderBy(x => x.c.Span.Contains(Offset) || x.c.Span.End == Offset ? 0 : 1).Select(x => ((CitationGroup, Citation)?)x)
            .FirstOrDefault();

    private static bool IsOfId(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
