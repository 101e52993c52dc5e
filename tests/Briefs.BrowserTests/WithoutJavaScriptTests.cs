using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Nothing needs JavaScript.</summary>
public sealed class WithoutJavaScriptTests(BrowserRun run)
{
    // Buttons and a form that only a script can answer are all that it brings.
    private const string HideButtons = "() => document.querySelectorAll('button, form').forEach(b => { b.hidden = true; })";

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task The_same_is_read_without_JavaScript(Where where)
    {
        await using var with = await run.Reader(where);
        await using var without = await run.Reader(where, new() { JavaScriptEnabled = false });
        foreach (var url in with.Site.Walked)
        {
            await with.Open(url);
            await with.Page.EvaluateAsync(HideButtons);
            await without.Open(url);
            var text = await without.Page.Locator("body").InnerTextAsync();
            Assert.NotEmpty(text);
            Assert.Equal(await with.Page.Locator("body").InnerTextAsync(), text);
        }
    }
}
