using System.Security.Cryptography;
using Briefs.Cli.Commands;
using Briefs.Pictures;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Pictures.Resizing;
using Xunit;

namespace Briefs.SiteTests.Pictures;

/// <summary>Pictures in smaller sizes: made once, kept, never trusted when damaged, and never of a hidden brief.</summary>
public sealed class ResizedPictureTests : IDisposable
{
    private const string Cache = ".briefs-cache/pictures";

    private static readonly byte[] s_photograph = Photograph.Jpeg(900, 600, 90);

    private static readonly int[] s_widths = [480, 800, 1200, 1500];

    private readonly TestSite _site = Showing("photo.jpg", s_photograph);

    private IEnumerable<string> Copies => TestSite.TreeOf(_site.Output).Keys.Where(p => p.StartsWith("images/", StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_photograph_of_ten_megabytes_reaches_a_phone_as_150_KB()
    {
        var photograph = Photograph.LargestJpeg(4500, 3000, PictureLimits.Bytes);
        Assert.InRange(photograph.Length, 8_000_000, PictureLimits.Bytes);
        _site.With("content/images/photo.jpg", photograph);
        Build();
        // The sizes of phones with 390 CSS pixels and two or three device pixels each: 92vw is 359.
        foreach (var width in (int[])[480, 800, 1200])
        {
            var copy = Copies.Single(p => p.EndsWith($"-{width}.webp", StringComparison.Ordinal));
            var bytes = File.ReadAllBytes(Path.Combine(_site.Output, copy));
            Assert.InRange(bytes.Length, 5_000, 150_000);
            Assert.Equal((width, width * 2 / 3), (PictureReader.Read(bytes).Width, PictureReader.Read(bytes).Height));
        }

        Assert.Contains(Copies, p => p.EndsWith("-1920.webp", StringComparison.Ordinal));
        Assert.Contains(Copies, p => p.EndsWith("-1200.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_build_encodes_nothing()
    {
        Build();
        var (first, kept) = (TestSite.TreeOf(_site.Output), Times());
        Assert.NotEmpty(kept);
        Directory.Delete(_site.Output, recursive: true);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
        Assert.Equal(kept, Times());
    }

    [Fact]
    public void Builds_from_nothing_have_the_same_bytes()
    {
        Build();
        var first = TestSite.TreeOf(_site.Output);
        Directory.Delete(_site.PathOf(".briefs-cache"), recursive: true);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("empty")]
    [InlineData("one bit")]
    [InlineData("swapped")]
    public void A_damaged_copy_is_made_again(string damage)
    {
        Build();
        var first = TestSite.TreeOf(_site.Output);
        var entries = Directory.GetFiles(_site.PathOf(Cache)).Order(StringComparer.Ordinal).ToArray();
        var others = entries.Select(File.ReadAllBytes).ToArray();
        for (var i = 0; i < entries.Length; i++)
        {
            var bytes = others[i].ToArray();
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(entries[i], damage switch
            {
                "cut off" => others[i][..(others[i].Length / 2)],
                "empty" => [],
                "one bit" => bytes,
                _ => others[(i + 1) % others.Length],
            });
        }

        Directory.Delete(_site.Output, recursive: true);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
        Assert.Equal(others, entries.Select(File.ReadAllBytes));
    }

    [Fact]
    public void A_copy_that_another_user_put_there_is_made_again()
    {
        Build();
        var first = TestSite.TreeOf(_site.Output);
        var copy = Copies.Single(p => p.EndsWith("-480.webp", StringComparison.Ordinal));
        var published = File.ReadAllBytes(Path.Combine(_site.Output, copy));
        var entry = Directory.GetFiles(_site.PathOf(Cache)).Single(path => File.ReadAllBytes(path).AsSpan(32).SequenceEqual(published));
        // Another photograph of the same size, under the name of this one.
        _site.With("content/images/photo.jpg", Photograph.Jpeg(900, 600, 86));
        Build();
        var other = File.ReadAllBytes(Path.Combine(_site.Output, Copies.Single(p => p.EndsWith("-480.webp", StringComparison.Ordinal))));
        Assert.NotEqual(published, other);
        _site.With("content/images/photo.jpg", s_photograph);
        Sign(entry, other);
        Build();
        // The user who signed it has the key, so it counts: only the key protects the others.
        Assert.Equal(other, File.ReadAllBytes(Path.Combine(_site.Output, copy)));
        Build("another");
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
        Sign(entry, other, null);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
    }

    private void Sign(string entry, byte[] bytes, string? user = "user")
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Cache}/{Path.GetFileName(entry)}\n"), .. bytes];
        var key = user is null ? [] : File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(_site.Folder)!, user, "briefs", "key"));
        File.WriteAllBytes(entry, [.. user is null ? SHA256.HashData(signed) : HMACSHA256.HashData(key, signed), .. bytes]);
    }

    [Fact]
    public void Without_a_key_no_copy_is_kept()
    {
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder).Exit);
        Assert.Contains(Copies, p => p.EndsWith("-480.webp", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_site.PathOf(".briefs-cache")));
    }

    [Fact]
    public void A_build_deletes_copies_that_no_brief_needs_and_what_a_killed_build_left()
    {
        Build();
        var old = Directory.GetFiles(_site.PathOf(Cache));
        _site.With($"{Cache}/.half-a-file", "half");
        File.SetLastWriteTimeUtc(_site.PathOf($"{Cache}/.half-a-file"), DateTime.UtcNow.AddDays(-1));
        _site.With("content/images/photo.jpg", Photograph.Jpeg(880, 600, 90));
        Build();
        Assert.NotEmpty(Directory.GetFiles(_site.PathOf(Cache)));
        Assert.DoesNotContain(Directory.GetFiles(_site.PathOf(Cache)), path => old.Contains(path) || Path.GetFileName(path)[0] == '.');
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2999-01-01T09:00+00:00")]
    public void The_picture_of_a_hidden_brief_is_published_in_no_size(string hidden)
    {
        _site.With("content/briefs/border.md", TestTexts.Brief("At the border"))
            .With("content/briefs/later.md", Shown("photo.jpg").Replace("summary:", hidden + "\nsummary:", StringComparison.Ordinal));
        Build();
        Assert.Empty(Copies);
        Assert.False(Directory.Exists(_site.PathOf(".briefs-cache")));
    }

    [Fact]
    public void A_page_offers_the_sizes_and_the_original_and_a_feed_the_original_alone()
    {
        _site.With("content/images/photo.jpg", Photograph.Jpeg(1500, 1000, 90));
        _site.With("content/briefs/border.md", Shown("photo.jpg").Replace("summary:",
            "image:\n  src: photo.jpg\n  alt: A road\n  credit: A. Editor\nsummary:", StringComparison.Ordinal));
        Build();
        var page = _site.Read("_site/briefs/border/index.html");
        var original = Copies.Single(p => System.Text.RegularExpressions.Regex.IsMatch(p, "photo-[0-9a-f]{10}[.]jpg$"));
        var name = original[..^4];
        var set = string.Join(", ", s_widths.Select(w => $"/briefs/{name}-{w}.webp {w}w"));
        Assert.Equal(2, page.Split($"<source type=\"image/webp\" srcset=\"{set}\"").Length - 1);
        Assert.Equal(2, page.Split($"<a class=\"full-size\" href=\"/briefs/{original}\"").Length - 1);
        Assert.Equal(2, page.Split($"<img src=\"/briefs/{name}-1200.jpg\"").Length - 1);
        Assert.Equal(2, page.Split(" width=\"1500\" height=\"1000\"").Length - 1);
        Assert.Single(page.Split(" fetchpriority=\"high\"")[1..]);
        Assert.Single(page.Split(" loading=\"lazy\" decoding=\"async\"")[1..]);
        Assert.Contains($"<meta property=\"og:image\" content=\"https://example.org/briefs/{original}\">", page, StringComparison.Ordinal);
        var feed = _site.Read("_site/feed.xml");
        Assert.Contains($"https://example.org/briefs/{original}", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(".webp", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("-1200.jpg", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_that_was_cut_off_is_an_error_and_the_old_site_stays()
    {
        Build();
        var old = TestSite.TreeOf(_site.Output);
        _site.With("content/images/photo.jpg", s_photograph[..(s_photograph.Length / 2)]);
        Fails("image-broken");
        // A PNG whose chunks are sound, but whose data are not what its header promises.
        using var site = Showing("photo.png", Broken(Photograph.Png(600, 400)));
        var run = BriefsHere.Run("build", site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains("image-broken", run.Output, StringComparison.Ordinal);
        Assert.Contains("content/briefs/border.md", run.Output, StringComparison.Ordinal);
        Assert.Equal(old, TestSite.TreeOf(_site.Output));
    }

    [Fact]
    public void A_cache_that_is_a_link_is_not_followed_and_the_site_is_built()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        var elsewhere = _site.PathOf("../elsewhere");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateSymbolicLink(_site.PathOf(".briefs-cache"), elsewhere);
        var run = BriefsHere.Run(context => CommandLine.Run(["build", _site.Folder], context with { Environment = UserNamed("user") }));
        Assert.Equal(0, run.Exit);
        Assert.Contains("symbolic link", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
        Assert.Contains(Copies, p => p.EndsWith("-480.webp", StringComparison.Ordinal));
    }

    [Fact]
    public void Git_ignores_the_cache()
    {
        Build();
        Assert.Equal("*\n", _site.Read(".briefs-cache/.gitignore"));
    }

    internal static string Shown(string picture) => TestTexts.Brief("At the border", $"\n![A road]({picture})\n")
        .Replace("sources:", $"images:\n  {picture}: A. Editor\nsources:", StringComparison.Ordinal);

    private static TestSite Showing(string picture, byte[] bytes) => new TestSite().With("content/site.yml", TestTexts.Settings)
        .With("content/briefs/border.md", Shown(picture)).With($"content/images/{picture}", bytes);

    private static byte[] Broken(byte[] png)
    {
        var data = png.AsSpan().IndexOf("IDAT"u8) + 200;
        png.AsSpan(data, 2_000).Fill(0xA5);
        return png;
    }

    private void Build(string user = "user")
    {
        var run = BriefsHere.Run(context => CommandLine.Run(["build", _site.Folder], context with { Environment = UserNamed(user) }));
        Assert.True(run.Exit == 0, run.Output + run.Remarks);
    }

    // A user has a folder for the key of the cache.
    private Func<string, string?> UserNamed(string user) =>
        name => name is "XDG_CACHE_HOME" or "LOCALAPPDATA" ? Path.Combine(Path.GetDirectoryName(_site.Folder)!, user) : null;

    private void Fails(string rule)
    {
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains(rule, run.Output, StringComparison.Ordinal);
    }

    private SortedDictionary<string, DateTime> Times() => new(
        Directory.GetFiles(_site.PathOf(Cache)).ToDictionary(path => path, File.GetLastWriteTimeUtc), StringComparer.Ordinal);
}
