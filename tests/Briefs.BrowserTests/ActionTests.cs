using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The button of a call to action.</summary>
public sealed class ActionTests(BrowserRun run)
{
    // The ratio of WCAG 2.2 between the colours of a button and of its letters.
    private const string Contrast = """
        e => {
          const light = c => {
            const [r, g, b] = c.match(/[\d.]+/g).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const style = getComputedStyle(e), both = [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a);
          return (both[0] + .05) / (both[1] + .05);
        }
        """;

    [Theory]
    [InlineData(Where.AtRoot, "briefs/protection-claim/", "data/")]
    [InlineData(Where.ManyLanguages, "ar/briefs/gate/", "ar/about/")]
    public async Task The_button_is_used_by_keyboard(Where where, string page, string leadsTo)
    {
        await using var reader = await run.Reader(where);
        await reader.Open(reader.Site.BaseUrl + page);
        var button = reader.Page.Locator(".alert-action .action a");
        // From the link before it.
        await button.EvaluateAsync(
            "b => { const all = [...document.querySelectorAll('a[href]')]; all[all.indexOf(b) - 1].focus(); }");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.True(await button.EvaluateAsync<bool>("b => parseFloat(getComputedStyle(b).outlineWidth) >= 2"));
        await button.PressAsync("Enter");
        await Assertions.Expect(reader.Page).ToHaveURLAsync(reader.Site.BaseUrl + leadsTo);
        Problems.None(reader.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_button_is_legible_and_large_enough_for_a_thumb(ColorScheme scheme)
    {
        await using var reader = await run.Reader(
            Where.ManyLanguages, new() { ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 844 } });
        await reader.Open("https://briefs.example/ar/briefs/gate/");
        var button = reader.Page.Locator(".action a");
        Assert.True(await button.EvaluateAsync<double>(Contrast) >= 4.5);
        var box = await button.BoundingBoxAsync();
        Assert.True(box is { Height: >= 44, X: >= 0 } && box.X + box.Width <= 390, $"{box?.X} {box?.Width} {box?.Height}");
    }

    // Browsers print no background unless they are asked to.
    [Fact]
    public async Task The_button_is_printed_as_a_frame_with_black_letters()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await reader.Open("https://briefs.example/briefs/protection-claim/");
        var button = reader.Page.Locator(".action a");
        await Assertions.Expect(button).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(button).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Assertions.Expect(button).ToHaveCSSAsync("border-top-style", "solid");
    }
}
