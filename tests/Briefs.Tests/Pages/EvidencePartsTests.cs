using System.Text.Json;
using Briefs.Cli.Diff;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The data of a large site, in parts of at most 5 MB each.</summary>
public sealed class EvidencePartsTests
{
    private const int Briefs = 60;
    private const int Quotations = 20;

    private static readonly Lazy<BuiltSite> s_large = new(() => BuiltSite.Of(SampleLibrary.With(
        [.. Enumerable.Range(1, Briefs).Select(number => Long(SampleLibrary.Gate(), number))])));

    [Fact]
    public void A_small_site_has_one_file_of_each()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        Assert.Equal(["evidence.json", "quotes.csv"], site.Paths.Where(IsData));
        Assert.DoesNotContain("parts", site["evidence.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("tables", site["evidence.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_site_has_an_index_and_parts_of_at_most_five_megabytes()
    {
        var site = s_large.Value;
        using var index = JsonDocument.Parse(site["evidence.json"]);
        Assert.False(index.RootElement.TryGetProperty("documents", out _));
        var listed = index.RootElement.GetProperty("parts");
        var parts = listed.EnumerateArray().Select(part => part.GetProperty("file").GetString()!).ToList();
        Assert.Equal(["evidence/documents-1.json", "evidence/documents-2.json", "evidence/documents-3.json"],
            parts.Where(part => part.Contains("documents", StringComparison.Ordinal)));
        Assert.Equal(parts.Order(StringComparer.Ordinal), site.Paths.Where(p => p.StartsWith("evidence/", StringComparison.Ordinal)));
        Assert.All(site.Paths.Where(IsData), path => Assert.InRange(site[path].Length, 1, 5_000_000));
        Assert.Equal("documents", listed[0].GetProperty("list").GetString());
        Assert.Equal("content/briefs/gate-1.md", listed[0].GetProperty("from").GetString());
    }

    [Fact]
    public void Every_part_of_the_table_begins_with_the_names_of_the_columns_and_together_they_have_all_rows()
    {
        var site = s_large.Value;
        using var index = JsonDocument.Parse(site["evidence.json"]);
        var tables = index.RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetString()!).ToList();
        Assert.Equal(["quotes.csv", "quotes/table-2.csv", "quotes/table-3.csv", "quotes/table-4.csv"], tables);
        Assert.All(tables, table => Assert.StartsWith("\ufeffid,brief,line,", site[table], StringComparison.Ordinal));
        Assert.Equal(Briefs * Quotations, tables.Sum(table => site[table].Split("\r\n").Length - 2));
    }

    [Fact]
    public void What_is_read_back_is_what_one_file_would_have()
    {
        using var folder = new WrittenEvidence(s_large.Value);
        var evidence = Assert.IsType<EvidenceReading.Read>(EvidenceReader.Read(folder.Path)).Evidence;
        Assert.Equal(Briefs, evidence.Documents.Count(d => d.IsBrief));
        Assert.All(evidence.Documents.Where(d => d.IsBrief), d => Assert.Equal(Quotations, d.Quotations.Length));
        Assert.Equal("Dana Orlova", evidence.Documents[0].Quotations[0].Speaker);
        Assert.Equal("@orlova in @courier", evidence.Documents[0].Quotations[0].Citations[0]);
        Assert.Equal(["courier", "law"], evidence.Sources.Select(s => s.Id));
        Assert.Equal("Dana Orlova", Assert.Single(evidence.People).Fields["name"]);
    }

    [Theory]
    [InlineData("another build wrote it", " ")]
    [InlineData("was not found next to it", null)]
    public void A_part_of_another_build_or_none_at_all_is_refused(string why, string? more)
    {
        using var folder = new WrittenEvidence(s_large.Value);
        var part = Path.Combine(folder.Path, "evidence", "documents-2.json");
        if (more is null) File.Delete(part);
        else File.AppendAllText(part, more);
        Assert.Contains(why, Assert.IsType<EvidenceReading.Refused>(EvidenceReader.Read(folder.Path)).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[]}""", "none of its parts contains documents")]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[PEOPLE]}""", "none of its parts contains documents")]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[PEOPLE,PEOPLE]}""", "it lists the part evidence/people-1.json twice")]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[{"file":"evidence/people-1.json","list":"persons"}]}""",
        "the “list” of parts[0] is unknown")]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[{"file":"evidence/people-1.json"}]}""", "parts[0] has no text “list”")]
    [InlineData("""{"version":2,"site":"https://example.org/","parts":[{"file":"evidence/people-1.json\n","list":"people"}]}""",
        "the “file” of parts[0] is not the name of a part")]
    public void An_index_that_lists_no_document_or_a_part_twice_is_refused(string index, string why)
    {
        using var folder = new WrittenEvidence(s_large.Value);
        var people = folder.EntryOf("evidence/people-1.json", "people");
        folder.Write("evidence.json", index.Replace("PEOPLE", people, StringComparison.Ordinal));
        Assert.Contains(why, Assert.IsType<EvidenceReading.Refused>(EvidenceReader.Read(folder.Path)).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "the list “documents” is missing")]
    [InlineData("""{"documents":[{"path":"x"}]}""", "documents[0] has no text “title”")]
    [InlineData("{\n\n{", "line 3 is not valid JSON")]
    [InlineData("[]", "it is not an object")]
    [InlineData("", "it is empty")]
    public void What_is_wrong_with_a_part_is_told_of_that_part(string part, string why)
    {
        using var folder = new WrittenEvidence(s_large.Value);
        folder.Write("evidence/documents-9.json", part);
        folder.Write("evidence.json", $$"""{"version":2,"site":"https://example.org/","parts":[{{folder.EntryOf("evidence/documents-9.json", "documents")}}]}""");
        var refused = Assert.IsType<EvidenceReading.Refused>(EvidenceReader.Read(folder.Path)).Why;
        Assert.Contains("documents-9.json” ", refused, StringComparison.Ordinal);
        Assert.Contains(why, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_reasons_and_places_count_for_the_size_of_a_part()
    {
        var wordy = Enumerable.Range(1, Briefs).Select(number => Long(SampleLibrary.Gate(), number)).Select(brief => brief with
        {
            Quotations = [.. brief.Quotations.Select(q => q with
            {
                Text = "a",
                Citations = [SampleLibrary.Orlova() with { Unverifiable = new string('b', 4_000), Locator = new string('c', 2_000) }],
            })],
        });
        var site = BuiltSite.Of(SampleLibrary.With([.. wordy]));
        Assert.All(site.Paths.Where(IsData), path => Assert.InRange(site[path].Length, 1, 5_000_000));
    }

    private static bool IsData(string path) =>
        path.StartsWith("evidence", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal);

    private static Brief Long(Brief gate, int number) => gate with
    {
        File = ContentFile.Whole($"content/briefs/gate-{number}.md"),
        Slug = $"gate-{number}",
        Title = BodyOf.Plain("x"),
        Body = new BodyOf().Html("<p>x</p>"),
        Summary = null,
        Image = null,
        Quotations = [.. Enumerable.Range(1, Quotations).Select(i => gate.Quotations[1] with
        {
            Id = $"q-{i:x10}", Text = new string('a', 6_000), Citations = [SampleLibrary.Orlova()],
        })],
    };

    /// <summary>The evidence of a site in a folder of its own.</summary>
    private sealed class WrittenEvidence : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-evidence-");

        public WrittenEvidence(BuiltSite site)
        {
            foreach (var path in site.Paths.Where(p => p.StartsWith("evidence", StringComparison.Ordinal)))
            {
                var file = System.IO.Path.Combine(_folder.FullName, path);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
                File.WriteAllText(file, site[path]);
            }
        }

        public string Path => _folder.FullName;

        public void Write(string path, string text) => File.WriteAllText(System.IO.Path.Combine(Path, path), text);

        /// <summary>The entry of the index for a file.</summary>
        public string EntryOf(string path, string list) =>
            $$"""{"file":"{{path}}","list":"{{list}}","sha256":"{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                File.ReadAllBytes(System.IO.Path.Combine(Path, path))))}}"}""";

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
