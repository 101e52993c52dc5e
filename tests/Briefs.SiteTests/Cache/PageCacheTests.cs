using Briefs.Cli.Output;
using Briefs.Pages.Reuse;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>What is kept about pages: never a reason to stop, never of another program or another output, and never left behind.</summary>
public sealed class PageCacheTests
{
    private const string Folder = ".briefs-cache/pages";

    [Theory]
    [InlineData("")]
    [InlineData("half")]
    [InlineData("others")]
    [InlineData("endless")]
    public void Signed_bytes_of_another_layout_count_as_missing(string damage)
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var tree = TestSite.TreeOf(site.Site.Output);
        site.Site.With("content/briefs/brief-000003.md", site.Site.Read("content/briefs/brief-000003.md") + "\nMore words.\n");
        var key = File.ReadAllBytes(Path.Combine(site.UserCache, "briefs", "key"));
        var cache = new PageCacheFolder(site.Site.Folder, () => key);
        var names = Names(site).ToList();
        Assert.Contains("search", names);
        foreach (var name in names)
        {
            var bytes = cache.Find(name, long.MaxValue)!.Value.ToArray();
            cache.Keep(name, damage switch
            {
                "half" => bytes[..(bytes.Length / 2)],
                "others" => [.. Enumerable.Range(0, 4000).Select(at => (byte)(at * 7))],
                "endless" => [.. Enumerable.Repeat((byte)0xFF, 4000)],
                _ => [],
            });
        }

        var run = site.Run("build", site.Site.Folder);
        Assert.True(run.Exit == 0, run.All);
        Assert.NotEqual(tree, TestSite.TreeOf(site.Site.Output));
        var warm = TestSite.TreeOf(site.Site.Output);
        Assert.Equal(0, site.Run("build", site.Site.Folder, "--no-cache").Exit);
        Assert.Equal(warm, TestSite.TreeOf(site.Site.Output));
    }

    [Theory]
    [InlineData("documents", 120)]
    [InlineData("pages", 120)]
    [InlineData("pictures", 3)]
    public void What_a_killed_build_left_is_deleted(string folder, int briefs)
    {
        using var site = new CachedSite(briefs);
        site.Site.With($".briefs-cache/{folder}/.half-1", "half").With($".briefs-cache/{folder}/other", "of another version");
        File.SetLastWriteTimeUtc(site.Site.PathOf($".briefs-cache/{folder}/.half-1"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.False(File.Exists(site.Site.PathOf($".briefs-cache/{folder}/.half-1")));
        Assert.False(File.Exists(site.Site.PathOf($".briefs-cache/{folder}/other")));
    }

    // 255 bytes are the longest name of most disks.
    [Theory]
    [InlineData("a", 250)]
    [InlineData("я", 125)]
    public void A_file_with_a_long_name_is_published_again(string letter, int letters)
    {
        using var site = new CachedSite();
        var name = string.Concat(Enumerable.Repeat(letter, letters)) + ".html";
        var brief = site.Site.Read("content/briefs/brief-000003.md");
        brief = brief.Replace("---\ntitle", $"---\naliases: [/old/{name}]\ntitle", StringComparison.Ordinal);
        site.Site.With("content/briefs/brief-000003.md", brief);
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        site.Site.With("content/briefs/brief-000003.md", brief + "\nAnd more.\n");
        var run = site.Run("build", site.Site.Folder);
        Assert.True(run.Exit == 0, run.All);
        Assert.True(File.Exists(Path.Combine(site.Site.Output, "old", name)));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Site.Output), file => file.Contains("unlinked", StringComparison.Ordinal));
    }

    [Fact]
    public void What_another_program_kept_counts_as_missing()
    {
        using var site = new CachedSite(briefs: 3);
        byte[] key = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
        new CacheFolder(site.Site.Folder, "pages", () => key) { Program = "another" }.Write("search", "words"u8);
        var cache = new PageCacheFolder(site.Site.Folder, () => key);
        Assert.Null(cache.Find("search", 100));
        cache.Keep("search", [.. "words"u8]);
        Assert.Equal("words"u8, cache.Find("search", 100)!.Value.Span);
    }

    // Two builds at once may write files of the same length at the same moment of a coarse clock.
    [Fact]
    public void A_build_into_one_folder_knows_nothing_of_another_folder()
    {
        using var site = new CachedSite();
        var outputs = ((string[])["a", "b"]).Select(name => Path.Combine(Path.GetDirectoryName(site.Site.Folder)!, name)).ToArray();
        var moment = new DateTime(2024, 6, 1, 1, 2, 3, 456, DateTimeKind.Utc);
        foreach (var output in outputs)
            Assert.Equal(0, Build(site, output, Path.GetFileName(output)));
        foreach (var output in outputs) SetTimes(output, moment);
        // Both records now have the stamps of files with this moment.
        foreach (var output in outputs) SignStamps(site, output);
        Assert.Equal(0, Build(site, outputs[0], "b"));
        Assert.Equal(TestSite.TreeOf(outputs[1]), TestSite.TreeOf(outputs[0]));
    }

    [Fact]
    public void A_folder_that_takes_the_place_of_another_is_not_taken_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there, Briefs asks for the number of a file.");
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var tree = TestSite.TreeOf(site.Site.Output);
        foreach (var path in tree.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var file = site.Site.PathOf($"_site/{path}");
            var (bytes, time) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
            // While both are there, they have two numbers.
            File.WriteAllBytes(file + ".new", [.. bytes.Select(one => (byte)(one ^ 1))]);
            File.Move(file + ".new", file, overwrite: true);
            File.SetLastWriteTimeUtc(file, time);
        }

        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
    }

    [Fact]
    public void Records_of_old_outputs_are_deleted()
    {
        using var site = new CachedSite();
        var parent = Path.GetDirectoryName(site.Site.Folder)!;
        for (var at = 0; at < 12; at++) Assert.Equal(0, Build(site, Path.Combine(parent, $"out{at}"), "x"));
        Assert.InRange(Names(site).Count(name => name.StartsWith("files", StringComparison.Ordinal)), 2, 8);
        Assert.Contains("search", Names(site));
    }

    [Fact]
    public void The_cache_is_only_for_the_user()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are those of Unix.");
        if (OperatingSystem.IsWindows()) return;
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        foreach (var folder in (string[])[".briefs-cache", ".briefs-cache/documents", ".briefs-cache/pages"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(site.Site.PathOf(folder)));
    }

    private static IEnumerable<string> Names(CachedSite site) =>
        Directory.EnumerateFiles(site.Site.PathOf(Folder)).Select(path => Path.GetFileName(path));

    private static int Build(CachedSite site, string output, string host) =>
        site.Run("build", site.Site.Folder, "--output", output, "--base-url", $"https://{host}.example/").Exit;

    private static void SetTimes(string output, DateTime moment)
    {
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, moment);
    }

    private static void SignStamps(CachedSite site, string output)
    {
        var key = File.ReadAllBytes(Path.Combine(site.UserCache, "briefs", "key"));
        var cache = new PageCacheFolder(site.Site.Folder, () => key);
        var name = PageCacheFolder.NameOf(output);
        var records = FileRecords.Read(cache.Find(name, long.MaxValue));
        Assert.NotEmpty(records);
        cache.Keep(name, FileRecords.Write(records.Select(record => KeyValuePair.Create(
            record.Key, record.Value with { Stamp = FileTimes.Read(Path.Combine(output, record.Key))!.Value }))));
    }
}
