using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Reporting;

/// <summary>The errors of one brief at a time, if a site has many.</summary>
public sealed class FirstFileTests
{
    [Fact]
    public void Many_errors_are_printed_for_the_first_file_and_counted_for_the_others()
    {
        using var site = Site(errors: 12);
        var run = BriefsHere.Run("check", site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains("12 errors in content/briefs/a.md; 12 more in 1 other file. To print all of them, add --all.\n", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("24 errors", run.Output.Split("\n")[^2], StringComparison.Ordinal);
        Assert.Equal(12, Count(run.Output, ": error: "));
        Assert.DoesNotContain("content/briefs/b.md:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_are_printed_on_request_and_in_files_and_for_programs()
    {
        using var site = Site(errors: 12);
        var report = Path.Combine(site.Folder, "..", "report.txt");
        var run = BriefsHere.Run("check", site.Folder, "--all", "--report", report);
        Assert.Equal(24, Count(run.Output, ": error: "));
        Assert.DoesNotContain("--all", run.Output, StringComparison.Ordinal);
        Assert.Equal(24, Count(File.ReadAllText(report), ": error: "));
        Assert.Equal(24, BriefsHere.Run("check", site.Folder, "--format", "json").Faults().Count());
    }

    [Fact]
    public void A_few_errors_are_all_printed()
    {
        using var site = Site(errors: 2);
        Assert.Equal(4, Count(BriefsHere.Run("check", site.Folder).Output, ": error: "));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static TestSite Site(int errors)
    {
        var text = string.Concat(Enumerable.Range(1, errors).Select(i => $"\n\nShe answered: “Nobody asked us, number {i}.”"));
        return TestSite.Good().With("content/briefs/a.md", TestTexts.Brief("One", text))
            .With("content/briefs/b.md", TestTexts.Brief("Two", text));
    }
}
