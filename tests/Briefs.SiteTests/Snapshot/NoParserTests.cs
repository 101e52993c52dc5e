using System.Diagnostics;
using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary>No reader of pages or PDFs is in the way of a pull request from a stranger.</summary>
public sealed class NoParserTests
{
    private static readonly string[] Parsers = ["AngleSharp", "UglyToad."];

    // A program without these libraries can do everything but read a source.
    [Fact]
    public void Check_and_build_run_where_the_parsers_are_not_there_at_all()
    {
        using var site = TestSite.Good().With("content/evidence/news.txt", "“We will not comply,” he said.\n")
            .With("content/evidence/news.html", "<p>x").With("content/evidence/news.pdf", "%PDF");
        var program = Path.Combine(site.Folder, "..", "program");
        Directory.CreateDirectory(program);
        foreach (var name in Libraries().Append("briefs.runtimeconfig.json")
            .Where(name => !Parsers.Any(p => name.StartsWith(p, StringComparison.Ordinal))))
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(program, name));
        Assert.Equal(0, Run(program, site, "check", site.Folder).Exit);
        Assert.Equal(0, Run(program, site, "build", site.Folder).Exit);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));

        site.With("saved.html", GivenSources.Page);
        var keeps = Run(program, site, "snapshot", "border", "news", "--replace", "--from", "saved.html");
        Assert.True(keeps.Exit == 1, keeps.All);
        Assert.Contains("news: not saved: it cannot be read", keeps.Remarks, StringComparison.Ordinal);
    }

    private static BriefsResult Run(string program, TestSite site, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(program, "briefs.dll"), .. arguments])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return BriefsProcess.End(process);
    }

    private static IEnumerable<string> Libraries()
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "briefs.deps.json")));
        var target = deps.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        return [.. target.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtime", out _))
            .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject().Select(file => Path.GetFileName(file.Name)))];
    }
}
