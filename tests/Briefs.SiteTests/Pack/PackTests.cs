using AngleSharp.Html.Parser;
using Briefs.SiteTests.Harness;
using SkiaSharp;
using Xunit;

namespace Briefs.SiteTests.Pack;

/// <summary>Pages as files that open with a double click: whole, harmless, and only those that are asked for.</summary>
public sealed class PackTests : IDisposable
{
    private const string About = "content/pages/about.md";
    private const string Address = "https://example.org/briefs/";

    private readonly TestSite _site = new TestSite().With("content/site.yml", TestTexts.Settings)
        .With("content/briefs/border.md", TestTexts.Brief("At the border", "\n## Law\n\nThere is one.\n"))
        .With("content/briefs/second.md",
            TestTexts.Brief("The second", "\nSee [the first](border.md#law) and [our work](../pages/about.md).\n"))
        .With("content/images.yml", "gate.png: Vera Blindtext\n")
        .With(About, "---\ntitle: About\n---\nWe watch. See [the law](../briefs/border.md).\n");

    public void Dispose() => _site.Dispose();

    private string Packed => _site.PathOf("packed");

    [Fact]
    public void Briefs_and_pages_are_packed_and_lists_are_not()
    {
        Assert.Equal(["about.html", "briefs-border.html", "briefs-second.html"], Pack());
    }

    [Fact]
    public void Styles_fonts_and_pictures_are_in_the_file_and_nothing_is_loaded()
    {
        With("See [the law](../briefs/border.md).", "\n\n![A gate](../images/gate.png)");
        _site.With("content/images/gate.png", Picture(SKColors.Red));
        Pack();
        var page = Read("about.html");
        Assert.Contains("src=\"data:image/", page, StringComparison.Ordinal);
        Assert.Contains("<style>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", page, StringComparison.Ordinal);
        Assert.True(page.Length < 600_000, $"{page.Length} characters");
    }

    [Fact]
    public void Links_lead_within_the_file_to_the_other_files_or_to_the_site()
    {
        Pack();
        var links = LinksOf("briefs-second.html");
        Assert.Contains("briefs-border.html#h-law", links);
        Assert.Contains("about.html", links);
        Assert.Contains(Address + "people/", links);
        Assert.Contains("#main", links);
        Assert.DoesNotContain(links, link => link.StartsWith('/'));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("--base-url", "http://localhost:8000/repo/")]
    [InlineData("--preview", "pr-7")]
    public void Only_what_changed_is_packed_wherever_the_two_sites_were_built_for(string option, string value)
    {
        Build("before");
        With("We watch", "We watch and wait");
        _site.With("content/briefs/third.md", TestTexts.Brief("The third"));
        Build("now", option.Length == 0 ? [] : [option, value]);
        var run = BriefsHere.Run("pack", _site.PathOf("now"), Packed, "--against", _site.PathOf("before"));
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("Wrote 2 self-contained files into " + Packed + ".\n", run.Remarks);
        Assert.Equal(["about.html", "briefs-third.html"], Names());
        Assert.Contains(Address + "briefs/border/", LinksOf("about.html"));
    }

    [Fact]
    public void A_new_picture_under_an_old_name_is_a_change()
    {
        With("See [the law](../briefs/border.md).", "\n\n![A gate](../images/gate.png)");
        _site.With("content/images/gate.png", Picture(SKColors.Red));
        Build("before");
        _site.With("content/images/gate.png", Picture(SKColors.Blue));
        Build("now");
        Assert.Equal(0, BriefsHere.Run("pack", _site.PathOf("now"), Packed, "--against", _site.PathOf("before")).Exit);
        Assert.Equal(["about.html"], Names());
    }

    [Fact]
    public void Without_a_change_nothing_is_written()
    {
        Build("before");
        var run = BriefsHere.Run("pack", _site.PathOf("before"), Packed, "--against", _site.PathOf("before"));
        Assert.Equal((0, "No brief and no page has changed.\n"), (run.Exit, run.Remarks));
        Assert.False(Directory.Exists(Packed));
    }

    [Fact]
    public void A_strangers_template_runs_nothing_and_reads_no_file_of_the_machine()
    {
        Build("now");
        var secret = Path.Combine(Path.GetDirectoryName(_site.Folder)!, "secret.png");
        File.WriteAllText(secret, "a secret");
        File.WriteAllText(_site.PathOf("now/evil.css"), "p{background:url(/../secret.png)} </style><script>alert(1)</script>");
        var page = _site.PathOf("now/about/index.html");
        File.WriteAllText(page, File.ReadAllText(page)
            .Replace("</head>", "<base href=\"https://evil.example/\"><meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">"
                + "<link rel=stylesheet href=/evil.css></head>", StringComparison.Ordinal)
            .Replace("<main", "<img src=\"/../secret.png\" onerror=\"alert(2)\"><img src=\"/%2e%2e/secret.png\">"
                + "<img src=\"/briefs/..%2f..%2fsecret.png\"><a href=\" javascript:alert(3)\">x</a>"
                + "<iframe srcdoc=\"<script>alert(4)</script>\"></iframe><object data=\"/x\"></object><embed src=\"/x\">"
                + "<svg><script>alert(5)</script><a xlink:href=\"javascript:alert(6)\">y</a></svg>"
                + "<form action=\"https://evil.example/\"></form>"
                + "<a href=\"data:text/html,x\">z</a><main", StringComparison.Ordinal));
        Assert.Equal(0, BriefsHere.Run("pack", _site.PathOf("now"), Packed).Exit);
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
    public void A_folder_with_files_is_left_alone()
    {
        Build("now");
        _site.With("packed/mine.txt", "mine");
        var run = BriefsHere.Run("pack", _site.PathOf("now"), Packed);
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
        var run = BriefsHere.Run("pack", _site.PathOf(site), Packed);
        Assert.Equal(3, run.Exit);
        Assert.Equal(1, run.Remarks.Count(c => c == '\n'));
        Assert.False(Directory.Exists(Packed));
    }

    [Fact]
    public void Paths_that_would_have_one_name_have_two()
    {
        _site.With("content/pages/a-b/c.md", "---\ntitle: One\n---\nOne.\n").With("content/pages/a/b-c.md", "---\ntitle: Two\n---\nTwo.\n");
        Assert.Equal(["a-b-c-2.html", "a-b-c.html", "about.html", "briefs-border.html", "briefs-second.html"], Pack());
    }

    private void With(string old, string text)
    {
        var page = _site.Read(About);
        Assert.Contains(old, page, StringComparison.Ordinal);
        _site.With(About, page.Replace(old, text, StringComparison.Ordinal));
    }

    private static byte[] Picture(SKColor color)
    {
        using var bitmap = new SKBitmap(2000, 1000);
        bitmap.Erase(color);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void Build(string output, params string[] options)
    {
        var run = BriefsHere.Run(["build", _site.Folder, "--output", _site.PathOf(output), .. options]);
        Assert.True(run.Exit == 0, run.All);
    }

    private IReadOnlyList<string> Pack()
    {
        Build("now");
        var run = BriefsHere.Run("pack", _site.PathOf("now"), Packed);
        Assert.True(run.Exit == 0, run.All);
        return Names();
    }

    private IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Packed).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private string Read(string name) => File.ReadAllText(Path.Combine(Packed, name));

    private List<string> LinksOf(string name)
    {
        using var document = new HtmlParser().ParseDocument(Read(name));
        return [.. document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];
    }
}
