using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Briefs.Model.Json;
using Briefs.Tests.Architecture;
using Briefs.Tests.Desk;
using Briefs.Tests.Pictures;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;

namespace Briefs.Tests.Workspaces;

/// <summary>What the desk reports only because it doesn't have what no published brief uses.</summary>
public sealed class UnpublishedPartsTests
{
    private const string New = "content/briefs/new.md";

    private const string Settings = """
        title: The Desk
        url: https://example.org/
        names: [Opora]
        terms: [education camps]

        """;

    private const string People = """
        mills:
          name: Laura Mills
          role: Researcher
          organization: Human Rights Watch

        """;

    private const string Sources = """
        paper:
          title: The paper
          publisher: The Press
          date: 2024-01-01
          url: https://example.org/paper

        """;

    private const string Brief = """
        ---
        title: A border closes
        summary: A short summary.
        date: 2024-03-01
        authors: [ana]
        related: [draft]
        annexes:
        - {file: order.csv, title: The order}
        - {page: draft.md, title: The draft}
        responses:
        - {from: The ministry, outcome: denies, source: paper}
        sources:
          own:
            title: Own
            publisher: The Press
            date: 2024-01-01
            url: https://example.org/own
            speaker: mills
        ---

        “We stay,” said Laura Mills [@mills in @paper]. “Never,” she said [@own].

        The “education camps” of “Opora” are closed. See [the table](table.csv).

        ![A gate](gate.png)

        ![A road](road.png)
        The road

        """;

    [Fact]
    public void The_desk_says_that_its_errors_about_them_may_be_wrong()
    {
        // `briefs check` reports a link to a draft too. The message of the desk is different: it does not know the draft.
        Assert.All(ErrorsIn(Site, Brief), error => Assert.True(error.Rule.Id is "link-broken" or "related-unknown", error.Message));
        var inDesk = ErrorsIn(Send(Site), Brief).Select(error => error.Rule.Id).Distinct();
        Assert.Equal(CodesOfPage(), inDesk.Order(StringComparer.Ordinal));
    }

    // An entry in the brief is joined with the one of the site.
    [Theory]
    [InlineData("Laura Mills", "https://example.org/paper", "")]
    [InlineData("Lara Milles", "https://example.org/paper", "person-conflict")]
    [InlineData("Laura Mills", "https://example.org/other", "source-conflict")]
    public void An_entry_that_the_site_has_already_is_an_error_only_if_they_differ(string name, string address, string expected)
    {
        var brief = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("  news:", "  paper:", StringComparison.Ordinal)
            .Replace("title: The news", "title: The paper", StringComparison.Ordinal)
            .Replace("https://example.org/news", address, StringComparison.Ordinal)
            .Replace("Laura Mills", name, StringComparison.Ordinal) + $"“We stay,” said {name} [@mills in @paper].\n";
        Assert.Equal(expected, string.Join(' ', ErrorsIn(Site, brief).Select(error => error.Rule.Id)));
    }

    private static IEnumerable<string> CodesOfPage() => Regex
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/Briefs.Desk/page/src/unpublished.ts")), "'([a-z]+(?:-[a-z]+)+)'")
        .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> ErrorsIn(ImmutableSortedDictionary<string, string> files, string brief)
    {
        var folder = DeskSite.Write(files.Remove("absent.json").SetItem(New, brief));
        try
        {
            if (!files.TryGetValue("absent.json", out var absent)) AddPictures(folder);
            return [.. Open(folder, absent is null ? AbsentFiles.None : AbsentFilesJson.Read(absent)).GetDiagnostics(New)
                .Where(d => d.Severity == Severity.Error)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImmutableSortedDictionary<string, string> Send(ImmutableSortedDictionary<string, string> files)
    {
        var folder = DeskSite.Write(files);
        try
        {
            AddPictures(folder);
            return JsonNode.Parse(DeskSiteWriter.Write(Open(folder, AbsentFiles.None), "https://example.org/").Span)!["files"]!.AsObject()
                .ToImmutableSortedDictionary(file => file.Key, file => file.Value!.GetValue<string>(), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AddPictures(DirectoryInfo folder)
    {
        foreach (var name in (string[])["gate.png", "road.png"])
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "content/images")).FullName, name),
                GivenPicture.Png(4, 4));
    }

    private static WorkspaceSnapshot Open(DirectoryInfo folder, AbsentFiles absent) => Workspace
        .Open(new WorkspaceOptions { SiteFolder = folder.FullName, AsOf = DateTimeOffset.UtcNow, Absent = absent }).Current;

    private static ImmutableSortedDictionary<string, string> Site { get; } = ImmutableSortedDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("content/site.yml", Settings)
        .Add("content/people.yml", People)
        .Add("content/sources.yml", Sources)
        .Add("content/authors.yml", "ana:\n  name: Ana Petrel\n")
        .Add("content/images.yml", "gate.png: Ana Petrel\nroad.png: Ana Petrel\n")
        .Add("content/files/order.csv", "a\n")
        .Add("content/files/table.csv", "a\n")
        .Add("content/briefs/draft.md", "---\ntitle: D\nsummary: S\ndate: 2024-01-01\nstatus: draft\n---\n\nText.\n")
        .Add("content/briefs/open.md",
            "---\ntitle: Open\nsummary: S\ndate: 2024-01-01\nimages: {road.png: Ben}\n---\n\n![A](road.png)\nB\n");
}
