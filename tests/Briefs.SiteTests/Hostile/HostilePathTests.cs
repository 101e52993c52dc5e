using System.Diagnostics;
using Briefs.SiteTests.Cache;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

public sealed class HostilePathTests
{
    [Theory]
    [InlineData("CON.md")]
    [InlineData("aux.md")]
    [InlineData("a:b.md")]
    [InlineData("a?.md")]
    [InlineData("a b.md")]
    [InlineData("A.md")]
    [InlineData("a.b.c.md")]
    [InlineData("a.txt")]
    [InlineData("x.md.bak")]
    [InlineData(".hidden.md")]
    [InlineData("a\nb.md")]
    [InlineData("a\u202Eb.md")]
    [InlineData("::error::x.md")]
    [InlineData("deeper/x.md")]
    [InlineData("..md")]
    [InlineData("a\uFFFEb.md")]
    [InlineData("a\uFFFFb.md")]
    [InlineData("a\u200Bb.md")]
    [InlineData("a\u00ADb.md")]
    [InlineData("com¹.md")]
    [InlineData("lpt1.ru.md")]
    [InlineData("conin$.md")]
    [InlineData(" a.md")]
    [InlineData("a .md")]
    [InlineData("a.md ")]
    [InlineData("a.md.")]
    [InlineData("a.MD")]
    [InlineData("-.markdown")]
    [InlineData("a%2fb.md")]
    [InlineData("a\tb.md")]
    [InlineData("a\u001b[2Jb.md")]
    [InlineData("##[add-mask]x.md")]
    [InlineData("=cmd.md")]
    [InlineData("ａ１Ａ.md")]
    [InlineData("☠.md")]
    public void A_file_name_that_is_no_slug_is_an_error_and_never_skipped(string name)
    {
        using var site = TestSite.Good().With("content/briefs/" + name, TestTexts.Brief("Named"));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.NotEmpty(run.Findings());
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("content/briefs/a\\b.md")]
    [InlineData("content/pages/a\\b.md")]
    [InlineData("content/images/a\\b.png")]
    [InlineData("content/evidence/a\\b.txt")]
    [InlineData("templates/a\\b.html")]
    [InlineData("templates/assets/a\\b.css")]
    public void A_backslash_in_a_name_is_an_error_and_the_name_is_told_as_it_is(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It parts folders there.");
        using var site = TestSite.Good().With(path, TestTexts.Brief("Named"));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains($"file-name {path}:1:1", run.Findings());
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_long_name_is_an_error()
    {
        using var site = TestSite.Good().With($"content/briefs/{new string('س', 125)}.md", TestTexts.Brief("Named"));
        Assert.Equal(1, BriefsProcess.Run(site.Folder, "build").Exit);
    }

    [Fact]
    public void Names_that_are_one_on_another_disk_are_errors()
    {
        using var site = TestSite.Good().With("content/briefs/caf\u00e9.md", TestTexts.Brief("One"))
            .With("content/briefs/cafe\u0301.md", TestTexts.Brief("Two"));
        Assert.Equal(1, BriefsProcess.Run(site.Folder, "build").Exit);
    }

    [Theory]
    [InlineData("content/briefs/x.md", "/etc/passwd")]
    [InlineData("content/briefs/x.md", "border.md")]
    [InlineData("content/briefs/x.md", "nowhere")]
    [InlineData("content/images", "/etc")]
    [InlineData("content/images/x.png", "/etc/passwd")]
    [InlineData("content/loop", "..")]
    [InlineData("content/people.yml", "/etc/passwd")]
    [InlineData("templates", "/etc")]
    [InlineData("templates/brief.html", "/etc/passwd")]
    public void A_symbolic_link_is_not_followed(string link, string target)
    {
        using var site = TestSite.Good();
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(link))!);
        File.CreateSymbolicLink(site.PathOf(link), target);
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.DoesNotContain("root:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/briefs/x.md")]
    [InlineData("content/images/x.png")]
    [InlineData("content/people.yml")]
    [InlineData("content/files/x.csv")]
    [InlineData("content/files/x.pdf")]
    public void A_pipe_is_not_waited_for(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        using var site = TestSite.Good();
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(path))!);
        using (var mkfifo = Process.Start("mkfifo", [site.PathOf(path)])) mkfifo.WaitForExit();
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit is 0 or 1, run.All);
    }

    // What a build wrote or reads, replaced by pipes. The site is large enough to have a cache.
    [Theory]
    [InlineData(".briefs-cache")]
    [InlineData("_site")]
    [InlineData("templates")]
    [InlineData("content/evidence")]
    public void No_pipe_in_the_place_of_a_file_is_waited_for(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        using var site = new CachedSite();
        site.Site.With("templates/brief.html", "{{ title }}").With("content/evidence/none.txt", "Not a source.");
        BriefsProcess.RunIn(site.Site.Folder, site.Environment, "build");
        site.Site.With("_site/.briefs", "").With("_site/evidence.json", "");
        var files = Directory.GetFiles(site.Site.PathOf(folder), "*", SearchOption.AllDirectories);
        foreach (var file in files) File.Delete(file);
        using (var mkfifo = Process.Start("mkfifo", files)) mkfifo.WaitForExit();
        foreach (var command in (string[])["check", "build", "templates", "doctor"])
        {
            var run = BriefsProcess.RunIn(site.Site.Folder, site.Environment, command);
            Assert.True(run.Exit is >= 0 and <= 3, $"{command}: {run.All}");
        }
    }

    // The mark of the site says that these are its files.
    [Fact]
    public void No_pipe_in_a_built_site_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Pipe("_site/briefs/border/index.html");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "pack", "_site", "packed").Exit);
        Pipe("_site/evidence.json");
        foreach (var call in (string[])["diff _site _site", "check --against _site", "pack _site packed2"])
        {
            var run = BriefsProcess.Run(site.Folder, call.Split(' '));
            Assert.True(run.Exit is 2 or 3, $"{call}: {run.All}");
        }

        Pipe(".briefs-lock-_site");
        var built = BriefsProcess.Run(site.Folder, "build");
        Assert.True(built.Exit is 0 or 3, built.All);

        void Pipe(string path)
        {
            File.Delete(site.PathOf(path));
            using var mkfifo = Process.Start("mkfifo", [site.PathOf(path)]);
            mkfifo.WaitForExit();
        }
    }

    [Theory]
    [InlineData("![x](../../../etc/passwd)")]
    [InlineData("![x](/etc/passwd)")]
    [InlineData("![x](file:///etc/passwd)")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("![x](..\\..\\..\\etc\\passwd)")]
    [InlineData("![x](%2e%2e/%2e%2e/%2e%2e/etc/passwd)")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void A_link_or_picture_that_leads_astray_is_an_error(string markdown)
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border", "\n" + markdown));
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("/../../x")]
    [InlineData("../../x")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/briefs/border/")]
    [InlineData("/index.html")]
    [InlineData("/.briefs")]
    [InlineData("/x\\..\\..\\y")]
    [InlineData("/%2e%2e/x")]
    public void An_old_address_that_leads_astray_is_an_error(string alias)
    {
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Brief($"Second\naliases: ['{alias}']"));
        var before = TestSite.TreeOf(Path.GetDirectoryName(site.Folder)!);
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal(before, TestSite.TreeOf(Path.GetDirectoryName(site.Folder)!));
    }
}
