namespace Briefs.Reading.Citations;

/// <summary>Names and titles that may be in quotation marks without a declaration.</summary>
internal sealed class KnownNames
{
    /// <summary>
    /// Most words of a title, publisher or organisation that excuses quotation marks: a longer one may as well be a sentence.
    /// </summary>
    public const int MaxWords = 6;

    private readonly Dictionary<string, KnownName> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _inflected = [];
    private readonly KnownNames? _wider;

    /// <summary>The names of a brief, in addition to those of the whole site.</summary>
    public KnownNames(KnownNames wider) => _wider = wider;

    /// <summary>
    /// The names known in every brief of a site: its organisation, and <c>names:</c>, which also match in inflected forms.
    /// </summary>
    public KnownNames(SiteSettings settings)
    {
        _inflected = [.. settings.Names.Select(Words)];
        Add(settings.Organization, new KnownName(DeclaredBy.Organization, DeclaredAs.Name) { IsOfSite = true });
    }

    /// <summary>Adds the titles and publishers of sources and the organisations of people.</summary>
    public void Add(IEnumerable<Source> sources, IEnumerable<Person> people)
    {
        foreach (var source in sources)
        {
            AddShort(source.Title, new KnownName(DeclaredBy.Title, DeclaredAs.Title));
            AddShort(source.Publisher, new KnownName(DeclaredBy.Publisher, DeclaredAs.Name));
        }

        foreach (var person in people) AddShort(person.Organization, new KnownName(DeclaredBy.Organization, DeclaredAs.Name));
    }

    /// <summary>Adds words that were declared <c>.name</c> or <c>.title</c> earlier in the brief.</summary>
    public void AddEarlier(string name, DeclaredAs declaredAs) => Add(name, new KnownName(DeclaredBy.Earlier, declaredAs));

    /// <summary>Why a text is a known name; null if it is not. The words before the text do not matter.</summary>
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

    // The same words, except for up to three last letters each: газета «Северный край», в «Северном крае».
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

    /// <summary>Whether a text is an inflected form of a name, as <c>names:</c> in <c>site.yml</c> excuses it.</summary>
    public static bool IsFormOf(string name, string text) => IsInflected(Words(name), Words(text));

    /// <summary>The part that all forms of a name share: the first two letters of each word.</summary>
    public static string KeyOfForms(string name) => string.Join(' ', Words(name).Select(w => w.Length > 2 ? w[..2] : w));

    private static string[] Words(string name) => Fold(name).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes different spellings of a name equal. A comma or full stop inside the closing mark is not part of the name.</summary>
    public static string Fold(string name) => Folding.Typographic(name).Trim().TrimEnd(',', '.');
}

/// <summary>Why words may be in quotation marks without a source.</summary>
/// <param name="By">The rule that excuses them.</param>
/// <param name="As">What the words are.</param>
internal readonly record struct KnownName(DeclaredBy By, DeclaredAs As)
{
    /// <summary>
    /// Whether it comes from a source or person of the brief. Such a name never excuses words in a sentence that reports speech.
    /// </summary>
    public bool IsOfEntry => By is DeclaredBy.Title or DeclaredBy.Publisher || (By == DeclaredBy.Organization && !IsOfSite);

    /// <summary>Whether it is the organisation of the site.</summary>
    public bool IsOfSite { get; init; }
}
