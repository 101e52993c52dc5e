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
    [InlineData("fix")]
    [InlineData("fix", "--write")]
    [InlineData("links", "--format", "json")]
    [InlineData("add", "person", "Lydia Mills", "--to", "border")]
    [InlineData("add", "person", "Lydia Mills")]
    [InlineData("add", "source", "https://example.org/report", "--to", "border", "--from", "page.html")]
    public void Each_content_file_is_opened_once(params string[] command)
    {
        Needs.Linux();
        Needs.Program("strace");
        using var site = TestSite.Good().With("content/people.yml", "mills: {name: Laura Mills}\n")
            .With("content/evidence/news.txt", "We will not comply, he said.\n")
            .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n")
            .With("content/briefs/picture.md", TestTexts.Brief("A picture", "\n![A dot](dot.png)"));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        // Something to fix; a page that was saved; and for links an address that is refused, so that the web is not asked.
        site.With("content/briefs/border.md", site.Read("content/briefs/border.md").Replace(
                "“We will not comply,” he said", "\"We will not comply,\"\u00A0he said", StringComparison.Ordinal))
            .With("page.html", "<title>Report</title>");
        if (command[0] == "links")
            foreach (var brief in (string[])["border", "picture"])
                site.With($"content/briefs/{brief}.md", site.Read($"content/briefs/{brief}.md").Replace(
                    "https://example.com/", "https://127.0.0.1/", StringComparison.Ordinal));
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

    // It asks for the settings, and for the brief that is translated; what else the site contains is nothing to it.
    [Theory]
    [InlineData("A new brief", "content/site.yml")]
    [InlineData("--from border --lang ru", "content/site.yml", "content/briefs/border.md")]
    public void A_new_brief_opens_only_what_it_needs(string arguments, params string[] expected)
    {
        Needs.Linux();
        Needs.Program("strace");
        using var site = TestSite.Good().With("content/people.yml", "mills: {name: Laura Mills}\n");
        var log = Path.Combine(Path.GetDirectoryName(site.Folder)!, "opened");
        string[] words = arguments[0] == '-' ? arguments.Split(' ') : [arguments];
        var run = BriefsProcess.RunUnder(site.Folder,
            ["strace", "-f", "-qq", "-e", "trace=openat,open", "-e", "status=successful", "-o", log], ["new", .. words]);
        Assert.True(run.Exit == 0, run.All);
        var opened = File.ReadLines(log).Where(line => !line.Contains("O_CREAT", StringComparison.Ordinal))
            .Select(line => Content().Match(line)).Where(m => m.Success && File.Exists(site.PathOf(m.Value))).Select(m => m.Value);
        Assert.Equal(expected.Order(StringComparer.Ordinal), opened.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("content/[^\"]+\\.[a-z]+")]
    private static partial Regex Content();
}
