using Briefs.BrowserTests;
using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Briefs.SiteTests.Pdf;

/// <summary>The PDFs of whole sites, printed by a real browser.</summary>
public sealed class PdfTests : IDisposable
{
    private const string Asked = TestTexts.Settings + "pdf: true\n";
    private static readonly string Lines = string.Concat(Enumerable.Repeat("\nA line.\n", 200));

    private const string Path = "_site/briefs/border/brief.pdf";

    private readonly TestSite _site = TestSite.Good().With("content/site.yml", Asked);

    public PdfTests() => FindChromium.OrSkip();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_brief_has_a_tagged_PDF_with_its_title_language_outline_and_live_links()
    {
        const string Title = "The border – “closed” [@ivanov in @news]";
        _site.With("content/briefs/border.md", TestTexts.Brief(Title, "\n## What was said\n\nMore.\n"));
        Build();
        using var pdf = PdfDocument.Open(_site.PathOf(Path));
        Assert.Equal("The border – “closed” · Example briefs", pdf.Information.Title);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("MarkInfo")), "not tagged");
        Assert.Equal("en", Assert.IsType<StringToken>(catalog.Data["Lang"]).Data);
        Assert.True(pdf.TryGetBookmarks(out var outline), "no outline");
        Assert.Contains("What was said", outline.GetNodes().Select(node => node.Title));
        var links = pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).ToList();
        Assert.Contains("https://example.com/news", links);
        Assert.Contains("https://example.org/briefs/people/ivanov/", links);
        Assert.DoesNotContain(links, link => !link.StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(595, (int)pdf.GetPage(1).Width);
        Assert.Contains($"1 / {pdf.NumberOfPages}", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal("D:20240301000000+00'00'", pdf.Information.CreationDate);
    }

    [Fact]
    public void The_page_links_to_it_and_says_so_to_reference_managers()
    {
        Build();
        var page = _site.Read("_site/briefs/border/index.html");
        const string Address = "/briefs/briefs/border/brief.pdf";
        Assert.Contains($"<a href=\"{Address}\" type=\"application/pdf\">Download as PDF</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<meta name=\"citation_pdf_url\" content=\"https://example.org{Address}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_from_nothing_have_the_same_bytes()
    {
        _site.With("content/briefs/second.md", TestTexts.Brief("Second"));
        Build();
        var first = TestSite.TreeOf(_site.Output);
        Directory.Delete(_site.Output, recursive: true);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
    }

    [Fact]
    public void Only_changed_or_damaged_PDFs_are_printed_again()
    {
        using var browser = new CountedBrowser();
        _site.With("content/briefs/second.md", TestTexts.Brief("Second"));
        Build(browser.Path);
        Assert.Equal(1, browser.Starts);
        var (unchanged, time) = (TestSite.TreeOf(_site.Output), File.GetLastWriteTimeUtc(_site.PathOf(Path)));
        Build(browser.Path);
        Assert.Equal(1, browser.Starts);
        Assert.Equal(unchanged, TestSite.TreeOf(_site.Output));
        Assert.Equal(time, File.GetLastWriteTimeUtc(_site.PathOf(Path)));

        var damaged = File.ReadAllBytes(_site.PathOf(Path));
        damaged[300] ^= 1;
        File.WriteAllBytes(_site.PathOf(Path), damaged);
        Build(browser.Path);
        Assert.Equal(2, browser.Starts);
        Assert.Equal(unchanged, TestSite.TreeOf(_site.Output));

        // Another person has another key.
        File.WriteAllBytes(_site.PathOf(Path), damaged);
        Directory.Delete(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_site.Folder)!, "user"), recursive: true);
        Build(browser.Path);
        Assert.Equal(3, browser.Starts);
        Assert.Equal(unchanged, TestSite.TreeOf(_site.Output));

        _site.With("content/briefs/border.md", TestTexts.Brief("Another title"));
        Build(browser.Path);
        Assert.Equal(4, browser.Starts);
        using var pdf = PdfDocument.Open(_site.PathOf(Path));
        Assert.Equal("Another title · Example briefs", pdf.Information.Title);
    }

    [Fact]
    public void A_hidden_brief_has_none()
    {
        _site.With("content/briefs/later.md", TestTexts.Brief("Later")
            .Replace("summary:", "embargo: 2999-01-01T09:00+00:00\nsummary:", StringComparison.Ordinal))
            .With("content/briefs/draft.md", TestTexts.Brief("Not yet")
            .Replace("summary:", "status: draft\nsummary:", StringComparison.Ordinal));
        Build();
        var printed = TestSite.TreeOf(_site.Output).Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal(["briefs/border/brief.pdf"], printed);
    }

    [Fact]
    public void A_brief_from_right_to_left_keeps_its_language_and_every_note()
    {
        _site.With("content/briefs/border.ar.md", TestTexts.Brief("الحدود").Replace("he said", "قال", StringComparison.Ordinal));
        Build();
        using var pdf = PdfDocument.Open(_site.PathOf("_site/ar/briefs/border/brief.pdf"));
        Assert.Equal("الحدود · Example briefs", pdf.Information.Title);
        Assert.Equal("ar", Assert.IsType<StringToken>(pdf.Structure.Catalog.CatalogDictionary.Data["Lang"]).Data);
        Assert.Contains("https://example.com/news", pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri));
    }

    [Fact]
    public void A_brief_of_sixty_pages_is_printed_whole()
    {
        var text = string.Concat(Enumerable.Range(1, 420).Select(n =>
            $"\n## Part {n}\n\n{string.Concat(Enumerable.Repeat("A plain sentence about the law of asylum and its practice. ", 9))}\n\n"
            + $"“We will not comply {n} times,” he said [@ivanov in @news, p. {n}].\n"));
        _site.With("content/briefs/border.md", TestTexts.Brief("Long", text));
        Build();
        using var pdf = PdfDocument.Open(_site.PathOf(Path));
        Assert.True(pdf.NumberOfPages >= 60, $"{pdf.NumberOfPages} pages");
        var words = string.Concat(pdf.GetPages().Select(page => page.Text));
        Assert.Contains("We will not comply 420 times", words, StringComparison.Ordinal);
        Assert.Contains("p. 420", words, StringComparison.Ordinal);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.True(outline.GetNodes().Count() >= 420);
    }

    [Fact]
    public void Lazy_pictures_are_printed_with_their_alternative_text()
    {
        _site.With("content/images/dot.png", TestTexts.Png)
            .With("content/images.yml", "dot.png:\n  credit: Example\n")
            .With("content/briefs/border.md", TestTexts.Brief("Pictures", "\n![A gate](dot.png)\n" + Lines + "\n![A dot](dot.png)\n"));
        Build();
        using var pdf = PdfDocument.Open(_site.PathOf(Path));
        Assert.NotEmpty(pdf.GetPages().SelectMany(page => page.GetImages()));
        var alternatives = Elements(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"])
            .Where(element => element.TryGet(NameToken.S, out NameToken type) && type.Data == "Figure")
            .Select(element => element.TryGet(NameToken.Create("Alt"), out StringToken words) ? words.Data : null);
        Assert.Equal(["A gate", "A dot"], alternatives.OfType<string>());
    }

    // The elements of the structure tree, in the order of reading.
    private static IEnumerable<DictionaryToken> Elements(PdfDocument pdf, IToken token)
    {
        if (token is IndirectReferenceToken reference) token = pdf.Structure.GetObject(reference.Data).Data;
        if (token is ArrayToken kids) return kids.Data.SelectMany(kid => Elements(pdf, kid));
        if (token is not DictionaryToken element) return [];
        return element.TryGet(NameToken.K, out var inside) ? [element, .. Elements(pdf, inside)] : [element];
    }

    // PDFs are only used again by the user who printed them.
    private string? EnvironmentOf(string name, string? browser) => name switch
    {
        "BRIEFS_CHROMIUM" => browser ?? FindChromium.Path,
        "LOCALAPPDATA" or "XDG_CACHE_HOME" => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_site.Folder)!, "user"),
        _ => null,
    };

    private void Build(string? browser = null)
    {
        var result = BriefsHere.Run(context => CommandLine.Run(
            ["build", _site.Folder],
            context with { Environment = name => EnvironmentOf(name, browser) }));
        Assert.True(result.Exit == 0, result.All);
    }
}
