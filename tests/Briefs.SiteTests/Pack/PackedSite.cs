using AngleSharp.Html.Parser;
using Briefs.SiteTests.Harness;
using SkiaSharp;
using Xunit;

namespace Briefs.SiteTests.Pack;

/// <summary>A small site that tests build and pack.</summary>
public abstract class PackedSite : IDisposable
{
    protected const string About = "content/pages/about.md";
    protected const string Address = "https://example.org/briefs/";

    protected TestSite Site { get; } = new TestSite().With("content/site.yml", TestTexts.Settings)
        .With("content/briefs/border.md", TestTexts.Brief("At the border", "\n## Law\n\nThere is one.\n"))
        .With("content/briefs/second.md",
            TestTexts.Brief("The second", "\nSee [the first](border.md#law) and [our work](../pages/about.md).\n"))
        .With("content/images.yml", "gate.png: Vera Blindtext\n")
        .With(About, "---\ntitle: About\n---\nWe watch. See [the law](../briefs/border.md).\n");

    public void Dispose()
    {
        Site.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Packed => Site.PathOf("packed");

    protected void With(string old, string text)
    {
        var page = Site.Read(About);
        Assert.Contains(old, page, StringComparison.Ordinal);
        Site.With(About, page.Replace(old, text, StringComparison.Ordinal));
    }

    protected void Change(string file, string old, string text)
    {
        var page = Site.Read(file);
        Assert.Contains(old, page, StringComparison.Ordinal);
        var at = page.IndexOf(old, StringComparison.Ordinal);
        Site.With(file, page[..at] + text + page[(at + old.Length)..]);
    }

    protected static byte[] Picture(SKColor color)
    {
        using var bitmap = new SKBitmap(2000, 1000);
        bitmap.Erase(color);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    protected void Build(string output, params string[] options)
    {
        var run = BriefsHere.Run(["build", Site.Folder, "--output", Site.PathOf(output), .. options]);
        Assert.True(run.Exit == 0, run.All);
    }

    protected IReadOnlyList<string> Pack()
    {
        Build("now");
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed);
        Assert.True(run.Exit == 0, run.All);
        return Names();
    }

    protected IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Packed).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    protected string Read(string name) => File.ReadAllText(Path.Combine(Packed, name));

    protected List<string> LinksOf(string name)
    {
        using var document = new HtmlParser().ParseDocument(Read(name));
        return [.. document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];
    }
}
