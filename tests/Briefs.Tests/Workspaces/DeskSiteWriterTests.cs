using System.Text.Json.Nodes;
using Briefs.Model.Json;
using Briefs.Tests.Architecture;
using Briefs.Tests.Desk;
using Briefs.Tests.Reading.Body;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using CsCheck;

namespace Briefs.Tests.Workspaces;

/// <summary><c>desk/site.json</c> contains what readers can see, and enough to check it.</summary>
public sealed class DeskSiteWriterTests
{
    private const string BaseUrl = "https://example.org/repo/";

    // Each hidden word begins so: no published file may contain it.
    private const string Hidden = "hush";

    private const string Title = "title: A border closes";

    private static readonly Gen<int[]> Kinds = Gen.Int[0, 6].Array[1, 8];

    // What the comparison with saved copies finds.
    private static readonly FrozenSet<string> s_ofCopies = FrozenSet.Create(
        StringComparer.Ordinal, "omission-unchecked", "quote-adds-words", "quote-after-negation", "quote-crosses-speakers",
        "quote-not-in-source", "quote-of-another-speaker", "quote-omission-too-long", "quote-omits-negation", "quote-too-costly",
        "quote-too-short-to-verify");

    [Fact]
    public void Nothing_hidden_is_in_it() => Kinds.Sample(kinds =>
    {
        var written = Write(SiteOf(kinds));
        Assert.DoesNotContain(Hidden, written, StringComparison.OrdinalIgnoreCase);
        var files = JsonNode.Parse(written)!["files"]!.AsObject();
        for (var i = 0; i < kinds.Length; i++) Assert.Equal(kinds[i] is 0 or >= 4, files.ContainsKey($"content/briefs/b{i}.md"));
        Assert.Contains("Public Minister", written, StringComparison.Ordinal);
    }, iter: Repetitions.Times(20, 100));

    [Fact]
    public void A_saved_copy_of_a_source_that_nothing_cites_is_not_named()
    {
        var files = SiteOf([6]).ToBuilder();
        files["content/site.yml"] = "title: The Desk\nurl: https://example.org/\n";
        files[$"content/evidence/{Hidden}-unused.txt"] = "Nothing.\n";
        files["content/evidence/shared.txt"] = "We stay.\n";
        var absent = AbsentFilesJson.Read(JsonNode.Parse(Write(files.ToImmutable()))!["files"]!["absent.json"]!.GetValue<string>());
        Assert.Equal(["shared"], absent.SavedCopies.Select(id => id.Value));
    }

    [Fact]
    public void No_line_of_a_shared_file_is_longer_than_the_reader_allows()
    {
        var people = Enumerable.Range(0, 1_500).Select(i => $"person-{i}").ToList();
        var written = Write(SiteOf([0])
            .SetItem("content/people.yml", string.Concat(people.Select(
                p => $"{p}:\n  name: Somebody {p}\n  organization: The Office of {p}\n")))
            .SetItem("content/briefs/open.md", GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
                + string.Concat(people.Select(p => $"“We stay,” they said [@{p} in @shared].\n\n"))));
        var shared = JsonNode.Parse(written)!["files"]!["content/people.yml"]!.GetValue<string>();
        Assert.Contains("person-1499", shared, StringComparison.Ordinal);
        Assert.True(shared.Length > 100_000);
        Assert.All(shared.Split('\n'), line => Assert.InRange(line.Length, 0, 200));
    }

    [Fact]
    public void Nor_is_a_line_of_the_sources_of_Zotero()
    {
        var ids = Enumerable.Range(0, 900).Select(i => $"paper-{i}").ToList();
        var written = Write(SiteOf([0]).Remove("content/sources.yml")
            .SetItem("content/sources.json", "[" + string.Join(",\n", ids.Select(id =>
                $$"""{"id":"{{id}}","type":"article-newspaper","title":"The paper {{id}}","URL":"https://example.org/{{id}}"}""")) + "]")
            .SetItem("content/briefs/open.md", GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
                + string.Concat(ids.Select(id => $"“We stay,” it said [@{id}].\n\n"))));
        var sources = JsonNode.Parse(written)!["files"]!["content/sources.json"]!.GetValue<string>();
        Assert.Equal(ids.Count, JsonNode.Parse(sources)!.AsArray().Count);
        Assert.All(sources.Split('\n'), line => Assert.InRange(line.Length, 0, 200));
    }

