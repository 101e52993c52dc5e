using AngleSharp.Html.Parser;
using Briefs.Cli.Pack;
using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Pack;

/// <summary>Packed pages are harmless, and what is packed is nothing else than the site.</summary>
public sealed class PackSafetyTests : PackedSite
{
    [Fact]
    public void A_strangers_template_runs_nothing_and_reads_no_file_of_the_machine()
    {
        Build("now");
        var secret = Path.Combine(Path.GetDirectoryName(Site.Folder)!, "secret.png");
        File.WriteAllText(secret, "a secret");
        File.WriteAllText(Site.PathOf("now/evil.css"), "p{background:url(/../secret.png)} </style><script>alert(1)</script>");
        var page = Site.PathOf("now/about/index.html");
        File.WriteAllText(page, File.ReadAllText(page)
            .Replace("</head>", "<base href=\"https://evil.example/\"><meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">"
                + "<link rel=stylesheet href=/evil.css></head>", StringComparison.Ordinal)
            .Replace("<main", "<img src=\"/../secret.png\" onerror=\"alert(2)\"><img src=\"/%2e%2e/secret.png\">"
                + "<img src=\"/briefs/..%2f..%2fsecret.png\"><a href=\" javascript:alert(3)\">x</a>"
                + "<iframe srcdoc=\"<script>alert(4)</script>\"></iframe><object data=\"/x\"></object><embed src=\"/x\">"
                + "<svg><script>alert(5)</script><a xlink:href=\"javascript:alert(6)\">y</a></svg>"
                + "<form action=\"https://evil.example/\"></form>"
                + "<a href=\"data:text/html,x\">z</a><main", StringComparison.Ordinal));
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        var packed = Read("about.html");
        Assert.DoesNotContain(Convert.ToBase64String("a secret"u8), packed, StringComparison.Ordinal);
        using var document = new HtmlParser().ParseDocument(packed);
        Assert.Empty(document.QuerySelectorAll("script, iframe, object, embed, base, form, meta[http-equiv=refresh]"));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes),
            a => a.Value.TrimStart().StartsWith("javascript:", StringComparison.Ordinal));
        Assert.DoesNotContain(LinksOf("about.html"), link => link.StartsWith("data:", StringComparison.Ordinal));
        var policy = Assert.Single(document.QuerySelectorAll("meta[http-equiv]"));
        Assert.StartsWith("default-src 'none'", policy.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_comes_before_all_that_a_template_writes()
    {
        Build("now");
        Change("now/about/index.html", "<head>", "<head><link rel=\"stylesheet preconnect\" href=\"https://evil.example/\">"
            + "<link rel=\"dns-prefetch stylesheet\" href=\"//evil.example/x.css\"><title>x</title><meta charset=\"latin1\">");
        Change("now/about/index.html", "</head>", "<template><link rel=preconnect href=\"https://evil.example/\">"
            + "<script>alert(1)</script></template><svg><template></template></svg></head>");
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        using var document = new HtmlParser().ParseDocument(Read("about.html"));
        Assert.Equal("<meta charset=\"utf-8\">", document.Head!.Children[0].OuterHtml);
        Assert.StartsWith("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';",
            document.Head.Children[1].OuterHtml, StringComparison.Ordinal);
        Assert.Single(document.QuerySelectorAll("meta[charset]"));
        Assert.Empty(document.QuerySelectorAll("link, template"));
        Assert.DoesNotContain("evil.example", Read("about.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_outside_the_site_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        Build("now");
        var secret = Path.Combine(Path.GetDirectoryName(Site.Folder)!, "secret.png");
        File.WriteAllText(secret, "a secret");
        File.CreateSymbolicLink(Site.PathOf("now/x.png"), secret);
        Change("now/about/index.html", "<main", "<img src=\"/briefs/x.png\"><main");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.Equal(3, run.Exit);
        Assert.Contains("“x.png” is a symbolic link", run.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Packed));
        // Neither is one to a page or to a folder of pages.
        File.Delete(Site.PathOf("now/x.png"));
        File.Move(Site.PathOf("now/about/index.html"), secret, overwrite: true);
        File.CreateSymbolicLink(Site.PathOf("now/about/index.html"), secret);
        run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.Equal(3, run.Exit);
        Assert.Contains("“about/index.html” is a symbolic link", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_read_is_an_error_and_never_skipped()
    {
        Needs.Linux();
        if (OperatingSystem.IsWindows()) return;
        Build("now");
        var folder = Site.PathOf("now/briefs/border");
        File.SetUnixFileMode(folder, UnixFileMode.None);
        var run = Nobody.Run(Site, "pack", "now", "packed");
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("now/briefs/border", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("now/packed", "now")]
    [InlineData("now", "now")]
    [InlineData("before/packed", "before")]
    [InlineData("alias/packed", "now")]
    public void A_folder_inside_a_site_is_refused(string folder, string named)
    {
        Build("now");
        Build("before");
        if (!OperatingSystem.IsWindows()) Directory.CreateSymbolicLink(Site.PathOf("alias"), Site.PathOf("now"));
        var files = Directory.GetFileSystemEntries(Site.PathOf(named)).Length;
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Site.PathOf(folder), "--against", Site.PathOf("before"));
        Assert.True(run.Exit == 2, run.All);
        Assert.Equal(files, Directory.GetFileSystemEntries(Site.PathOf(named)).Length);
        Assert.Contains("“" + Site.PathOf(folder) + "” is inside the site “" + Site.PathOf(named), run.Remarks, StringComparison.Ordinal);
    }

    // The system applies ".." to the target of the link before it.
    [Theory]
    [InlineData("now/briefs")]
    [InlineData("now-not")]
    public void A_folder_inside_a_site_is_refused_whatever_links_lead_there(string through)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        Build("now");
        Directory.CreateDirectory(Site.PathOf(through));
        Directory.CreateSymbolicLink(Site.PathOf("through"), through);
        Directory.CreateSymbolicLink(Site.PathOf("alias"), through == "now-not" ? "through/../now/out" : "through/../out");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Site.PathOf("alias"));
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("is inside the site “" + Site.PathOf("now"), run.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Site.PathOf("now/out")));
    }

    // A browser reads again what was serialised, and may find other elements.
    [Theory]
    [InlineData("<math><mtext><table><mglyph><style><!--</style></mglyph></table></mtext></math><style>--><meta http-equiv=refresh "
        + "content=\"0;url=http://127.0.0.1:8765/\"></style>")]
    [InlineData("<svg></p><style><a id=\"</style><meta http-equiv=refresh content=0>\">")]
    [InlineData("<noembed><meta http-equiv=refresh content=0></noembed><xmp><meta http-equiv=refresh content=0></xmp>")]
    [InlineData("<svg><foreignObject><meta http-equiv=refresh content=0></foreignObject></svg><noframes><script>1</script></noframes>")]
    [InlineData("<!--><meta http-equiv=refresh content=0>--><plaintext><meta http-equiv=refresh content=0>")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math>")]
    // A link within a link, which no page can have.
    [InlineData("<a href=\"#a\"><table><a href=\"#b\">x</a></table></a>")]
    public void A_packed_page_is_harmless_when_it_is_read_again(string html)
    {
        Build("now");
        Change("now/about/index.html", "</article>", $"{html}</article>");
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        AssertHarmless("about.html");
    }

    [Fact]
    public void Pages_of_random_elements_are_harmless_when_they_are_read_again()
    {
        string[] parts =
        [
            "<math>", "</math>", "<mtext>", "<mglyph>", "<malignmark>", "<annotation-xml encoding=text/html>", "<svg>", "</svg>", "<desc>",
            "<foreignObject>", "<title>", "</title>", "<style>", "</style>", "<!--", "-->", "<table>", "<tr>", "</table>", "<p>", "</p>",
            "<select>", "<option>", "<textarea>", "</textarea>", "<xmp>", "<noembed>", "<noscript>", "</noscript>", "<template>",
            "</template>", "<form>", "<a href=javascript:alert(1)>", "<a id=\"</style><script>alert(1)</script>\">", "<b>", "<![CDATA[",
            "]]>", "<img src=x onerror=alert(1)>", "<meta http-equiv=refresh content=0>", "<script>alert(1)</script>", "words",
        ];
        Build("now");
        var random = new Random(20261201);
        var page = Site.Read("now/about/index.html");
        const int Pages = 60;
        for (var at = 0; at < Pages; at++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(4, 24)).Select(_ => parts[random.Next(parts.Length)]));
            Site.With($"now/random{at}/index.html", page.Replace("</article>", $"{html}</article>", StringComparison.Ordinal));
        }

        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.True(run.Exit == 0, run.All);
        for (var at = 0; at < Pages; at++) AssertHarmless($"random{at}.html");
    }

    private void AssertHarmless(string name)
    {
        using var document = new HtmlParser().ParseDocument(Read(name).TrimEnd('\n'));
        Assert.Empty(document.QuerySelectorAll("script, iframe, object, embed, base, form, math, foreignObject, xmp, noembed, template"));
        Assert.Single(document.QuerySelectorAll("meta[http-equiv]"));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(document.All.SelectMany(e => e.Attributes),
            a => a.Value.TrimStart().StartsWith("javascript:", StringComparison.Ordinal));
        Assert.DoesNotContain("<!--", Read(name), StringComparison.Ordinal);
        Assert.Equal(Read(name), HarmlessPage.Serialize(document));
        // Nothing that looks like markup is left in a style, whatever a browser takes for its end.
        Assert.DoesNotContain(document.QuerySelectorAll("style"), style => style.TextContent.Contains("<m", StringComparison.Ordinal));
    }

    // The next run would refuse the folder.
    [Fact]
    public void What_was_written_before_an_error_is_deleted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        Build("now");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Site.Folder)!, "secret.png"), "a secret");
        File.CreateSymbolicLink(Site.PathOf("now/x.png"), Path.Combine(Path.GetDirectoryName(Site.Folder)!, "secret.png"));
        Change("now/briefs/border/index.html", "<main", "<img src=\"/briefs/x.png\"><main");
        Assert.Equal(3, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        Assert.False(Directory.Exists(Packed));
        Directory.CreateDirectory(Packed);
        Assert.Equal(3, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Packed));
    }

    [Theory]
    [InlineData("aux")]
    [InlineData("NUL.html")]
    public void A_name_that_Windows_reserves_is_refused(string name)
    {
        Build("now");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Site.PathOf(name));
        Assert.Equal(2, run.Exit);
        Assert.Contains("is the name of a device on Windows", run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Site.PathOf(name)));
    }

    [Fact]
    public void The_advice_for_what_is_no_built_site_can_be_followed()
    {
        Build("now");
        foreach (var site in (string[])["content", "now/evidence.json", "nowhere"])
        {
            var run = BriefsHere.Run("pack", Site.PathOf(site), Packed);
            Assert.Equal(3, run.Exit);
            Assert.Contains("Name the folder of a site that briefs build created.", run.Remarks, StringComparison.Ordinal);
            Assert.DoesNotContain("or its evidence.json", run.Remarks, StringComparison.Ordinal);
        }

        // "diff" reads the file alone too.
        Assert.Contains("or its evidence.json.", BriefsHere.Run("diff", Site.PathOf("content"), Site.PathOf("now")).Remarks,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_files_is_left_alone()
    {
        Build("now");
        Site.With("packed/mine.txt", "mine");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.Equal(2, run.Exit);
        Assert.Contains("is not empty. Name another folder", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Names());
    }

    [Theory]
    [InlineData("content")]
    [InlineData("nowhere")]
    [InlineData("content/site.yml")]
    public void What_is_no_built_site_is_refused(string site)
    {
        var run = BriefsHere.Run("pack", Site.PathOf(site), Packed);
        Assert.Equal(3, run.Exit);
        Assert.Equal(1, run.Remarks.Count(c => c == '\n'));
        Assert.False(Directory.Exists(Packed));
    }

    // The first error is what the user must read, whatever another program does in the new folder.
    [Fact]
    public void What_another_program_put_into_the_new_folder_hides_no_error()
    {
        Assert.Equal("the first error", Assert.Throws<InvalidOperationException>(Fail).Message);
        Assert.Equal([".DS_Store"], Names());

        void Fail()
        {
            using var files = new NewFiles(Packed);
            files.Write("about.html", "half");
            File.WriteAllText(Path.Combine(Packed, ".DS_Store"), "");
            throw new InvalidOperationException("the first error");
        }
    }

    // A parser drops the first line feed of such an element, and the page is read several times.
    [Theory]
    [InlineData("pre")]
    [InlineData("textarea")]
    public void Blank_lines_at_the_beginning_of_code_stay(string element)
    {
        Build("now");
        Change("now/about/index.html", "<main", $"<{element} id=code>{new string('\n', 21)}x</{element}><main");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.True(run.Exit == 0, run.All);
        using var document = new HtmlParser().ParseDocument(Read("about.html"));
        Assert.Equal(new string('\n', 20) + "x", document.GetElementById("code")!.TextContent);
    }
}
