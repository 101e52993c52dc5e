using System.Text.Json;

namespace Briefs.Capture.Html;

/// <summary>Metadata of a page in JSON-LD, with the vocabulary of schema.org.</summary>
internal sealed class LinkedFacts
{
    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>Adds one script; invalid JSON is ignored.</summary>
    public void Add(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Collect(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            // Many pages contain invalid JSON-LD; browsers and search engines ignore it too.
        }
    }

    public PageFacts Read()
    {
        var article = _nodes.Where(n => Rank(n) > 0).OrderByDescending(Rank).FirstOrDefault();
        if (article.ValueKind != JsonValueKind.Object) return new PageFacts();
        return new PageFacts
        {
            Title = MetadataCleaner.Text(Text(article, "headline")) ?? MetadataCleaner.Text(Text(article, "name")),
            Authors = [.. Names(article, "author").Distinct(StringComparer.Ordinal)],
            Publisher = Names(article, "publisher").FirstOrDefault(),
            Published = MetadataCleaner.Date(Text(article, "datePublished")),
            Language = MetadataCleaner.Language(Text(article, "inLanguage")),
            Type = Types(article).Select(TypeOf).FirstOrDefault(type => type is not null),
        };
    }

    // Only top-level nodes describe the page: nested ones are, for example, a publisher's logo or a list of comments.
    private void Collect(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Collect(item);
        if (value.ValueKind != JsonValueKind.Object) return;
        _nodes.Add(value);
        if (Text(value, "@id") is { } id) _byId.TryAdd(id, value);
        if (value.TryGetProperty("@graph", out var graph)) Collect(graph);
        if (value.TryGetProperty("mainEntity", out var main)) Collect(main);
    }

    private static string? TypeOf(string type) => type switch
    {
        "Legislation" => "law",
        "Report" => "report",
        "Book" => "book",
        "Dataset" => "dataset",
        "VideoObject" => "video",
        "SocialMediaPosting" or "DiscussionForumPosting" => "post",
        _ => null,
    };

    private static int Rank(JsonElement node) => Types(node).Select(type => type switch
    {
        _ when type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) => 3,
        "Report" or "Legislation" or "Book" or "Dataset" => 3,
        "VideoObject" or "AudioObject" or "Event" => 2,
        "WebPage" => 1,
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Types(JsonElement node) => node.TryGetProperty("@type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).OfType<string>() : Text(type) is { } one ? [one] : []
        : [];

    private ImmutableArray<string> Names(JsonElement node, string key)
    {
        if (!node.TryGetProperty(key, out var value)) return [];
        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return [.. items.Select(Name).OfType<string>()];
    }

    private string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object
            && !value.TryGetProperty("name", out _)
            && Text(value, "@id") is { } id
            && _byId.TryGetValue(id, out var meant))
        {
            value = meant;
        }

        return MetadataCleaner.Name(value.ValueKind == JsonValueKind.Object ? Text(value, "name") : Text(value));
    }

    private static string? Text(JsonElement node, string key) => node.TryGetProperty(key, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
