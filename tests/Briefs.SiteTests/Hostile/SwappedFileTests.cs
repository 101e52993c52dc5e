using Briefs.Reading.Discovery;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>A symbolic link that takes a file's place between the check and the opening leads nowhere.</summary>
public sealed class SwappedFileTests
{
    private const string Secret = "SECRET-OUTSIDE";

    [Fact]
    public void A_link_is_refused_by_the_file_that_was_opened()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = TestSite.Good().With("content/images/dot.png", TestTexts.Png);
        using var outside = new TestSite().With("secret.png", Secret);
        File.Delete(site.PathOf("content/images/dot.png"));
        File.CreateSymbolicLink(site.PathOf("content/images/dot.png"), outside.PathOf("secret.png"));
        Assert.Contains("symbolic link", Assert.Throws<IOException>(
            () => SiteFileOpener.ReadAll(site.Folder, "content/images/dot.png")).Message, StringComparison.Ordinal);

        Directory.Delete(site.PathOf("content/images"), recursive: true);
        Directory.CreateSymbolicLink(site.PathOf("content/images"), outside.Folder);
        Assert.Throws<IOException>(() => SiteFileOpener.ReadAll(site.Folder, "content/images/secret.png"));
    }

    [Fact]
    public void A_site_that_is_itself_reached_through_a_link_can_be_read()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = TestSite.Good();
        using var elsewhere = new TestSite().With("x", "");
        Directory.CreateSymbolicLink(elsewhere.PathOf("link"), site.Folder);
        Assert.NotEmpty(SiteFileOpener.ReadAll(elsewhere.PathOf("link"), "content/site.yml"));
        Assert.Equal(0, BriefsHere.Run("check", elsewhere.PathOf("link")).Exit);
    }

    // Whatever the moment at which the file is exchanged, its words and bytes from outside never reach the site.
    [Fact]
    public async Task Exchanged_while_it_is_built_nothing_from_outside_is_published()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = TestSite.Good().With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n")
            .With("content/briefs/dot.md", TestTexts.Brief("A dot", "![A dot](dot.png)"));
        using var outside = new TestSite().With("secret.png", [.. TestTexts.Png, .. Encoding.ASCII.GetBytes(Secret)]);
        using var stop = new CancellationTokenSource();
        var exchanging = Task.Run(() => Exchange(site.PathOf("content/images/dot.png"), outside.PathOf("secret.png"), stop.Token),
            CancellationToken.None);
        for (var build = 0; build < 15; build++)
        {
            BriefsHere.Run("build", site.Folder);
            if (!Directory.Exists(site.Output)) continue;
            var published = Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
                .Select(f => Encoding.Latin1.GetString(File.ReadAllBytes(f)));
            Assert.DoesNotContain(published, text => text.Contains(Secret, StringComparison.Ordinal));
        }

        await stop.CancelAsync();
        await exchanging;
    }

    private static void Exchange(string path, string outside, CancellationToken stop)
    {
        var (file, link) = (outside + ".file", outside + ".link");
        while (!stop.IsCancellationRequested)
        {
            File.WriteAllBytes(file, TestTexts.Png);
            File.Move(file, path, overwrite: true);
            File.CreateSymbolicLink(link, outside);
            File.Move(link, path, overwrite: true);
        }
    }
}
