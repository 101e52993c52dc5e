using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Every link of the site leads somewhere, wherever the site lives.</summary>
public sealed class LinkTests(BrowserRun run)
{
    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.InPreview)]
    [InlineData(Where.ManyLanguages)]
    public async Task Every_link_and_fragment_inside_the_site_is_there(Where where)
    {
        await using var reader = await run.Reader(where);
        var walk = await run.Walk(where);
        var inside = walk.Links.SelectMany(p => p.Value.Select(to => (From: p.Key, To: to)))
            .Where(l => new Uri(l.To).Host == "briefs.example").Distinct().ToArray();
        Assert.Contains(inside, l => l.To.Contains("/briefs/", StringComparison.Ordinal));
        Problems.None(inside.Where(l => reader.Site.FileAt(l.To) is null).Select(l => $"{l.From} → {l.To}: not there"));
        if (!SiteWalk.HasEveryPage(where)) return;
        Problems.None(inside.Where(l => FragmentOf(l.To) is { } id && !walk.Ids[l.To.Split('#')[0]].Contains(id))
            .Select(l => $"{l.From} → {l.To}: no such place"));
    }

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task An_id_stands_once_on_a_page(Where where)
    {
        var walk = await run.Walk(where);
        var twice = walk.Ids.SelectMany(page => page.Value.CountBy(id => id).Where(c => c.Value > 1).Select(c => $"{page.Key}#{c.Key}"));
        Problems.None(twice);
    }

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.InPreview)]
    [InlineData(Where.ManyLanguages)]
    public async Task Nobody_else_is_asked_for_anything_and_the_console_stays_empty(Where where)
    {
        var walk = await run.Walk(where);
        Assert.NotEmpty(walk.Links);
        Problems.None(walk.Complaints);
    }

    // #top and the empty fragment are the browser's own.
    private static string? FragmentOf(string url) =>
        url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 && Uri.UnescapeDataString(url[(at + 1)..]) is
    { Length: > 0 } id and not "top" ? id : null;
}
