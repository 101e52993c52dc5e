using Briefs.Tests.Running;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Pages fit a phone.</summary>
public sealed class LayoutTests(BrowserRun run)
{
    private const string Needed = "() => document.documentElement.scrollWidth";

    // What fits 320 pixels nearly always fits 390: a long run looks at both.
    public static TheoryData<Where, int> Phones => Repetitions.IsLong
        ? new() { { Where.AtRoot, 320 }, { Where.AtRoot, 390 }, { Where.ManyLanguages, 320 } }
        : new() { { Where.AtRoot, 320 }, { Where.ManyLanguages, 320 } };

    [Theory]
    [MemberData(nameof(Phones))]
    public async Task No_page_scrolls_sideways(Where where, int width)
    {
        await using var reader = await run.Reader(where, new() { ViewportSize = new() { Width = width, Height = 800 } });
        var wide = new List<string>();
        foreach (var url in reader.Site.Walked)
        {
            await reader.Open(url);
            var needed = await reader.Page.EvaluateAsync<int>(Needed);
            if (needed > width) wide.Add($"{url}: {needed} px");
        }

        Problems.None(wide);
    }

    [Fact]
    public async Task A_page_that_is_too_wide_is_seen()
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await reader.Open(reader.Site.BaseUrl);
        await reader.Page.EvaluateAsync(
            "() => document.querySelector('main').append(Object.assign(document.createElement('canvas'), { width: 900 }))");
        Assert.True(await reader.Page.EvaluateAsync<int>(Needed) >= 900);
    }

    [Fact]
    public async Task No_name_that_a_table_lists_is_broken()
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        var (seen, broken) = (0, new List<string>());
        foreach (var url in reader.Site.PagesWith("<td><code>"))
        {
            await reader.Open(url);
            var words = await reader.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('td:first-child code')].filter(c => /^[a-z]+$/.test(c.textContent)).map(c => "
                    + "(c.getClientRects().length === 1 ? '' : 'BROKEN ') + c.textContent)");
            seen += words.Length;
            broken.AddRange(words.Where(w => w.StartsWith("BROKEN", StringComparison.Ordinal)).Select(w => $"{url}: {w}"));
        }

        Assert.NotEqual(0, seen);
        Problems.None(broken);
    }

    [Fact]
    public async Task Every_picture_is_drawn()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        var (seen, empty) = (0, new List<string>());
        foreach (var url in reader.Site.PagesWith("<img"))
        {
            await reader.Open(url);
            // Those further down are fetched when somebody reads that far.
            await reader.Page.EvaluateAsync(
                "() => Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode().catch(() => {}); }))");
            var pictures = await reader.Page.EvaluateAsync<string[]>(
                "() => [...document.images].map(i => (i.naturalWidth > 0 ? '' : 'EMPTY ') + i.src)");
            seen += pictures.Length;
            empty.AddRange(pictures.Where(p => p.StartsWith("EMPTY", StringComparison.Ordinal)).Select(p => $"{url}: {p}"));
        }

        Assert.NotEqual(0, seen);
        Problems.None(empty);
    }
}
