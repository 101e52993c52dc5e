using System.Text.Json.Nodes;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Outputs;

/// <summary>A site publishes the desk if it asks for it, and only then, and nothing else of the site depends on it.</summary>
public sealed class DeskTests
{
    [Fact]
    public void The_key_adds_the_desk_and_changes_no_other_file()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var before = TestSite.TreeOf(site.Output);
        site.With("content/site.yml", site.Read("content/site.yml") + "desk: true\nrepository: https://github.com/example/briefs\n");
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        var added = TestSite.TreeOf(site.Output).Where(file => !before.TryGetValue(file.Key, out var same) || same != file.Value)
            .Select(file => file.Key).ToList();
        if (!File.Exists(Path.Combine(site.Output, "desk", "index.html")))
        {
            Assert.Contains("The site has no desk", run.Remarks, StringComparison.Ordinal);
            Assert.DoesNotContain(added, name => name != ".briefs");
            return;
        }

        Assert.All(added.Where(name => name != ".briefs"), name => Assert.StartsWith("desk/", name, StringComparison.Ordinal));
        Assert.Contains(added, name => name.EndsWith("/program.bin", StringComparison.Ordinal));
        var data = JsonNode.Parse(File.ReadAllText(Path.Combine(site.Output, "desk", "site.json")))!;
        Assert.Equal("https://github.com/example/briefs", data["repository"]!.GetValue<string>());
        Assert.Contains("content/site.yml", data["files"]!.AsObject().Select(file => file.Key));
    }
}
