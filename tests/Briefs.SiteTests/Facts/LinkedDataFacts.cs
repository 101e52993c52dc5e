using System.Text.Json;
using AngleSharp.Dom;

namespace Briefs.SiteTests.Facts;

/// <summary>
/// The linked data of all pages together, as a program that follows links between them has it: one node for each id, with the properties of
/// every page. What follows from other properties, by the rules of <see cref="AddInferred"/>, counts as said.
/// </summary>
internal sealed class LinkedDataFacts(string site)
{
    // The types of works that have one kind only.
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["Article"] = "Article", ["VideoObject"] = "Video", ["SocialMediaPosting"] = "Post", ["Message"] = "Letter", ["Report"] = "Report",
        ["Book"] = "Book", ["DigitalDocument"] = "Document", ["Dataset"] = "Dataset",
    };

    private readonly SortedDictionary<string, SortedSet<string>> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <param name="data">The block of one page.</param>
    /// <param name="address">Of the page.</param>
    /// <param name="page">Whose elements the ids of the data name.</param>
    public void Add(JsonElement data, string address, IDocument page)
    {
        var at = new Uri(BaseOf(data.GetProperty("@context")) ?? site + address);
        foreach (var node in data.GetProperty("@graph").EnumerateArray()) AddNode(node, at, null);
        foreach (var anchor in page.QuerySelectorAll("[id^='q-']")) _words[$"{site}{address}#{anchor.Id}"] = QuotedText.Of(anchor);
    }

    public void CopyTo(Action<string, string> add)
    {
        AddInferred();
        foreach (var (id, facts) in _nodes)
            foreach (var fact in facts) add("linked " + id, fact);
    }

    private static string? BaseOf(JsonElement context) => context.ValueKind == JsonValueKind.Array
        ? context.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object).Select(c => c.GetProperty("@base").GetString()).Single()
        : null;

    // Returns the id of the node.
    private string AddNode(JsonElement node, Uri at, string? within)
    {
        var id = node.TryGetProperty("@id", out var given)
            ? IdOf(given.GetString()!, at)
            : $"{within ?? at.AbsoluteUri} {node.GetProperty("@type")}";
        foreach (var property in node.EnumerateObject().Where(p => p.Name != "@id")) AddValue(id, property.Name, property.Value, at);
        return id;
    }

    private void AddValue(string id, string name, JsonElement value, Uri at)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var (index, one) in value.EnumerateArray().Index())
                {
                    if (one.ValueKind == JsonValueKind.Object && !one.TryGetProperty("@id", out _))
                        Say(id, $"{name} → {AddNode(one, at, $"{id} {name} {index}")}");
                    else AddValue(id, name, one, at);
                }

                break;
            case JsonValueKind.Object:
                Say(id, $"{name} → {AddNode(value, at, $"{id} {name}")}");
                break;
            default:
                var text = name == "text" ? QuotedText.Folded(value.ToString()) : value.ToString();
                Say(id, $"{name} {(name is "url" or "item" ? new Uri(at, text).AbsoluteUri : text)}");
                break;
        }
    }

    private static string IdOf(string id, Uri at) =>
        id.StartsWith("_:", StringComparison.Ordinal) ? $"{at.AbsoluteUri} {id}" : new Uri(at, id).AbsoluteUri;

    private void Say(string id, string fact)
    {
        if (!_nodes.TryGetValue(id, out var facts)) _nodes[id] = facts = new SortedSet<string>(StringComparer.Ordinal);
        facts.Add(fact);
    }

    private IEnumerable<string> Values(string id, string name) => _nodes.TryGetValue(id, out var facts)
        ? facts.Where(f => f.StartsWith(name + " ", StringComparison.Ordinal)).Select(f => f[(name.Length + 1)..])
        : [];

    private void AddInferred()
    {
        var ids = _nodes.Keys.ToList();
        foreach (var id in ids.Where(id => Values(id, "@type").Any(type => type is "Report" or "WebPage")))
        {
            foreach (var headline in Values(id, "headline").ToList()) Say(id, "name " + headline);
            foreach (var part in Values(id, "hasPart").ToList()) Say(part[2..], "isPartOf → " + id);
        }

        foreach (var id in ids)
        {
            if (Values(id, "@type").Contains("Quotation")) AddOfQuotation(id);
            if (id.Contains("#s-", StringComparison.Ordinal))
                foreach (var type in Values(id, "@type").ToList().Where(s_kinds.ContainsKey)) Say(id, "genre " + s_kinds[type]);
        }
    }

    private void AddOfQuotation(string id)
    {
        // The id of a quotation is the place of its words on the page.
        if (_words.TryGetValue(id, out var words)) Say(id, "text " + words);
        foreach (var speaker in Values(id, "spokenByCharacter").ToList()) Say(id, "creator " + speaker);
        // Words are based on the works cited, unless others are named; and published with the only one.
        if (!Values(id, "isBasedOn").Any()) foreach (var work in Values(id, "citation").ToList()) Say(id, "isBasedOn " + work);
        if (Values(id, "isBasedOn").ToList() is not [var only]) return;
        foreach (var date in Values(only[2..], "datePublished").ToList()) Say(id, "datePublished " + date);
    }
}
