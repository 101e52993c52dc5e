using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>
/// What may be said where everybody can read it. The log of a workflow is public: a finding in a draft or in a brief under
/// embargo is there named by a number, and its words are left out.
/// </summary>
public sealed class Discretion
{
    private readonly ImmutableSortedDictionary<string, int> _numbers;
    private readonly FrozenSet<string> _copies;
    private readonly FrozenSet<string> _ids;

    private Discretion(IEnumerable<string> hidden, IEnumerable<string> copies, IEnumerable<string> ids)
    {
        _ids = ids.ToFrozenSet(StringComparer.Ordinal);
        _numbers = hidden.Order(StringComparer.Ordinal).Select((path, index) => (path, index))
            .ToImmutableSortedDictionary(p => p.path, p => p.index + 1, StringComparer.Ordinal);
        _copies = copies.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Nothing is left out.</summary>
    public static Discretion None { get; } = new([], [], []);

    /// <summary>That of a public log.</summary>
    public static Discretion InPublic(CheckResult verdict)
    {
        var library = verdict.Library;
        var sources = OfHiddenAlone(verdict, d => d.Sources.Keys).ToList();
        var people = OfHiddenAlone(verdict, d => d.People.Keys);
        return new Discretion(
            verdict.Hidden,
            sources.SelectMany(source => FilesOf(library.Evidence, source)),
            sources.Select(source => source.Value).Concat(people.Select(person => person.Value)));
    }

    // What a public brief names too gives nobody away.
    private static IEnumerable<T> OfHiddenAlone<T>(CheckResult verdict, Func<Brief, IEnumerable<T>> named)
    {
        var documents = verdict.Library.Documents.ToLookup(d => verdict.Hidden.Contains(d.File.Path));
        return documents[true].SelectMany(named).Except(documents[false].SelectMany(named));
    }

    /// <summary>The same findings, without words of kept copies that are not public.</summary>
    public static CheckResult WithoutWordsOfCopies(CheckResult verdict)
    {
        return verdict with { Found = [.. verdict.Found.Select(f => f.HelpInPublic is { } help ? f with { Help = help } : f)] };
    }

    /// <summary>Whether a path is a hidden brief's, or that of the copy of a source which hidden briefs alone cite.</summary>
    public bool Hides(string path) => _numbers.ContainsKey(path) || _copies.Contains(path);

    /// <summary>
    /// Whether a finding would give away a hidden brief's name or words, or whom it quotes: by its own place, another one's, or its
    /// message.
    /// </summary>
    public bool Hides(Diagnostic finding)
    {
        return !_numbers.IsEmpty && (Hides(finding.File.Path) || finding.Related.Any(r => Hides(r.File.Path))
            || _numbers.Keys.Any(path => Names(finding, path)) || IdsIn(finding.Message).Concat(IdsIn(finding.Help)).Any(_ids.Contains));
    }

    /// <summary>The path, or for a hidden brief its number.</summary>
    public string NameOf(string path) =>
        _numbers.TryGetValue(path, out var number) ? $"hidden brief {number}" : _copies.Contains(path) ? "the kept copy of a hidden source"
            : path;

    private static IEnumerable<string> FilesOf(EvidenceFolder folder, SourceId source) =>
        ((string[])[".txt", ".html", ".pdf"]).Select(ending => folder.PathOf(source.Value + ending));

    // Runs of what an id is made of: so long a list of ids is not gone through for every finding.
    private static IEnumerable<string> IdsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-')) at++;
            if (at > start) yield return text[start..at];
        }
    }

    private static bool Names(Diagnostic finding, string path)
    {
        var slug = Path.GetFileName(path).Split('.')[0];
        return slug.Length > 0 && (finding.Message.Contains(slug, StringComparison.Ordinal) || finding.Help.Contains(
            slug, StringComparison.Ordinal));
    }
}
