using System.Text.Json.Nodes;
using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Zotero;

/// <summary>
/// Two hundred entries of BibTeX, of every kind, as citation-js makes CSL-JSON of them: cited from a brief, and given back to
/// whoever takes the sources of that brief, field by field.
/// </summary>
public sealed class ExportTests : IDisposable
{
    // Remarks of those who wrote the list, and what belongs to publishers, are not passed on.
    private static readonly string[] s_kept = ["note", "abstract", "keyword"];

    // The code of the language, and an address from the DOI.
    private static readonly string[] s_read = ["language", "URL", "custom"];

    private static readonly string s_export =
        WithReasons(File.ReadAllText(Path.Combine(Repository.Folder, "tests", "Briefs.Tests", "Cases", "sources", "bibtex-200.json")));

    private readonly TestSite _site = TestSite.Good().With("content/sources.json", s_export);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void All_of_them_are_cited_from_a_brief_and_come_out_as_they_went_in()
    {
        using var export = JsonDocument.Parse(s_export);
        var items = export.RootElement.EnumerateArray().OrderBy(IdOf, StringComparer.Ordinal).ToArray();
        Assert.Equal(200, items.Length);
        _site.With("content/briefs/list.md", BriefOf(items));

        var build = BriefsHere.Run("build", _site.Folder, "--format", "json");
        Assert.Equal(0, build.Exit);
        Assert.DoesNotContain(build.Faults(), f => f.GetProperty("severity").GetString() == "error");

        using var published = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_site.Output, "briefs", "list", "sources.csl.json")));
        var given = published.RootElement.EnumerateArray().OrderBy(IdOf, StringComparer.Ordinal).ToArray();
        Assert.Equal(200, given.Length);
        foreach (var (item, back) in items.Zip(given))
        {
            Assert.Equal(FieldsOf(item), FieldsOf(back));
            Assert.Equal(TextOf(item, "language")?[..2].Replace("ge", "de", StringComparison.Ordinal), TextOf(back, "language"));
            Assert.Equal(TextOf(item, "URL") ?? (TextOf(item, "DOI") is { } doi ? "https://doi.org/" + doi : null), TextOf(back, "URL"));
        }

        Assert.All(given, g => Assert.DoesNotContain(g.EnumerateObject(), f => s_kept.Contains(f.Name) && !IsReason(f)));
    }

    [Fact]
    public void What_is_printed_of_them_is_what_they_say()
    {
        using var export = JsonDocument.Parse(s_export);
        _site.With("content/briefs/list.md", BriefOf(export.RootElement.EnumerateArray()));
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder).Exit);
        var page = File.ReadAllText(Path.Combine(_site.Output, "briefs", "list", "index.html"));
        foreach (var item in export.RootElement.EnumerateArray())
        {
            Assert.Contains(Escaped(item.GetProperty("title").GetString()!), page, StringComparison.Ordinal);
            foreach (var author in item.GetProperty("author").EnumerateArray())
                Assert.Contains(Escaped(author.GetProperty("family").GetString()!), page, StringComparison.Ordinal);
            if (item.TryGetProperty("volume", out var volume))
                Assert.Contains($"{volume}({item.GetProperty("issue")}), {item.GetProperty("page").GetString()!.Replace('-', '–')}", page,
                    StringComparison.Ordinal);
        }

        Assert.Contains("2 January 1954 – 4 March 1954", page, StringComparison.Ordinal);
        var bib = BriefsHere.Run("export", "sources", "list", "--site", _site.Folder).Output;
        Assert.Contains("volume = {1},\n  number = {1},\n  pages = {1--19},", bib, StringComparison.Ordinal);
        Assert.Contains("date = {1954-01-02/1954-03-04}", bib, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_BibTeX_is_refused_with_the_way_to_one_that_is_read()
    {
        var check = BriefsHere.Run("check", _site.With("content/sources.bib", "@book{a}").Folder, "--format", "json");
        var found = Assert.Single(check.Faults());
        Assert.Equal("content/sources.bib", found.GetProperty("path").GetString());
        Assert.Contains("export the sources as CSL JSON to content/sources.json", found.GetProperty("help")
            .GetString(), StringComparison.Ordinal);
    }

    // The reason for a missing address, which only the note contains.
    private static bool IsReason(JsonProperty field) =>
        field.Name == "note" && field.Value.GetString()!.StartsWith("no-url: ", StringComparison.Ordinal);

    // What has no address anywhere has the reason in its note, Zotero's field “Extra”, as the manual says.
    private static string WithReasons(string export)
    {
        var items = JsonNode.Parse(export)!.AsArray();
        foreach (var item in items.OfType<JsonObject>()
            .Where(i => !i.ContainsKey("URL") && !i.ContainsKey("DOI") && !i.ContainsKey("ISBN")))
            item["note"] = $"{item["note"]}\nno-url: on paper alone";
        return items.ToJsonString();
    }

    private static string BriefOf(IEnumerable<JsonElement> items)
    {
        var brief = new StringBuilder("---\ntitle: A list\ndate: 2030-03-01\nsummary: Much has been written.\n---\n\n");
        foreach (var item in items) brief.Append("Much has been written [@").Append(IdOf(item)).Append("].\n\n");
        return brief.ToString();
    }

    private static string IdOf(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static SortedDictionary<string, string> FieldsOf(JsonElement item)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in item.EnumerateObject().Where(f => !s_kept.Contains(f.Name) && !s_read.Contains(f.Name)))
            fields.Add(field.Name, JsonSerializer.Serialize(field.Value));
        return fields;
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);
}