    // Without a speaker, the checker of the desk would report an error on a correct brief.
    [Fact]
    public void The_speaker_of_a_shared_source_whose_name_is_withheld_has_the_id_of_the_brief()
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal).Replace("quoted:\n",
            $"quoted:\n  {Hidden}-guard: {{description: A guard, anonymous: Fears reprisals}}\n", StringComparison.Ordinal);
        var written = Write(SiteOf([0]).SetItem("content/briefs/open.md", head + "“Never,” the guard said [@told].\n"));
        Assert.DoesNotContain(Hidden, written, StringComparison.Ordinal);
        var files = JsonNode.Parse(written)!["files"]!;
        var speaker = JsonNode.Parse(files["content/sources.yml"]!.GetValue<string>())!["told"]!["speaker"]!.GetValue<string>();
        Assert.StartsWith("p-", speaker, StringComparison.Ordinal);
        Assert.Contains(speaker, files["content/briefs/open.md"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_are_those_that_pages_and_rules_need()
    {
        var files = JsonNode.Parse(Write(SiteOf([0])))!["files"]!.AsObject();
        var settings = JsonNode.Parse(files["content/site.yml"]!.GetValue<string>())!.AsObject();
        Assert.Equal(["title", "url", "names", "terms", "featured", "severities"], settings.Select(key => key.Key));
        Assert.Equal(BaseUrl, settings["url"]!.GetValue<string>());
        Assert.Equal("[\"Opora\"]", settings["names"]!.ToJsonString());
    }

    [Fact]
    public void Texts_for_templates_are_in_it_if_a_template_of_the_site_names_them()
    {
        var files = SiteOf([]).SetItem("content/site.yml",
            $"title: The Desk\nurl: https://example.org/\nextra: {{hotline: '123', team: {Hidden}}}\n");
        Assert.Null(Settings(files)["extra"]!["hotline"]);
        files = files.Add("templates/home.html", "{{ if site.extra.hotline }}{{ site.extra[\"office\"] }}{{ end }}");
        Assert.Equal("{\"hotline\":\"123\"}", Settings(files)["extra"]!.ToJsonString());

        static JsonNode Settings(ImmutableSortedDictionary<string, string> files) =>
            JsonNode.Parse(JsonNode.Parse(Write(files))!["files"]!["content/site.yml"]!.GetValue<string>())!;
    }

    [Theory]
    [InlineData(".")]
    [InlineData("tests/Briefs.SiteTests/Facts/Site")]
    [InlineData("tests/Briefs.BrowserTests/ManyLanguages")]
    public void A_site_that_is_opened_from_it_has_no_other_diagnostics(string folder)
    {
        var site = Open(Path.Combine(Repository.Root, folder), AbsentFiles.None);
        var json = JsonNode.Parse(DeskSiteWriter.Write(site, site.Library.Settings.Url).Span)!;
        var files = json["files"]!.AsObject().ToImmutableSortedDictionary(
            file => file.Key, file => file.Value!.GetValue<string>(), StringComparer.Ordinal);
        var absent = AbsentFilesJson.Read(files["absent.json"]);
        var copied = DeskSite.Write(files.Remove("absent.json"));
        try
        {
            var sent = Open(copied.FullName, absent);
            foreach (var document in site.Library.PublicAt(site.Options.AsOf).Documents)
                Assert.Equal(Shown(site, document), Shown(sent, document));
        }
        finally
        {
            copied.Delete(recursive: true);
        }
    }

    // What needs saved copies, and what is said about parts that are not published, is not there. The places differ by these parts.
    private static IEnumerable<string> Shown(WorkspaceSnapshot site, Brief document) => site.GetDiagnostics(document.File.Path)
        .Where(d => !s_ofCopies.Contains(d.Rule.Id) && !d.Rule.Id.EndsWith("-unused", StringComparison.Ordinal))
        .Select(d => $"{d.Rule.Id} {d.Message}").Order(StringComparer.Ordinal);

    private static WorkspaceSnapshot Open(string folder, AbsentFiles absent) =>
        Workspace.Open(new WorkspaceOptions { SiteFolder = folder, AsOf = DateTimeOffset.UtcNow, Absent = absent }).Current;

    private static string Write(ImmutableSortedDictionary<string, string> files)
    {
        var folder = DeskSite.Write(files);
        try
        {
            return Encoding.UTF8.GetString(DeskSiteWriter.Write(Open(folder.FullName, AbsentFiles.None), BaseUrl).Span);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // 0 public, 1 draft, 2 embargo, 3 unreadable front matter, 4 with comments, 5 with private notes,
    // 6 with unused entries and withheld names.
    private static ImmutableSortedDictionary<string, string> SiteOf(int[] kinds) => ImmutableSortedDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("content/site.yml", $"""
            title: The Desk # {Hidden}
            url: https://example.org/
            # {Hidden}
            names: [Opora, {Hidden}name]
            terms: [border zone, {Hidden}term]
            featured: [open, {string.Join(", ", kinds.Select((kind, i) => kind is 1 or 2 ? $"{Hidden}{i}" : "open"))}]
            editor-url: "{Hidden}://open"
            evidence: ../{Hidden}
            severities:
              relative-date: note

            """)
        .Add("content/people.yml", $"minister:\n  name: Public Minister # {Hidden}\n  note: {Hidden}\n"
            + $"{Hidden}-person:\n  name: {Hidden} Person\n")
        .Add("content/sources.yml", $"{Hidden}-source:\n  title: {Hidden} paper\n  date: 2024-01-01\n  url: https://example.org/{Hidden}\n"
            + $"told:\n  title: Told\n  speaker: {Hidden}-guard\n  publisher: The Paper\n  date: 2024-01-01\n"
            + "  url: https://example.org/told\n"
            + "shared:\n  title: Shared paper\n  publisher: The Paper\n  date: 2024-01-01\n  url: https://example.org/shared\n")
        .Add("content/briefs/open.md", GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            + "The “border zone” of “Opora” is closed.\n\n“We stay,” said the minister [@minister in @shared].\n")
        .AddRange(kinds.Select((kind, i) => KeyValuePair.Create(
            kind is 1 or 2 or 3 ? $"content/briefs/{Hidden}{i}.md" : $"content/briefs/b{i}.md", BriefOf(kind))));

    private static string BriefOf(int kind)
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal);
        const string cited = $"“{Hidden},” said {Hidden} [@{Hidden}-person in @{Hidden}-source].\n";
        return kind switch
        {
            0 => head + "Nothing.\n",
            1 => head.Replace(Title, "status: draft\n" + Title, StringComparison.Ordinal) + cited,
            2 => head.Replace(Title, "embargo: 2999-01-01 00:00 +00:00\n" + Title, StringComparison.Ordinal) + cited,
            3 => head.Replace(Title, "title: [", StringComparison.Ordinal) + cited,
            4 => head.Replace(Title, $"# {Hidden}\n" + Title, StringComparison.Ordinal)
                + $"A <!-- {Hidden} --> word.\n\n<!-- {Hidden}\n-->\n",
            6 => WithUnusedParts(head),
            _ => head.Replace(Title, $"private:\n  note: {Hidden}\n" + Title, StringComparison.Ordinal) + "Nothing.\n",
        };
    }

    private static string WithUnusedParts(string head) => head
        .Replace("quoted:\n", $"""
            related: [open, {Hidden}1]
            images: [[{Hidden}.png: {Hidden}]]
            allow: [[relative-date: {Hidden}]]
            quoted:
              {Hidden}-unused: [[name: {Hidden}, organization: {Hidden}]]
              {Hidden}-speaker: [[name: {Hidden}, organization: {Hidden}]]
              {Hidden}-guard:
                anonymous: fear of reprisal
                description: A guard
                to-us: 2024-01-01

            """.Replace("[[", "{", StringComparison.Ordinal).Replace("]]", "}", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("sources:\n", $"""
            sources:
              {Hidden}-unused:
                title: {Hidden}
                speaker: {Hidden}-speaker
                publisher: {Hidden}
                date: 2024-01-01
                url: https://example.org/{Hidden}

            """, StringComparison.Ordinal)
        + $"""
            “No,” a guard told us [@{Hidden}-guard]. “Never,” the guard said [@told].
            [Here](https://example.org/ "{Hidden}") last year.

            <!-- a --> <!-- {Hidden} -->

            ```text {Hidden}
            x
            ```

            [{Hidden}]: https://example.org/

            [^{Hidden}]: {Hidden}

            """;
}
