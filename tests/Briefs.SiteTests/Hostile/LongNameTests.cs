using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>Names as long as a disk allows, or longer.</summary>
public sealed class LongNameTests
{
    private const string Border = "content/briefs/border.md";

    // What a build adds to the name of a file or folder would be too much.
    [Fact]
    public void A_site_is_built_into_a_folder_with_a_long_name()
    {
        using var site = TestSite.Good();
        var output = Path.Combine(Path.GetDirectoryName(site.Folder)!, new string('o', 250));
        for (var build = 0; build < 2; build++)
        {
            var run = BriefsHere.Run("build", site.Folder, "--output", output);
            Assert.True(run.Exit == 0, run.All);
        }

        Assert.Equal([output, site.Folder], Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_brief_with_a_long_name_is_fixed_and_an_attachment_with_one_is_published()
    {
        var (slug, file) = (new string('я', 120), new string('b', 251) + ".csv");
        using var site = TestSite.Good().With($"content/files/{file}", "a,b\n")
            .With($"content/briefs/{slug}.md", TestTexts.Brief("Named", $"\nSee [the table](../files/{file}).   \n\n\u00a0"));
        for (var run = 0; run < 2; run++)
        {
            var fixing = BriefsHere.Run("fix", "--write", "--site", site.Folder);
            Assert.True(fixing.Exit is 0 or 1, fixing.All);
            var build = BriefsHere.Run("build", site.Folder);
            Assert.True(build.Exit == 0, build.All);
        }

        Assert.True(File.Exists(Path.Combine(site.Output, "files", file)));
    }

    [Theory]
    [InlineData("/old/NAME.html", 251)]
    [InlineData("/NAME/NAME/NAME/NAME/", 250)]
    public void An_old_address_that_is_too_long_is_an_error_at_its_place(string alias, int letters)
    {
        using var site = TestSite.Good();
        site.With(Border, site.Read(Border).Replace(
            "---\ntitle", $"---\naliases: [{alias.Replace("NAME", new string('a', letters), StringComparison.Ordinal)}]\ntitle",
            StringComparison.Ordinal));
        foreach (var command in (string[])["check", "build"])
        {
            var run = BriefsHere.Run(command, site.Folder, "--format", "json");
            Assert.True(run.Exit == 1, run.All);
            Assert.Contains($"alias-malformed {Border}:2:11", run.Findings());
        }
    }

    // No rule can know how long the path of the site's folder is.
    [Fact]
    public void A_path_that_is_too_long_for_the_disk_is_named_with_what_to_do()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "4,096 bytes are the limit there.");
        using var site = TestSite.Good();
        site.With(Border, site.Read(Border).Replace("---\ntitle",
            $"---\naliases: [{string.Concat(Enumerable.Repeat("/" + new string('a', 99), 7))}]\ntitle", StringComparison.Ordinal));
        var deep = Path.Combine([site.Folder, .. Enumerable.Repeat(new string('d', 99), 35)]);
        foreach (var file in (string[])["content/site.yml", Border])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(deep, file))!);
            File.WriteAllText(Path.Combine(deep, file), site.Read(file));
        }

        var run = BriefsHere.Run("build", deep);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains($"a name or path is too long for this disk. “{new string('a', 99)}/", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("Use shorter names, or move the site to a folder with a shorter path.", run.Remarks, StringComparison.Ordinal);
    }
}
