using System.Diagnostics;
using Briefs.Reading.Discovery;
using Xunit;

namespace Briefs.Tests.Reading.Discovery;

/// <summary>What editors and systems write beside the files one works on is passed over, and git passes it over too.</summary>
public sealed class EditorLitterTests
{
    public static TheoryData<string> Names { get; } =
    [
        ".DS_Store", "._a.md", "._photo.png", "Thumbs.db", "desktop.ini", "Desktop.ini", ".a.md.swp", ".a.md.swo", "a.md.swp", ".a.md.swx",
            "a.md~", "photo.png~",
        ".#a.md", "#a.md#", "~$a.md", ".~lock.a.md#", "4913", ".subl1a2.tmp", ".a.md.tmp", "a.md___jb_tmp___", "a.md___jb_old___",
            ".goutputstream-AB12C3", ".a.md.kate-swp",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_passed_over_in_every_folder(string name)
    {
        using var site = new TemporarySite().Write("content/briefs/ok.md", "x");
        foreach (var folder in new[] { "content", "content/briefs", "content/pages", "content/images", "content/images/x",
            "content/evidence", "templates", "templates/words", "templates/fonts" })
            site.Write($"{folder}/{name}", "x");
        var (listing, found) = ContentFinder.Find(site.Folder);
        Assert.Empty(found);
        Assert.Equal(["ok"], listing.Briefs.Select(b => b.Slug));
        Assert.Empty(listing.Pictures);
        Assert.Empty(listing.Templates);
        Assert.Empty(listing.Fonts);
        Assert.Empty(EvidenceFinder.Find(site.Folder,
            new() { File = ContentFile.Whole("content/site.yml"), Title = "A", Url = "https://example.org/" }).Diagnostics);
    }

    [Fact]
    public void A_lock_that_is_a_link_to_nowhere_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Emacs makes such links on other systems.");
        using var site = new TemporarySite().Write("content/briefs/ok.md", "x").Link("content/briefs/.#ok.md", "me@host.1234:5678");
        Assert.Empty(ContentFinder.Find(site.Folder).Diagnostics);
    }

    [Theory]
    [InlineData("content/briefs/a.md.bak")]
    [InlineData("content/briefs/.hidden.md")]
    [InlineData("content/briefs/a.tmp")]
    [InlineData("content/briefs/swp")]
    [InlineData("content/briefs/a.swq")]
    [InlineData("content/images/.a.png.part")]
    public void Whatever_somebody_may_have_named_so_is_still_an_error(string path)
    {
        using var site = new TemporarySite().Write("content/briefs/ok.md", "x").Write(path, "x");
        Assert.Equal(path, Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).File.Path);
    }

    [Fact]
    public void The_gitignore_of_a_new_site_lists_them_all()
    {
        using var site = new TemporarySite();
        var ignore = Path.Combine(Architecture.Repository.Root, "src", "Briefs.Cli", "Init", "Site", ".gitignore");
        site.Write(".gitignore", File.ReadAllText(ignore));
        Assert.Equal(0, Git(site.Folder, ["init", "-q"]));
        Assert.All(Names, name => Assert.True(Git(site.Folder, ["check-ignore", "-q", "--", "content/briefs/" + name]) == 0, name));
        Assert.Equal(1, Git(site.Folder, ["check-ignore", "-q", "--", "content/briefs/a.md"]));
        Assert.Equal(1, Git(site.Folder, ["check-ignore", "-q", "--", "content/images/a.png"]));
    }

    [Fact]
    public void Nobody_is_told_to_take_a_name_that_is_taken()
    {
        using var site = new TemporarySite().Write("content/briefs/a-border.md", "x").Write("content/briefs/A Border.md", "x");
        Assert.Contains("`a-border.md` already exists", Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).Help,
            StringComparison.Ordinal);
    }

    private static int Git(string folder, IEnumerable<string> words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words) { WorkingDirectory = folder })!;
        git.WaitForExit();
        return git.ExitCode;
    }
}
