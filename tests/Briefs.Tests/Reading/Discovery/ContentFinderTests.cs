using System.Diagnostics;
using Briefs.Reading.Discovery;
using Xunit;

namespace Briefs.Tests.Reading.Discovery;

public class ContentFinderTests
{
    [Fact]
    public void A_sites_files_are_found_in_ordinal_order()
    {
        using var site = new TemporarySite();
        foreach (var path in new[] { "content/site.yml", "content/people.yml", "content/sources.json", "content/images.yml",
            "content/briefs/b.md", "content/briefs/a-2.ru.md", "content/briefs/a-2.md", "content/briefs/шаг.zh-Hant.md",
                "content/briefs/photo.JPG", "content/pages/about.md", "content/images/x/y.png", "content/evidence/any.pdf",
                    "templates/home.html", "README.md" })
            site.Write(path, "x");
        var (listing, found) = ContentFinder.Find(site.Folder);
        Assert.Empty(found);
        Assert.Equal([("a-2", null), ("a-2", "ru"), ("b", null), ("шаг", "zh-Hant")], listing.Briefs.Select(b => (b.Slug, b.Lang)));
        Assert.Equal(["content/pages/about.md"], listing.Pages.Select(p => p.Path));
        Assert.Equal(["content/briefs/photo.JPG", "content/images/x/y.png"], listing.Pictures.Keys);
        Assert.Equal(["templates/home.html"], listing.Templates.Keys);
        Assert.Equal(("content/site.yml", "content/people.yml", "content/sources.json", "content/images.yml"),
            (listing.Settings, listing.People, listing.Sources, listing.ImageCredits));
    }

    // macOS and Windows count letters, Linux counts bytes.
    [Theory]
    [InlineData("字", 84, false)]
    [InlineData("字", 85, true)]
    [InlineData("я", 126, false)]
    [InlineData("я", 127, true)]
    public void A_name_that_another_computer_cannot_hold_is_an_error(string letter, int times, bool isTooLong)
    {
        var error = FileNames.Unportable(string.Concat(Enumerable.Repeat(letter, times)) + ".md");
        Assert.Equal(isTooLong ? "it has more than 255 bytes, which Linux does not allow" : null, error?.What);
    }

    [Theory]
    [InlineData("content/briefs/A.md", "file-name")]
    [InlineData("content/briefs/a b.md", "file-name")]
    [InlineData("content/briefs/a_b.md", "file-name")]
    [InlineData("content/briefs/a.b.c.md", "file-name")]
    [InlineData("content/briefs/a.draft.md", "file-name")]
    [InlineData("content/briefs/a.RU.md", "file-name")]
    [InlineData("content/briefs/.md", "file-unexpected")]
    [InlineData("content/briefs/con.md", "file-name")]
    [InlineData("content/briefs/nul.ru.md", "file-name")]
    [InlineData("content/briefs/e\u0301.md", "file-name")]
    [InlineData("content/briefs/a.MD", "file-name")]
    [InlineData("content/briefs/a.markdown", "file-name")]
    [InlineData("content/briefs/\u202ea.md", "file-name")]
    [InlineData("content/briefs/a.md ", "file-unexpected")]
    [InlineData("content/briefs/notes.txt", "file-unexpected")]
    [InlineData("content/briefs/.env", "file-unexpected")]
    [InlineData("content/briefs/a.md.bak", "file-unexpected")]
    [InlineData("content/briefs/a.tmp", "file-unexpected")]
    [InlineData("content/briefs/.a.md", "file-unexpected")]
    [InlineData("content/briefs/old~/a.md", "file-unexpected")]
    [InlineData("content/briefs/sub/a.md", "file-unexpected")]
    [InlineData("content/pages/Sub/a.md", "file-name")]
    [InlineData("content/pages/a.b/a.md", "file-name")]
    [InlineData("content/pages/sub/A.md", "file-name")]
    [InlineData("content/pages/sub/notes.txt", "file-unexpected")]
    [InlineData("content/pages/1/2/3/4/5/6/7/8/a.md", "file-unexpected")]
    [InlineData("content/people.yaml", "file-unexpected")]
    [InlineData("content/drafts/a.md", "file-unexpected")]
    [InlineData("content/images/x.svgz", "file-unexpected")]
    [InlineData("content/images/x.html", "file-unexpected")]
    [InlineData("content/images/aux.png", "file-name")]
    [InlineData("content/images/x?.png", "file-name")]
    [InlineData("templates/a:b.html", "file-name")]
    public void What_has_no_place_is_reported_never_passed_over(string path, string rule)
    {
        using var site = new TemporarySite().Write("content/briefs/ok.md", "x").Write(path, "x");
        var (listing, found) = ContentFinder.Find(site.Folder);
        Assert.Equal(rule, Assert.Single(found).Rule.Id);
        Assert.StartsWith(found[0].File.Path, path, StringComparison.Ordinal);
        Assert.Equal(["ok"], listing.Briefs.Select(b => b.Slug));
        Assert.Empty(listing.Pictures);
    }

