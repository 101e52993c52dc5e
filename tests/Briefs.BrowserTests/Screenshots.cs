using Briefs.BrowserTests.Serving;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>
/// Takes the screenshots of the README and the manual again. They are not compared with anything, so they only run when asked for:
/// <c>dotnet test --project tests/Briefs.BrowserTests --explicit only --filter-class '*Screenshots'</c>.
/// </summary>
public sealed class Screenshots(BrowserRun run)
{
    private const string Brief = "briefs/kazakhstan-asylum-seekers/";

    [Fact(Explicit = true)]
    public async Task A_brief()
    {
        await using var reader = await run.Reader(Where.AtRoot, Window(1120, 1500));
        await reader.Open(reader.Site.BaseUrl + Brief);
        await Take(reader.Page, "docs/screenshot.png");
    }

    [Fact(Explicit = true)]
    public async Task A_note_next_to_its_number()
    {
        await using var reader = await run.Reader(Where.AtRoot, Window(1180, 760));
        await reader.Open(reader.Site.BaseUrl + Brief);
        var heading = reader.Page.Locator("main h2").First;
        await heading.EvaluateAsync("h => window.scrollTo(0, h.getBoundingClientRect().top + window.scrollY - 70)");
        await reader.Page.Locator("#r-3").ClickAsync();
        await reader.Page.Locator("#note-box").WaitForAsync();
        await Take(reader.Page, "docs/screenshot-note.png");
        File.Copy(InRepository("docs/screenshot-note.png"), InRepository("content/images/note.png"), overwrite: true);
    }

    [Fact(Explicit = true)]
    public async Task A_preview_of_a_pull_request()
    {
        await using var reader = await run.Reader(Where.InPreview, Window(900, 700));
        await reader.Open(reader.Site.BaseUrl + Brief);
        await Take(reader.Page, "content/images/preview.png");
    }

    [Fact(Explicit = true)]
    public async Task The_panel_of_briefs_serve()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in (string[])["content", "templates"]) Copy(InRepository(part), Path.Combine(folder.Path, part));
        const string Text = "content/briefs/kazakhstan-asylum-seekers.md";
        await using var desk = await Desk.At(folder.Path, await run.Context(Window(1100, 800)));
        await desk.Open(Brief);
        var text = desk.Read(Text);
        var quotation = text.IndexOf("The government should", StringComparison.Ordinal);
        var citation = text.IndexOf("[@mills in", quotation, StringComparison.Ordinal);
        desk.Save(Text, text[..citation].TrimEnd() + text[(text.IndexOf(']', citation) + 1)..]);
        await desk.Page.Locator("#briefs-panel").GetByText("quote-without-source").First.WaitForAsync();
        await desk.Page.Locator("main .quotation[data-briefs-fault=error]").First
            .EvaluateAsync("q => window.scrollTo(0, q.getBoundingClientRect().top + window.scrollY - 640)");
        await Take(desk.Page, "docs/screenshot-serve.png");
    }

    [Fact(Explicit = true)]
    public async Task Three_phones()
    {
        await using var treaty = await run.Reader(Where.AtRoot, Window(390, 844));
        await treaty.Open(treaty.Site.BaseUrl + "briefs/non-refoulement/");
        await treaty.Page.Locator("main blockquote").First
            .EvaluateAsync("q => window.scrollTo(0, q.getBoundingClientRect().top + window.scrollY - 160)");
        await using var arabic = await run.Reader(Where.ManyLanguages, Window(390, 844));
        await arabic.Open(arabic.Site.BaseUrl + "ar/briefs/gate/");
        var dark = Window(390, 844);
        dark.ColorScheme = ColorScheme.Dark;
        await using var search = await run.Reader(Where.AtRoot, dark);
        await search.Open(search.Site.BaseUrl + "quotes/");
        await search.Page.Locator("main input[type=search]").First.FillAsync("torture");
        await search.Page.WaitForTimeoutAsync(500);
        var pictures = new List<string>();
        foreach (var reader in (Reader[])[treaty, arabic, search])
            pictures.Add(Convert.ToBase64String(await reader.Page.ScreenshotAsync()));
        await using var beside = await run.Context(Window(1170, 844));
        var page = await beside.NewPageAsync();
        await page.SetContentAsync(
            "<body style=\"margin:0;display:flex\">"
                + string.Concat(pictures.Select(p => $"<img width=390 height=844 src=\"data:image/png;base64,{p}\">")));
        await Take(page, "docs/screenshot-phones.png");
    }

    private static BrowserNewContextOptions Window(int width, int height) =>
        new() { ViewportSize = new() { Width = width, Height = height } };

    private static Task<byte[]> Take(IPage page, string path) => page.ScreenshotAsync(new() { Path = InRepository(path) });

    private static string InRepository(string path) => Path.Combine(BuiltSite.FindRoot(), path);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
