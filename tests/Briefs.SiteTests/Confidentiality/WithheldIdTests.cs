using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Confidentiality;

/// <summary>Ids of people without a name in published data: of one document, and computed from what is published.</summary>
public sealed partial class WithheldIdTests
{
    private const string Border = "content/briefs/border.md";
    private const string Second = "content/briefs/second.md";

    [Fact]
    public void Two_people_with_one_description_in_two_documents_have_two_ids()
    {
        using var site = TestSite.Good().With(Border, Brief("ivan: A former detainee",
            "“We stay,” one said [@ivan in @news]. “No one left,” the same person said [@ivan in @news]."))
            .With(Second, Brief("ivan: A former detainee", "“I left,” one said [@ivan in @news]."))
            .With("content/briefs/border.ru.md", Brief("ivan: A former detainee", "“We did stay,” one said [@ivan in @news]."));
        var ids = Build(site);
        Assert.Single(ids[Border].Distinct(StringComparer.Ordinal));
        Assert.Equal(3, ids.Values.SelectMany(of => of).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids.Values.SelectMany(of => of), id => Assert.Matches("^p-[0-9a-f]{12}$", id));

        var again = ids.Values.SelectMany(of => of).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(again.Distinct(StringComparer.Ordinal), Id().Matches(File.ReadAllText(Path.Combine(site.Output, "quotes.csv")))
            .Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        // The desk cites people by the same ids.
        var opened = Workspace.Open(new WorkspaceOptions { SiteFolder = site.Folder, AsOf = DateTimeOffset.UtcNow }).Current;
        var desk = Encoding.UTF8.GetString(DeskSiteWriter.Write(opened, "https://example.org/briefs/").Span);
        Assert.All(again, id => Assert.Contains($"[@{id} in @news]", desk, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_is_the_same_in_every_build_and_after_other_changes_of_the_brief()
    {
        using var site = TestSite.Good().With(Border, Brief("ivan: A former detainee", "“We stay,” one said [@ivan in @news]."));
        var id = Build(site)[Border].Single();
        Assert.Equal(id, Build(site)[Border].Single());
        site.With(Border, Brief("anna: A guard", "“Go,” a guard said [@anna in @news].\n\n“We stay,” one said [@zinaida in @news].")
            .Replace("quoted:\n", "quoted:\n  zinaida:\n    description: A former detainee\n", StringComparison.Ordinal));
        Assert.Equal(id, Build(site)[Border][^1]);
    }

    // The order of secret ids tells something of them, and so does the number of an entry that nothing cites.
    [Fact]
    public void Of_several_with_one_description_the_first_who_is_quoted_has_no_number()
    {
        const string body = "“We stay,” one said [@zinaida in @news].\n\n“I left,” another said [@anna in @news].";
        using var site = TestSite.Good().With(Border, Brief("anna: A former detainee", body)
            .Replace("quoted:\n", "quoted:\n  aaron:\n    description: A former detainee\n  zinaida:\n    description: A former detainee\n",
                StringComparison.Ordinal));
        var ids = Build(site)[Border];
        Assert.Matches("^p-[0-9a-f]{12}$", ids[0]);
        Assert.Equal(ids[0] + "-2", ids[1]);
    }

    [Fact]
    public void Who_only_repeats_words_is_described_too()
    {
        using var site = TestSite.Good().With(Border, Brief("ivan: A former detainee",
            "“We stay,” a guard said to a teacher [@guard via @teacher in @news].").Replace("quoted:\n",
            "quoted:\n  guard:\n    description: A guard\n  teacher:\n    anonymous: fear of reprisal\n    description: A teacher\n",
            StringComparison.Ordinal));
        Build(site);
        using var evidence = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Output, "evidence.json")));
        var speakers = evidence.RootElement.GetProperty("documents")[0].GetProperty("speakers").EnumerateObject();
        Assert.Equal(["A guard", "A teacher", "Ivan Ivanov"], speakers.Select(s => s.Value.GetString()).Order(StringComparer.Ordinal));
    }

    private static string Brief(string person, string body) => TestTexts.Brief("At the border", "\n" + body).Replace(
        "quoted:\n", $"quoted:\n  {person.Split(": ")[0]}:\n    description: {person.Split(": ")[1]}\n", StringComparison.Ordinal);

    // The ids of the speakers without a name by document, each as often as it is quoted.
    private static Dictionary<string, List<string>> Build(TestSite site)
    {
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        using var evidence = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Output, "evidence.json")));
        return evidence.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(
            document => document.GetProperty("path").GetString()!,
            document => document.GetProperty("quotations").EnumerateArray()
                .Select(quotation => quotation.GetProperty("citations")[0].GetProperty("speaker").GetString()!)
                .Where(id => id != "ivanov").ToList(), StringComparer.Ordinal);
    }

    [GeneratedRegex("p-[0-9a-f]{10,}(?:-[0-9]+)?")]
    private static partial Regex Id();
}
