using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A note opens where it is referred to, for mouse, finger and keyboard, and is never in the way.</summary>
public sealed class NoteTests(BrowserRun run)
{
    private const string Brief = "briefs/kazakhstan-asylum-seekers/";
    private const string Focused = "() => document.activeElement.id";

    [Theory]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.ManyLanguages)]
    public async Task The_keyboard_opens_and_closes_every_note(Where where)
    {
        await using var reader = await run.Reader(where);
        foreach (var url in Repetitions.EachIfShort(3, reader.Site.Pages.Where(u => u.Contains("/briefs/", StringComparison.Ordinal))))
        {
            await reader.Open(url);
            foreach (var reference in await reader.Page.Locator("a[role=doc-noteref]").AllAsync())
            {
                var id = await reference.GetAttributeAsync("id");
                await reference.FocusAsync();
                await reader.Page.Keyboard.PressAsync("Enter");
                Assert.Equal("note-box", await reader.Page.EvaluateAsync<string>(Focused));
                Assert.Equal("true", await reference.GetAttributeAsync("aria-expanded"));
                await reader.Page.Keyboard.PressAsync("Escape");
                Assert.Equal(0, await reader.Page.Locator("#note-box").CountAsync());
                Assert.Equal(id, await reader.Page.EvaluateAsync<string>(Focused));
                Assert.Equal("false", await reference.GetAttributeAsync("aria-expanded"));
            }
        }

        Problems.None(reader.Complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task It_says_what_the_endnote_says_within_sight(int width)
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ViewportSize = new() { Width = width, Height = 700 } });
        await reader.Open(reader.Site.BaseUrl + Brief);
        foreach (var reference in await reader.Page.Locator("a[role=doc-noteref]").AllAsync())
        {
            await reference.ClickAsync();
            var note = (await reference.GetAttributeAsync("href"))![1..];
            var endnote = await reader.Page.EvaluateAsync<string>(
                "id => { const n = document.getElementById(id).cloneNode(true); n.querySelector('.back').remove(); return "
                    + "n.textContent.trim(); }", note);
            Assert.Equal(endnote, (await reader.Page.Locator("#note-box").TextContentAsync())!.TrimEnd('×').Trim());
            var box = (await reader.Page.Locator("#note-box").BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= width && box.Y >= 0, $"{note} stands at {box.X}, {box.Y}, {box.Width} px wide");
            Assert.True(await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width,
                $"{note} makes the page scroll sideways");
            await reader.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task A_click_elsewhere_on_its_number_or_on_its_cross_closes_it()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(reader.Site.BaseUrl + Brief);
        var (first, box) = (reader.Page.Locator("#r-2"), reader.Page.Locator("#note-box"));
        await first.ClickAsync();
        await first.ClickAsync();
        await Assertions.Expect(box).ToHaveCountAsync(0);
        await first.ClickAsync();
        await reader.Page.Locator("#note-box .note-close").ClickAsync();
        await Assertions.Expect(box).ToHaveCountAsync(0);
        await first.ClickAsync();
        await Assertions.Expect(box).ToHaveCountAsync(1);
        await reader.Page.Locator("h1").ClickAsync();
        await Assertions.Expect(box).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_open_note_has_no_axe_violation_and_is_not_printed()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(reader.Site.BaseUrl + Brief);
        await reader.Page.Locator("#r-2").ClickAsync();
        Problems.None(await AccessibilityTests.Violations(reader));
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await reader.Page.Locator("#note-box").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_JavaScript_the_number_leads_to_the_endnote()
    {
        await using var reader = await run.Reader(Where.InPreview, new() { JavaScriptEnabled = false });
        await reader.Open(reader.Site.BaseUrl + Brief);
        await reader.Page.Locator("#r-2").ClickAsync();
        Assert.EndsWith(Brief + "#n-2", reader.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator("main button:visible").CountAsync());
    }

    [Fact]
    public async Task Link_and_reference_are_copied_by_the_reader_alone()
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.Open(reader.Site.BaseUrl + Brief);
        const string Clipboard = "() => navigator.clipboard.readText()";
        await reader.Page.Locator("#cite ~ div button[data-action=copy]").ClickAsync();
        Assert.Contains("Kazakhstan: asylum seekers", await reader.Page.EvaluateAsync<string>(Clipboard), StringComparison.Ordinal);
        await reader.Page.Locator("#share ~ p button[data-action=copy]").ClickAsync();
        var canonical = await reader.Page.Locator("link[rel=canonical]").GetAttributeAsync("href");
        Assert.Equal(canonical, await reader.Page.EvaluateAsync<string>(Clipboard));
        Assert.StartsWith("mailto:?subject=Kazakhstan%3A%20asylum", await reader.Page.Locator("#share ~ p a")
            .GetAttributeAsync("href"), StringComparison.Ordinal);
        Problems.None(reader.Complaints);
    }
}
