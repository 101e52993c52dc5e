using System.Text.RegularExpressions;
using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Workspaces;

/// <summary>No command reads a content file twice: what is read is in the workspace, and everything else asks that.</summary>
public sealed partial class OneReaderTests
{
    [Theory]
    [InlineData("check", ".")]
    [InlineData("build", ".")]
    [InlineData("build", ".", "--preview", "pr-7", "--base-url", "https://example.org/pr-7/")]
    [InlineData("snapshot", "--verify")]
    public void Each_content_file_is_opened_once(params string[] command)
    {
        Needs.Linux();
        Needs.Program("strace");
        using var site = TestSite.Good().With("content/people.yml", "mills: {name: Laura Mills}\n")
            .With("content/evidence/news.txt", "We will not comply, he said.\n")
            .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n")
            .With("content/briefs/picture.md", TestTexts.Brief("A picture", "\n![A dot](dot.png)"));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var log = Path.Combine(Path.GetDirectoryName(site.Folder)!, "opened");
        var run = BriefsProcess.RunUnder(site.Folder,
            ["strace", "-f", "-qq", "-e", "trace=openat,open", "-e", "status=successful", "-o", log], command);
        Assert.True(run.Exit is 0 or 1, run.All);
        var opened = File.ReadLines(log).Select(line => Content().Match(line)).Where(m => m.Success && File.Exists(site.PathOf(m.Value)))
            .GroupBy(m => m.Value).ToList();
        var most = command[0] == "build" ? 2 : 1;
        Assert.All(opened, file => Assert.True(
            file.Count() <= (file.Key.EndsWith(".png", StringComparison.Ordinal) ? most : 1),
                $"{file.Key} is opened {file.Count()} times"));
        // All of them, or nothing would have been counted.
        Assert.Superset(new HashSet<string>(["content/briefs/border.md", "content/people.yml", "content/evidence/news.txt"]),
            opened.Select(f => f.Key).ToHashSet());
    }

    [GeneratedRegex("content/[^\"]+\\.[a-z]+")]
    private static partial Regex Content();
}
