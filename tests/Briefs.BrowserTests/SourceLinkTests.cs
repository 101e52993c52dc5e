using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>
/// From a quotation one tap leads to the words themselves: the link of a note makes the browser scroll to them in the original
/// page, which a server on this machine gives, and mark them.
/// </summary>
public sealed class SourceLinkTests(BrowserRun run)
{
    // How many pixels of a picture have the colour in which Chromium marks what an address names, by rows: first, last, count.
    private const string MarkedRows = """
        async ([picture, paper]) => {
          const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, image.height);
          const rows = [];
          for (let y = 0; y < image.height; y++) {
            let marked = 0;
            for (let x = 0; x < image.width; x++) {
              const at = 4 * (y * image.width + x);
              // Pale violet: red and blue above green. Paper and ink are grey.
              if (data[at] - data[at + 1] > 10 && data[at + 2] - data[at + 1] > 10) marked++;
            }
            if (marked > 20) rows.push(y);
          }
          return rows;
        }
        """;

    /// <summary>Language, the words in the brief, and the passage as it stands in the original.</summary>
    public static TheoryData<string, string, string> Passages => new()
    {
        { "en", "the gate would stay shut, “come what may”, until spring",
            "The minister said that the gate would stay shut, \"come what may\", until spring. He took no questions." },
        { "en", "we won’t go back – not now", "One of them, a teacher, said: \"We won't go back – not now; not ever\"." },
        { "en", "nobody will be sent back to where he is in danger, whatever the papers say, and whoever asks for it, as long as there "
            + "is a court in this country that hears cases and a law that it can read aloud to those who stand before it",
            "In his speech: nobody will be sent back to where he is in danger, whatever the papers say, and whoever asks for it, as "
                + "long as there is a court in this country that hears cases and a law that it can read aloud to those who stand before "
                + "it. Applause." },
        { "ar", "لن يعود أحد منا إلى هناك", "وقالت المعلمة للصحفيين: لن يعود أحد منا إلى هناك، مهما حدث." },
        { "ru", "никто не будет возвращён через эту границу", "Министр сказал, что никто не будет возвращён через эту границу, и ушёл." },
        { "zh", "任何人都不会被送回那里", "部长对记者说，任何人都不会被送回那里，然后就离开了。" },
    };

    [Theory]
    [MemberData(nameof(Passages))]
    public async Task The_browser_scrolls_to_the_words_and_marks_them(string lang, string words, string passage)
    {
        FindChromium.OrSkip();
        using var original = new OriginalPage(lang, passage);
        using var folder = new TemporaryFolder();
        Write(folder.Path, original, lang, words);
        var site = await BuiltSite.Of(folder.Path, "https://briefs.example/", Path.Combine(folder.Path, "_site"));
        await using var reader = await run.Reader(site);
        await reader.Page.Context.RouteAsync(original.Url + "**", r => r.ContinueAsync());
        await reader.Open(site.Pages.Single(p => p.Contains("/briefs/", StringComparison.Ordinal)));
        // Out of https the browser asks for https first, which this server does not speak; a click is what lets it mark anything.
        await reader.Page.Locator($"#n-1 a[href^=\"{original.Url}\"]").ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => scrollY > 0");
        var height = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        Assert.True(height > 4_000, $"the page is {height} px high: nothing to scroll");

        var there = (await reader.Page.Locator("#words").BoundingBoxAsync())!;
        Assert.InRange(there.Y, 0, 720 - there.Height);
        var picture = Convert.ToBase64String(await reader.Page.ScreenshotAsync());
        var rows = await reader.Page.EvaluateAsync<int[]>(MarkedRows, new[] { picture, "" });
        Assert.NotEmpty(rows);
        Assert.True(rows[0] >= there.Y - 4
            && rows[^1] <= there.Y + there.Height + 4,
            $"marked from {rows[0]} to {rows[^1]}, the words stand from {there.Y} to {there.Y + there.Height}");
    }

    // The bare address, without what leads to the words, must not pass the same test.
    [Fact]
    public async Task Without_the_words_in_the_address_nothing_is_marked()
    {
        FindChromium.OrSkip();
        using var original = new OriginalPage("en", "The minister said that the gate would stay shut.");
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Page.Context.RouteAsync(original.Url + "**", r => r.ContinueAsync());
        await reader.Open(original.Url);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => scrollY"));
        var picture = Convert.ToBase64String(await reader.Page.ScreenshotAsync());
        Assert.Empty(await reader.Page.EvaluateAsync<int[]>(MarkedRows, new[] { picture, "" }));
    }

    private static void Write(string folder, OriginalPage original, string lang, string words)
    {
        var marks = lang switch { "ru" => ("«", "»"), "zh" => ("「", "」"), _ => ("“", "”") };
        var inner = words.Replace('“', '‘').Replace('”', '’');
        void File(string name, string text)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
        }

        File("content/site.yml", $"title: Test\nurl: https://briefs.example/\nlanguage: {lang}\n");
        File("content/evidence/paper.txt", original.Text);
        File("content/briefs/gate.md", $"""
            ---
            title: The gate
            summary: A gate.
            date: 2020-01-10
            sources:
              paper:
                title: A page
                publisher: A paper
                date: 2020-01-09
                lang: {lang}
                url: {original.Url}article
            ---
            {marks.Item1}{inner}{marks.Item2} [@itself in @paper].
            """ + "\n");
    }
}