    [Fact]
    public void A_name_that_differs_in_case_only_is_not_taken_by_its_own_file()
    {
        using var site = new TemporarySite().Write("content/briefs/Night.md", "x");
        Assert.Contains("Rename it to `night.md`", Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).Help,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_folders_has_them_in_its_slug()
    {
        using var site = new TemporarySite();
        foreach (var path in new[] { "rules.md", "rules-old.md", "rules/a.md", "rules/a.ru.md", "1/2/3/4/5/6/7/a.md" })
            site.Write($"content/pages/{path}", "x");
        var (listing, found) = ContentFinder.Find(site.Folder);
        Assert.Empty(found);
        Assert.Equal([("1/2/3/4/5/6/7/a", null), ("rules-old", null), ("rules", null), ("rules/a", null), ("rules/a", "ru")],
            listing.Pages.Select(p => (p.Slug, p.Lang)));
    }

    [Theory]
    [InlineData("content/pages/rules/b.md", true)]
    [InlineData("content/pages/Rules/b.md", false)]
    [InlineData("content/briefs/rules/b.md", false)]
    [InlineData("content/pages/1/2/3/4/5/6/7/8/b.md", false)]
    public void An_unsaved_page_is_listed_where_a_saved_one_would_be(string path, bool listed)
    {
        var listing = new ContentListing().WithUnsaved([path]);
        Assert.Equal(listed ? ["rules/b"] : [], listing.Pages.Select(p => p.Slug));
        Assert.Empty(listing.Briefs);
    }

    [Theory]
    [InlineData("content/images/A.png", "content/images/a.png")]
    [InlineData("content/images/\u00e9.png", "content/images/\u00c9.png")]
    public void Names_that_are_one_on_other_computers_collide(string one, string other)
    {
        using var site = new TemporarySite().Write(one, "x").Write(other, "x");
        Assert.SkipWhen(Directory.GetFiles(Path.Combine(site.Folder, "content/images")).Length == 1,
            "This disk takes the two names for one.");
        Assert.Equal("file-name-collision", Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("content/briefs/x.md", "/etc/passwd")]
    [InlineData("content/briefs/x.md", "missing")]
    [InlineData("content/briefs", "../elsewhere")]
    [InlineData("content/images/x.png", "../../secret.png")]
    [InlineData("content/images/loop", "..")]
    [InlineData("content", "elsewhere")]
    [InlineData("templates", "elsewhere")]
    public void A_link_is_reported_and_not_followed(string path, string target)
    {
        using var site = new TemporarySite().Write("elsewhere/site.yml", "x").Write("elsewhere/briefs/y.md", "x").Write("secret.png", "x");
        if (path != "content") site.Write("content/site.yml", "x");
        site.Link(path, target);
        var (listing, found) = ContentFinder.Find(site.Folder);
        Assert.Equal((path, "file-unexpected"), found.Select(d => (d.File.Path, d.Rule.Id)).Single());
        Assert.Empty(listing.Briefs);
        Assert.Empty(listing.Pictures);
        Assert.Empty(listing.Templates);
    }

    [Fact]
    public void Two_lists_of_sources_are_one_too_many()
    {
        using var site = new TemporarySite().Write("content/sources.yml", "x").Write("content/sources.json", "x");
        Assert.Equal("content/sources.yml", Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).File.Path);
    }

    [Fact]
    public void A_pipe_is_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders of Windows.");
        using var site = new TemporarySite().Write("content/site.yml", "x");
        Directory.CreateDirectory(Path.Combine(site.Folder, "content/images"));
        Directory.CreateDirectory(Path.Combine(site.Folder, "content/briefs"));
        foreach (var path in new[] { "content/images/x.png", "content/briefs/x.md" })
        {
            using var made = Process.Start("mkfifo", [Path.Combine(site.Folder, path)]);
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
        }

        Assert.Equal("content/images/x.png", Assert.Single(ContentFinder.Find(site.Folder).Diagnostics).File.Path);
        Assert.Equal("", SourceTextReader.Read(site.Folder, "content/briefs/x.md").Value!.Text);
    }

    [Fact]
    public void A_folder_without_content_is_no_site()
    {
        using var site = new TemporarySite().Write("README.md", "x");
        Assert.False(ContentFinder.IsSite(site.Folder));
        Assert.Throws<ArgumentException>(() => ContentFinder.Find(site.Folder));
    }
}
