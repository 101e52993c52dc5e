using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>Briefs itself is not whole: no fault of the texts, none of the disk, and none to be reported.</summary>
public sealed class InstallationTests
{
    [Theory]
    [InlineData("Markdig")]
    [InlineData("Briefs.Checks")]
    [InlineData("System.CommandLine")]
    public void A_part_that_is_missing_is_named(string part) => IsNamed(part, File.Delete);

    [Fact]
    public void A_part_that_is_damaged_is_named() => IsNamed("Markdig", file => File.WriteAllText(file, "no program"));

    private static void IsNamed(string part, Action<string> harm)
    {
        using var site = TestSite.Good();
        var installed = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(site.Folder)!, "installed")).FullName;
        // Without the list of its parts nobody looks for them before Briefs runs.
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(IsPart))
            File.Copy(file, Path.Combine(installed, Path.GetFileName(file)));
        harm(Path.Combine(installed, part + ".dll"));
        var run = BriefsProcess.RunFrom(installed, site.Folder, "build");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains($"{part} is missing or can't be loaded", run.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("the disk", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName));
    }

    private static bool IsPart(string file) =>
        Path.GetExtension(file) == ".dll" || Path.GetFileName(file) == "briefs.runtimeconfig.json";
}
