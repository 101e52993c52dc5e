using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Bytes;

public sealed class SameBytesTests
{
    private const string AsOf = "2024-06-01T12:00Z";

    [Fact]
    public void Culture_time_zone_folder_and_line_ends_change_no_byte()
    {
        using var site = Site();
        var expected = Built(site, []);
        (string Name, string Value)[] changes =
        [
            ("LC_ALL", "tr_TR.UTF-8"), ("LC_ALL", "ar_SA.UTF-8"), ("LC_ALL", "fa_IR.UTF-8"), ("LC_ALL", "th_TH.UTF-8"), ("LC_ALL", "C"),
            ("TZ", "Asia/Riyadh"), ("TZ", "Pacific/Kiritimati"), ("DOTNET_PROCESSOR_COUNT", "1"),
        ];
        foreach (var (name, value) in changes) Assert.Equal(expected, Built(site, new() { [name] = value }));
        using var elsewhere = Site();
        foreach (var path in Directory.EnumerateFiles(elsewhere.PathOf("content"), "*.*", SearchOption.AllDirectories))
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(expected, Built(elsewhere, []));
    }

    [Fact]
    public void The_reports_are_the_same_in_every_culture()
    {
        using var site = Site().With("content/briefs/border.md", TestTexts.Unsourced("At the border, İstanbul"));
        foreach (var format in (string[])["text", "json"])
        {
            var expected = BriefsProcess.Run(site.Folder, "check", "--format", format).All;
            foreach (var culture in (string[])["tr_TR.UTF-8", "ar_SA.UTF-8"])
                Assert.Equal(expected, BriefsProcess.RunIn(site.Folder, new() { ["LC_ALL"] = culture }, "check", "--format", format).All);
        }
    }

    [Fact]
    public void Nothing_of_the_machine_is_in_the_site()
    {
        using var site = Site();
        Built(site, []);
        var root = Path.GetFileName(Path.GetDirectoryName(site.Folder)!);
        foreach (var path in TestSite.TreeOf(site.Output).Keys)
        {
            var text = File.ReadAllText(Path.Combine(site.Output, path));
            Assert.DoesNotContain(root, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        }
    }

    private static TestSite Site() => TestSite.Good()
        .With("content/briefs/istanbul.md", TestTexts.Brief("İstanbul, a title in I and i"))
        .With("content/pages/about.md", "---\ntitle: About\n---\n\nAbout us.\n");

    private static SortedDictionary<string, string> Built(TestSite site, Dictionary<string, string> environment)
    {
        var run = BriefsProcess.RunIn(site.Folder, environment, "build", "--as-of", AsOf);
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }
}
