using System.Text.Json;
using Briefs.Checks;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Reading.Discovery;
using Briefs.Reading.Publishing;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Workspaces;

/// <summary>Selects those entries of the shared files of a site that its published documents use.</summary>
/// <param name="library">Everything in it is public.</param>
/// <param name="parts">What of the documents readers can see.</param>
/// <param name="baseUrl">The address at which the site is published.</param>
internal sealed class PublicEntries(Library library, DocumentParts parts, string baseUrl)
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 3;

    private readonly HashSet<string> _sources = [.. library.Documents.SelectMany(CitedIds.Sources).Select(id => id.Value)];
    private readonly ILookup<string, Brief> _people = library.Documents
        .SelectMany(d => CitedIds.PublishedPeople(d).Select(id => (id.Value, Document: d)))
        .ToLookup(cited => cited.Value, cited => cited.Document);
    // Each document has ids of its own for them, and a shared source belongs to none.
    private readonly HashSet<string> _withheld =
        [.. library.Documents.SelectMany(d => d.People.Values).Where(person => !person.IsNamed).Select(person => person.Id.Value)];
    private readonly ILookup<string?, string> _authors = library.Documents
        .SelectMany(d => d.Authors.Select(author => (author.Id?.Value, d.Lang))).ToLookup(author => author.Value, author => author.Lang);
    private readonly HashSet<string> _topics = library.Documents.SelectMany(d => d.Topics).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = library.Briefs.Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
    private readonly SiteLinkResolver _links = new(library);
    // Pictures that a document shows with this credit, and not with one of its own.
    private readonly HashSet<(string Name, string Credit)> _pictures =
    [
        .. library.Documents.SelectMany(d => d.Pictures).Where(picture => picture is { Path: not null, Credit: not null })
            .Select(picture => (Path.GetFileName(picture.Path!), picture.Credit!)),
    ];
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
            || PublicKeys.Keep(all, form) is not YamlNode.Mapping root) return null;
        return file.File.Path switch
        {
            ContentPaths.Settings => YamlFilter.Keep(root, FilterSetting),
            ContentPaths.People => YamlFilter.Keep(root, FilterPerson),
            ContentPaths.Authors => YamlFilter.Keep(root, FilterAuthor),
            ContentPaths.ImageCredits => YamlFilter.Keep(root, picture => IsShown(picture) ? picture.Value : null),
            _ => WithoutWithheld(YamlFilter.Keep(root, source => _sources.Contains(source.Key.Text) ? source.Value : null)),
        };
    }

    private bool IsShown(YamlEntry picture) =>
        TextsIn(picture.Value).Any(credit => _pictures.Contains((Path.GetFileName(picture.Key.Text), credit)));

    private YamlNode? FilterPerson(YamlEntry entry)
    {
        var documents = _people[entry.Key.Text].ToList();
        return documents.Count > 0 && library.SharedPeople.TryGetValue(new PersonId(entry.Key.Text), out var person)
            ? parts.UseOf(person, documents).Keep(entry.Value) : null;
    }

    private YamlNode? FilterAuthor(YamlEntry entry)
    {
        if (!_authors.Contains(entry.Key.Text)) return null;
        var languages = new PublicLanguages([.. _authors[entry.Key.Text].Distinct()], null);
        return entry.Value is YamlNode.Mapping keys
            ? YamlFilter.Keep(keys, key => key.Key.Text == "name" ? languages.Keep(key.Value) : key.Value) : entry.Value;
    }

    private YamlNode.Mapping WithoutWithheld(YamlNode.Mapping sources) => YamlFilter.Keep(sources, source =>
        source.Value is not YamlNode.Mapping keys ? source.Value : YamlFilter.Keep(
            keys, key => key.Key.Text == "speaker" ? SpeakerOf(source.Key.Text, key.Value) : key.Value));

    // The published id is that of one document, so it is left out if several cite the source.
    private YamlNode? SpeakerOf(string source, YamlNode speaker)
    {
        if (speaker is not YamlNode.Scalar { Text: var id } || !_withheld.Contains(id)) return speaker;
        var ids = library.Documents.Where(d => CitedIds.Sources(d).Contains(new SourceId(source)))
            .Select(d => PublishedPersonId.Create(d, new PersonId(id))).Distinct().Take(2).ToList();
        return ids is [var published] && published != id ? YamlFilter.Scalar(speaker, published) : null;
    }

    private YamlNode FilterSetting(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("url", var address) =>
            YamlFilter.Scalar(address, baseUrl),
        ("featured", YamlNode.Sequence slugs) => KeepItems(slugs, _slugs.Contains),
        ("menu" or "footer", YamlNode.Sequence links) => YamlFilter.Keep(links, FilterLink),
        ("terms" or "names", YamlNode.Sequence words) => KeepItems(words, IsDeclared),
        ("topics", YamlNode.Mapping topics) => YamlFilter.Keep(topics, topic =>
            TextsIn(topic.Value).Prepend(topic.Key.Text).Any(_topics.Contains) ? parts.Languages.Keep(topic.Value) : null),
        ("extra", var texts) => parts.Extra.Keep(texts),
        ("severities", var value) => value,
        (_, var value) => parts.Languages.Keep(value),
    };

    // A page leaves out a link that leads to nothing published, with its title.
    private YamlNode.Mapping? FilterLink(YamlNode node)
    {
        if (node is not YamlNode.Mapping entry || LinkIn(entry) is not { } link || _links.Find(link, "") is null) return null;
        return YamlFilter.Keep(entry, key => parts.Languages.Keep(key.Value));
    }

    private static string? LinkIn(YamlNode.Mapping entry) => entry.Entries.FirstOrDefault(key => key.Key.Text == "link")?.Value
        is YamlNode.Scalar { Text: var written } ? (SiteLinkResolver.HasScheme(written) ? written : written.Split('#')[0].TrimEnd()) : null;

    // With other endings too: «Опоры» is excused by the name Опора.
    private bool IsDeclared(string word)
    {
        var stem = word.Trim();
        if (stem.Length > ShortestStem) stem = stem[..Math.Max(ShortestStem, stem.Length - LongestEnding)];
        return _declared.Contains(stem, StringComparison.OrdinalIgnoreCase);
    }

    private static YamlNode.Sequence KeepItems(YamlNode.Sequence list, Func<string, bool> isUsed) =>
        YamlFilter.Keep(list, item => item is YamlNode.Scalar word && isUsed(word.Text) ? item : null);

    private static IEnumerable<string> TextsIn(YamlNode node) => node switch
    {
        YamlNode.Scalar text => [text.Text],
        YamlNode.Sequence list => list.Items.SelectMany(TextsIn),
        YamlNode.Mapping map => map.Entries.SelectMany(entry => TextsIn(entry.Value)),
        _ => [],
    };
}
