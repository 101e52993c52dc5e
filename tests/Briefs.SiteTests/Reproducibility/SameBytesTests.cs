using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Reproducibility;

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
            ("LC_ALL", "tr_TR.UTF-8"), ("LC_ALL", "fa_IR.UTF-8"), ("LC_ALL", "th_TH.UTF-8"), ("LC_ALL", "C"), ("LC_ALL", "he_IL.UTF-8"),
            ("LC_ALL", "ar_SA.UTF-8"), ("LC_ALL", "sv_SE.UTF-8"), ("TZ", "Asia/Riyadh"), ("TZ", "Pacific/Kiritimati"), ("USER", "somebody"),
            ("TZ", "America/St_Johns"), ("DOTNET_gcServer", "1"), ("HOME", "/nonexistent"), ("TMPDIR", "/nonexistent"),
                ("DOTNET_PROCESSOR_COUNT", "8"),
            ("DOTNET_PROCESSOR_COUNT", "1"),
        ];
        foreach (var (name, value) in Repetitions.Each(5, changes)) Assert.Equal(expected, Built(site, new() { [name] = value }));
        using var elsewhere = Site();
        foreach (var path in Directory.EnumerateFiles(elsewhere.PathOf("content"), "*.*", SearchOption.AllDirectories)
            .Where(p => !p.EndsWith(".png", StringComparison.Ordinal)))
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(expected, Built(elsewhere, []));
    }

    // With cards, which are drawn: one for a headline that only a font of the machine could have.
    [Theory]
    [InlineData("Pacific/Kiritimati", "tr_TR.UTF-8")]
    [InlineData("America/St_Johns", "de_DE.UTF-8")]
    [InlineData("UTC", "C")]
    public void Fonts_of_the_machine_change_no_byte_in_any_time_zone_and_language(string zone, string language)
    {
        using var site = Site().With("content/site.yml", TestTexts.Settings + "cards: true\n")
            .With("content/briefs/chinese.md", TestTexts.Brief("边境关闭"))
            .With("fonts/none.conf", "<?xml version=\"1.0\"?>\n<fontconfig><dir>/nonexistent</dir></fontconfig>\n");
        var expected = Built(site, []);
        Assert.Contains(expected.Keys, path => path.StartsWith("cards/", StringComparison.Ordinal));
        foreach (var folder in (string[])["_site", ".briefs-cache"])
            if (Directory.Exists(site.PathOf(folder))) Directory.Delete(site.PathOf(folder), recursive: true);
        Assert.Equal(expected, Built(site, new()
        {
            ["TZ"] = zone,
            ["LANG"] = language,
            ["LC_ALL"] = language,
            ["FONTCONFIG_FILE"] = site.PathOf("fonts/none.conf"),
        }));
    }

    [Fact]
    public void Another_folder_another_user_and_another_order_of_files_change_no_byte()
    {
        using var site = Site();
        var expected = Built(site, []);
        using var elsewhere = new TestSite();
        var files = Directory.EnumerateFiles(site.PathOf("content"), "*", SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal);
        foreach (var file in files)
        {
            elsewhere.With(Path.Combine("a folder, ещё одна", Path.GetRelativePath(site.Folder, file)), File.ReadAllBytes(file));
            File.SetLastWriteTimeUtc(elsewhere.PathOf(Path.Combine("a folder, ещё одна", Path.GetRelativePath(site.Folder, file))),
                new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var run = Nobody.Run(elsewhere, "build", "a folder, ещё одна", "--as-of", AsOf);
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(expected, TestSite.TreeOf(elsewhere.PathOf("a folder, ещё одна/_site")));
    }

    [Theory]
    [InlineData(1970)]
    [InlineData(2038)]
    [InlineData(2100)]
    public void Another_clock_changes_no_byte(int year)
    {
        using var site = Site();
        var expected = Built(site, []);
        var run = BriefsHere.RunAt(new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero), "build", site.Folder, "--as-of", AsOf);
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(expected, TestSite.TreeOf(site.Output));
    }

    [Fact]
    public void A_site_built_twice_is_the_same_site()
    {
        using var site = Site();
        var expected = Built(site, []);
        Assert.Equal(expected, Built(site, []));
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
        // One becomes public before the time that is asked for, the other after it.
        .With("content/briefs/past.md", TestTexts.Brief("Past")
        .Replace("date: 2024-03-01", "date: 2024-03-01\nembargo: 2024-05-01T00:00Z", StringComparison.Ordinal))
        .With("content/briefs/future.md", TestTexts.Brief("Future")
        .Replace("date: 2024-03-01", "date: 2024-03-01\nembargo: 2030-01-01T00:00Z", StringComparison.Ordinal))
        .With("content/briefs/istanbul.md", TestTexts.Brief("İstanbul, a title in I and i"))
        .With("content/briefs/border.ru.md", TestTexts.Brief("На границе"))
        .With("content/people.yml", "mills: {name: {en: Laura Mills, ru: Лаура Миллс}}\n")
        .With("content/evidence/news.txt", "We will not comply, he said.\n")
        .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n")
        .With("content/briefs/picture.md", TestTexts.Brief("A picture", "\n![A dot](dot.png)"))
        .With("content/pages/about.md", "---\ntitle: About\n---\n\nAbout us.\n");

    private static SortedDictionary<string, string> Built(TestSite site, Dictionary<string, string> environment)
    {
        var run = BriefsProcess.RunIn(site.Folder, environment, "build", "--as-of", AsOf);
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }
}
