namespace Briefs.Reading.Citations;

/// <summary>Names and titles that may be in marks without being declared there.</summary>
internal sealed class KnownNames
{
    /// <summary>Most words of a title, publisher or organization that excuses marks: a longer one is as likely a sentence.</summary>
    public const int MaxWords = 6;

    private readonly Dictionary<string, KnownName> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _inflected = [];
    private readonly KnownNames? _wider;

    /// <summary>Those of a brief, beside those of its whole site.</summary>
    public KnownNames(KnownNames wider) => _wider = wider;

    /// <summary>Those that every brief of a site knows: <c>names:</c>, which match in inflected forms too, and its organization.</summary>
    public KnownNames(SiteSettings settings)
    {
        _inflected = [.. settings.Names.Select(Words)];
        Add(settings.Organization, new KnownName(DeclaredBy.Organization, DeclaredAs.Name) { IsOfSite = true });
    }

    /// <summary>The titles and publishers of sources and the organizations of people.</summary>
    public void Add(IEnumerable<Source> sources, IEnumerable<Person> people)
    {
        foreach (var source in sources)
        {
            AddShort(source.Title, new KnownName(DeclaredBy.Title, DeclaredAs.Title));
            AddShort(source.Publisher, new KnownName(DeclaredBy.Publisher, DeclaredAs.Name));
        }

        foreach (var person in people) AddShort(person.Organization, new KnownName(DeclaredBy.Organization, DeclaredAs.Name));
    }

    /// <summary>Words that were declared <c>.name</c> or <c>.title</c> earlier in the brief.</summary>
    public void AddEarlier(string name, DeclaredAs declaredAs) => Add(name, new KnownName(DeclaredBy.Earlier, declaredAs));

    /// <summary>Why a text is a known name, whatever is before it; null when it is none.</summary>
    public KnownName? Find(string text) =>
        _exact.TryGetValue(Fold(text), out var known) ? known
        : _inflected.Count > 0
            && Words(text) is var words
            && _inflected.Exists(name => IsInflected(name, words)) ? new KnownName(DeclaredBy.Names, DeclaredAs.Name)
        : _wider?.Find(text);

    private void AddShort(string? name, KnownName known)
    {
        if (name is not null && Words(name).Length <= MaxWords) Add(name, known);
    }

    private void Add(string? name, KnownName known)
    {
        if (!string.IsNullOrWhiteSpace(name)) _exact[Fold(name)] = known;
    }

    // The same words but for up to three last letters each: газета «Северный край», в «Северном крае».
    private static bool IsInflected(string[] name, string[] words)
    {
        if (name.Length != words.Length || name.Length == 0) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var (a, b) = (name[i], words[i]);
            var common = 0;
            while (common < a.Length && common < b.Length && a[common] == b[common]) common++;
            var isSame = common == a.Length && common == b.Length;
            if (!isSame && (common < 2 || a.Length - common > 3 || b.Length - common > 3)) return false;
        }

        return true;
    }

    private static string[] Words(string name) => Fold(name).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What two settings of one name have in common; a comma or full stop inside the closing mark is not the name's.</summary>
    public static string Fold(string name) => Folding.Typographic(name).Trim().TrimEnd(',', '.');
}

/// <summary>Why words may be in marks without a source.</summary>
/// <param name="By">The rule.</param>
/// <param name="As">What the words are.</param>
internal readonly record struct KnownName(DeclaredBy By, DeclaredAs As)
{
    /// <summary>
    /// Whether it comes from a source or person of the brief: such a name never excuses words in a sentence that reports speech.
    /// </summary>
    public bool IsOfEntry => By is DeclaredBy.Title or DeclaredBy.Publisher || (By == DeclaredBy.Organization && !IsOfSite);

    /// <summary>Whether it is the site's own organization.</summary>
    public bool IsOfSite { get; init; }
}
