using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>
/// Decides what may be printed in a public log, such as that of a workflow. Drafts and embargoed briefs are named by a number there,
/// and the texts of their diagnostics are omitted.
/// </summary>
public sealed class Redaction
{
    private readonly ImmutableSortedDictionary<string, int> _numbers;
    private readonly FrozenSet<string> _copies;
    private readonly FrozenSet<string> _ids;

    private Redaction(IEnumerable<string> hidden, IEnumerable<string> copies, IEnumerable<string> ids)
    {
        _ids = ids.ToFrozenSet(StringComparer.Ordinal);
        _numbers = hidden.Order(StringComparer.Ordinal).Select((path, index) => (path, index))
            .ToImmutableSortedDictionary(p => p.path, p => p.index + 1, StringComparer.Ordinal);
        _copies = copies.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Hides nothing.</summary>
    public static Redaction None { get; } = new([], [], []);

    /// <summary>Hides what a public log must not contain.</summary>
    public static Redaction InPublic(CheckResult checkResult)
    {
        var library = checkResult.Library;
        var sources = OfHiddenAlone(checkResult, d => d.Sources.Keys).ToList();
        var people = OfHiddenAlone(checkResult, d => d.People.Keys);
        return new Redaction(
            checkResult.Hidden,
            sources.SelectMany(source => FilesOf(library.Evidence, source)),
            sources.Select(source => source.Value).Concat(people.Select(person => person.Value)));
    }

    // An id that a public brief also uses is not secret.
    private static IEnumerable<T> OfHiddenAlone<T>(CheckResult checkResult, Func<Brief, IEnumerable<T>> named)
    {
        var documents = checkResult.Library.Documents.ToLookup(d => checkResult.Hidden.Contains(d.File.Path));
        return documents[true].SelectMany(named).Except(documents[false].SelectMany(named));
    }

    /// <summary>The same result, with help texts that quote no saved copy.</summary>
    public static CheckResult WithoutWordsOfCopies(CheckResult checkResult)
    {
        return checkResult with
        {
            Diagnostics = [.. checkResult.Diagnostics.Select(
            f => /* guard: hidden-copy-words */ (f.HelpInPublic is { } help ? f with { Help = help } : f))]
        };
    }

    /// <summary>Whether the path is that of a hidden brief, or of the saved copy of a source that only hidden briefs cite.</summary>
    public bool Hides(string path) => _numbers.ContainsKey(path) || _copies.Contains(path);

    /// <summary>
    /// Whether a diagnostic would reveal the name, the text or the people of a hidden brief, through its location, a related location,
    /// its message or its help.
    /// </summary>
    public bool Hides(Diagnostic diagnostic)
    {
        return !_numbers.IsEmpty && (Hides(diagnostic.File.Path) || diagnostic.Related.Any(r => Hides(r.File.Path))
            || _numbers.Keys.Any(path => Names(diagnostic, path)) || /* guard: hidden-ids */ IdsIn(diagnostic.Message)
            .Concat(IdsIn(diagnostic.Help))
            .Any(_ids.Contains));
    }

    /// <summary>The path; for a hidden brief or copy, a neutral name.</summary>
    public string NameOf(string path) =>
        _numbers.TryGetValue(path, out var number) ? $"hidden brief {number}" : _copies.Contains(path) ? "the saved copy of a hidden source"
            : path;

    private static IEnumerable<string> FilesOf(EvidenceFolder folder, SourceId source) =>
        ((string[])[".txt", ".html", ".pdf"]).Select(ending => folder.PathOf(source.Value + ending));

    // Collects the words of the text that could be ids, so that each diagnostic need not be searched for every hidden id.
    private static IEnumerable<string> IdsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-')) at++;
            if (at > start) yield return text[start..at];
        }
    }

    private static bool Names(Diagnostic diagnostic, string path)
    {
        var slug = Path.GetFileName(path).Split('.')[0];
        return slug.Length > 0 && (diagnostic.Message.Contains(slug, StringComparison.Ordinal) || diagnostic.Help.Contains(
            slug, StringComparison.Ordinal));
    }
}
