using System.Collections.Concurrent;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A site's own font, in a browser that keeps the policy of its pages.</summary>
public sealed class WebFontTests(BrowserRun run)
{
    private const string Face =
        "\n@font-face { font-family: \"Title\"; src: url(\"fonts/title.woff2\") format(\"woff2\"); font-display: swap; }\n"
            + "h1 { font-family: \"Title\", serif; }\n";

    [Theory]
    [InlineData("https://briefs.example/")]
    [InlineData("https://briefs.example/repo/")]
    public async Task The_font_is_loaded_from_the_site_and_the_policy_allows_it(string address)
    {
        FindChromium.OrSkip();
        using var folder = new TemporaryFolder();
        LargeSite.Write(folder.Path, 1);
        Directory.CreateDirectory(Path.Combine(folder.Path, "templates", "fonts"));
        var builtIn = Path.Combine(BuiltSite.FindRoot(), "templates", "site.css");
        File.WriteAllText(Path.Combine(folder.Path, "templates", "site.css"), File.ReadAllText(builtIn) + Face);
        File.WriteAllBytes(
            Path.Combine(folder.Path, "templates", "fonts", "title.woff2"),
            Woff2.Encode(File.ReadAllBytes(Path.Combine(BuiltSite.FindRoot(), "src", "Briefs.Pictures", "Fonts", "NotoSans-Regular.ttf"))));
        var site = await BuiltSite.Of(folder.Path, address, Path.Combine(folder.Path, "_site"));
        await using var reader = await run.Reader(site);
        var fonts = new ConcurrentQueue<string>();
        reader.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "font") fonts.Enqueue(request.Url);
        };
        await reader.Open(site.Pages.First(url => url.Contains("/briefs/", StringComparison.Ordinal)));
        await reader.Page.EvaluateAsync("() => document.fonts.ready");
        Assert.Equal([address + "fonts/title.woff2"], fonts);
        Assert.Equal(
            ["Title loaded"], await reader.Page.EvaluateAsync<string[]>("() => [...document.fonts].map(f => `${f.family} ${f.status}`)"));
        Problems.None(reader.Complaints);
    }
}
