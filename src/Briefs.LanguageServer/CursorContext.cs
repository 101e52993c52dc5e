using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>A place that an editor requests, with the current state of the site.</summary>
/// <param name="Text">The text of the file that the positions of <paramref name="State"/> refer to.</param>
/// <param name="Offset">The offset of the place.</param>
/// <param name="AddressOf">Returns the URI of a file of the site.</param>
internal sealed record CursorContext(WorkspaceSnapshot State, FileText Text, int Offset, Func<string, string> AddressOf)
{
    private SymbolIndex? _names;

    /// <summary>The brief or page; null for another file of the site.</summary>
    public Brief? Document { get; } = State.FindDocument(Text.File.Path);

    /// <summary>The index of the whole site.</summary>
    public SymbolIndex Names => _names ??= Follow is { } follow ? follow(State.Library) : SymbolIndex.Create(State.Library);

    /// <summary>Updates an existing index to a newer library; null if the index must be created.</summary>
    public Func<Library, SymbolIndex>? Follow { get; init; }

    /// <summary>Everyone who can be cited here, distinct by id: people of the file come before those of the site.</summary>
    public IEnumerable<Person> People => (Document?.DeclaredPeople ?? []).Concat(State.Library.SharedPeople.Values).DistinctBy(p => p.Id);

    /// <summary>Every source that can be cited here.</summary>
    public IEnumerable<Source> Sources =>
        (Document?.DeclaredSources ?? []).Concat(State.Library.SharedSources.Values).DistinctBy(s => s.Id);

    public Person? Person(string id) => People.FirstOrDefault(p => p.Id.Value == id);

    public Source? Source(string id) => Sources.FirstOrDefault(s => s.Id.Value == id);

    /// <summary>Returns the id at the place; null between words.</summary>
    public Located<string>? Id()
    {
        var text = Text.Text;
        var (start, end) = (Offset, Offset);
        while (start > 0 && IsOfId(text[start - 1])) start--;
        while (end < text.Length && IsOfId(text[end])) end++;
        return end > start ? new Located<string>(text[start..end], new TextSpan(start, end)) : null;
    }

    /// <summary>Returns the citation that contains the place, with its group.</summary>
    public (CitationGroup Group, Citation Citation)? Citation() =>
        Document?.CitationGroups.Where(g => g.Span.Contains(Offset)).SelectMany(g => g.Citations.Select(c => (g, c)))
            .OrderBy(x => x.c.Span.Contains(Offset) || x.c.Span.End == Offset ? 0 : 1).Select(x => ((CitationGroup, Citation)?)x)
            .FirstOrDefault();

    private static bool IsOfId(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
