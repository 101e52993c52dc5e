using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Publish;

/// <summary>What is published, and what stays as it was.</summary>
public sealed class PublishTests
{
    [Fact]
    public void The_first_publication_makes_the_branch_with_the_site_byte_for_byte()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site().With(".gitattributes", "* text eol=crlf\n")
            .With("templates/site.css", "/* odd */\r\n.a { color: red; }\n");
        GivenRemote.Publish(site, preview: null);

        var clone = Path.Combine(site.Folder, "..", "clone");
        GivenRemote.Git(site.Folder, "clone", "--quiet", "-c", "core.autocrlf=false", "--branch", "gh-pages", remote.Folder, clone);
        Directory.Delete(Path.Combine(clone, ".git"), recursive: true);
        var (published, built) = (TestSite.TreeOf(clone), TestSite.TreeOf(site.Output));
        Assert.True(built.Remove(".briefs"));
        Assert.Equal(built, published);
        Assert.Contains(".nojekyll", published.Keys);
        Assert.Equal(1, remote.Commits());
    }

    [Fact]
    public void What_has_not_changed_is_not_published_again()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, preview: null);
        var tip = remote.Tip();
        var again = GivenRemote.Publish(site);
        Assert.Equal((0, "briefs: Publish the site: gh-pages is already up to date.\n"), (again.Exit, again.Remarks));
        Assert.Equal(tip, remote.Tip());
    }

    [Fact]
    public void The_site_and_each_preview_leave_one_another_as_they_are()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        GivenRemote.Publish(site, "pr-7");
        Assert.Equal([".nojekyll"], remote.Files().Where(f => !f.StartsWith("preview/pr-7/", StringComparison.Ordinal)));
        GivenRemote.Publish(site, preview: null);
        GivenRemote.Publish(site, "pr-8");
        var seven = remote.Files("preview/pr-7/");
        Assert.Equal(seven.Select(f => f.Replace("pr-7", "pr-8", StringComparison.Ordinal)), remote.Files("preview/pr-8/"));

        site.With("content/briefs/gate.md", TestTexts.Brief("At the gate"));
        GivenRemote.Publish(site, preview: null);
        Assert.Contains("briefs/gate/index.html", remote.Files());
        Assert.Equal(seven, remote.Files("preview/pr-7/"));
        GivenRemote.Publish(site, "pr-7");
        Assert.Contains("preview/pr-7/briefs/gate/index.html", remote.Files());
        Assert.DoesNotContain("preview/pr-8/briefs/gate/index.html", remote.Files());

        File.Delete(site.PathOf("content/briefs/gate.md"));
        GivenRemote.Publish(site, preview: null);
        Assert.DoesNotContain("briefs/gate/index.html", remote.Files());
    }

    [Fact]
    public void The_preview_of_a_closed_pull_request_goes()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        var none = GivenRemote.Publish(site, ["--remove", "--prefix", "preview/pr-7"]);
        Assert.Equal((0, ""), (none.Exit, remote.Tip()));
        Assert.Contains("gh-pages has no preview/pr-7/: nothing to remove.", none.Remarks, StringComparison.Ordinal);

        foreach (var preview in (string?[])[null, "pr-7", "pr-70"]) GivenRemote.Publish(site, preview);
        var gone = GivenRemote.Publish(site, ["--remove", "--prefix", "preview/pr-7"]);
        Assert.True(gone.Exit == 0, gone.All);
        Assert.Empty(remote.Files("preview/pr-7/"));
        Assert.NotEmpty(remote.Files("preview/pr-70/"));
        Assert.Contains("index.html", remote.Files());
    }

    [Fact]
    public void The_editors_own_work_is_not_touched()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site().With("content/briefs/staged.md", TestTexts.Brief("Staged"));
        GivenRemote.Git(site.Folder, "add", "content/briefs/staged.md");
        site.With("content/briefs/border.md", TestTexts.Brief("Changed")).With("content/briefs/new.md", TestTexts.Brief("New"));
        string[] State() =>
            [GivenRemote.Git(site.Folder, "status", "--porcelain"), GivenRemote.Git(site.Folder, "rev-parse", "HEAD"),
                GivenRemote.Git(site.Folder, "write-tree"), GivenRemote.Git(site.Folder, "for-each-ref", "refs/heads")];
        var before = State();
        GivenRemote.Publish(site, preview: null);
        GivenRemote.Publish(site, "pr-7");
        Assert.Equal(before, State());
        Assert.Empty(Directory.EnumerateFiles(site.PathOf(".git"), "briefs-*"));
    }

    [Fact]
    public void No_hook_of_the_machine_has_a_say()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        var hook = site.PathOf(".git/hooks/pre-push");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, "#!/bin/sh\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);
        GivenRemote.Publish(site, preview: null);
    }

    [Fact]
    public void History_begins_anew_when_it_has_grown_long()
    {
        using var remote = new GivenRemote();
        using var site = remote.Site();
        for (var i = 1; i <= 7; i++)
        {
            site.With("content/briefs/border.md", TestTexts.Brief($"Version {i}"));
            GivenRemote.Build(site);
            var run = GivenRemote.Publish(site, ["--keep", "3"]);
            Assert.True(run.Exit == 0, run.All);
            Assert.Equal(((i - 1) % 3) + 1, remote.Commits());
        }
    }
}
