using System.Text.Json;
using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.Publishing;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Workspaces;

/// <summary>Selects those entries of the shared files of a site that its published documents use.</summary>
/// <param name="library">Everything in it is public.</param>
/// <param name="baseUrl">The address at which the site is published.</param>
internal sealed class PublicEntries(Library library, string baseUrl)
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 3;

    // The settings that show on pages or decide what is checked. Folders, editors and hosts of the organisation stay inside.
    private static readonly FrozenSet<string> s_settings = FrozenSet.Create(
        StringComparer.Ordinal, "title", "url", "language", "organization", "organisation", "description", "logo", "icon", "menu", "footer",
        "footer-text", "featured", "topics", "severities", "terms", "names", "extra", "pdf");

    private readonly HashSet<string> _sources = [.. library.Documents.SelectMany(CitedIds.Sources).Select(id => id.Value)];
    private readonly HashSet<string> _people = [.. library.Documents.SelectMany(CitedIds.PublishedPeople).Select(id => id.Value)];
    // Each document has ids of its own for them, and a shared source belongs to none.
    private readonly HashSet<string> _withheld =
        [.. library.Documents.SelectMany(d => d.People.Values).Where(person => !person.IsNamed).Select(person => person.Id.Value)];
    private readonly HashSet<string> _authors =
        [.. library.Documents.SelectMany(d => d.Authors).Select(author => author.Id?.Value).OfType<string>()];
    private readonly HashSet<string> _topics = library.Documents.SelectMany(d => d.Topics).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = library.Briefs.Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _pictures =
        PicturesOf(library).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
    // What is declared in published documents. A name or term that only a hidden text uses says something about that text.
    private readonly string _declared = string.Join('\n', library.Documents.SelectMany(d => d.Declarations).Select(d => d.Text));

    public bool IsUsed(Source source) => _sources.Contains(source.Id.Value);

    /// <summary>The pictures that documents show, and those of every page.</summary>
    public static IEnumerable<string> PicturesOf(Library library) => library.Documents
        .SelectMany(d => d.Pictures.Append(d.Image).Select(picture => picture?.Path))
        .Append(library.Settings.Logo).Append(library.Settings.Icon).OfType<string>();

    /// <summary>The used entries of a file; null if it has no entries.</summary>
    public YamlNode? Filter(FileText file)
    {
        if (ContentForm.FindByPath(file.File.Path) is not { Form: var form }
            || YamlReader.Read(file, new TextSpan(0, file.Text.Length), new DiagnosticBag(file.File)).Root is not { } all
            || KnownKeys.Keep(all, form) is not YamlNode.Mapping root) return null;
        return file.File.Path switch
        {
            ContentPaths.Settings => FilterSettings(root),
            ContentPaths.People => Keep(root, _people.Contains),
            ContentPaths.Authors => Keep(root, _authors.Contains),
            ContentPaths.ImageCredits => Keep(root, name => _pictures.Contains(Path.GetFileName(name))),
            _ => WithoutWithheld(Keep(root, _sources.Contains)),
        };
    }

    private static YamlNode.Mapping Keep(YamlNode.Mapping root, Func<string, bool> isUsed) =>
        root with { Entries = [.. root.Entries.Where(entry => isUsed(entry.Key.Text))] };

    private YamlNode.Mapping WithoutWithheld(YamlNode.Mapping sources) => sources with
    {
        Entries = [.. sources.Entries.Select(source => source.Value is YamlNode.Mapping keys
            ? source with { Value = keys with { Entries = [.. keys.Entries.Where(key => !IsWithheld(key))] } } : source)],
    };

    private bool IsWithheld(YamlEntry key) =>
        key.Key.Text == "speaker" && key.Value is YamlNode.Scalar person && _withheld.Contains(person.Text);

    private YamlNode.Mapping FilterSettings(YamlNode.Mapping root) => root with
    {
        Entries = [.. root.Entries.Where(e => s_settings.Contains(e.Key.Text)).Select(e => e with { Value = FilterSetting(e) })],
    };

    private YamlNode FilterSetting(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("url", var address) =>
            new YamlNode.Scalar(address.Span, MappedText.Mapped(baseUrl, [.. new int[baseUrl.Length + 1]]), IsPlain: false),
        ("featured", YamlNode.Sequence slugs) => KeepItems(slugs, _slugs.Contains),
        ("terms" or "names", YamlNode.Sequence words) => KeepItems(words, IsDeclared),
        ("topics", YamlNode.Mapping topics) => topics with
        {
            Entries = [.. topics.Entries.Where(topic => TextsIn(topic.Value).Prepend(topic.Key.Text).Any(_topics.Contains))],
        },
        (_, var value) => value,
    };

    // With other endings too: «Опоры» is excused by the name Опора.
    private bool IsDeclared(string word)
    {
        var stem = word.Trim();
        if (stem.Length > ShortestStem) stem = stem[..Math.Max(ShortestStem, stem.Length - LongestEnding)];
        return _declared.Contains(stem, StringComparison.OrdinalIgnoreCase);
    }

    private static YamlNode.Sequence KeepItems(YamlNode.Sequence list, Func<string, bool> isUsed) =>
        list with { Items = [.. list.Items.Where(item => item is not YamlNode.Scalar word || isUsed(word.Text))] };

    private static IEnumerable<string> TextsIn(YamlNode node) => node switch
    {
        YamlNode.Scalar text => [text.Text],
        YamlNode.Sequence list => list.Items.SelectMany(TextsIn),
        YamlNode.Mapping map => map.Entries.SelectMany(entry => TextsIn(entry.Value)),
        _ => [],
    };
}
