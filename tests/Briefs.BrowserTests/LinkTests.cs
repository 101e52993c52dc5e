using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Every link of the site leads somewhere, wherever the site lives.</summary>
public sealed class LinkTests(BrowserRun run)
{
    private const string Links = "() => [...document.querySelectorAll('[href], [src]')].map(e => e.href || e.src).filter(u => typeof u === 'string')";
    private const string Fragments = "() => [...document.querySelectorAll('[id]')].map(e => e.id)";

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.InPreview)]
    [InlineData(Where.ManyLanguages)]
    public async Task Every_link_and_fragment_inside_the_site_is_there(Where where)
    {
        await using var reader = await run.Reader(where);
        var (links, ids) = (new Dictionary<string, string[]>(StringComparer.Ordinal), new Dictionary<string, string[]>(StringComparer.Ordinal));
        foreach (var url in reader.Site.Pages)
        {
            await reader.Open(url);
            links[url] = await reader.Page.EvaluateAsync<string[]>(Links);
            ids[url] = await reader.Page.EvaluateAsync<string[]>(Fragments);
        }

        var inside = links.SelectMany(p => p.Value.Select(to => (From: p.Key, To: to))).Where(l => new Uri(l.To).Host == "briefs.example").Distinct().ToArray();
        Assert.Contains(inside, l => l.To.Contains("/briefs/", StringComparison.Ordinal));
        Problems.None(inside.Where(l => reader.Site.FileAt(l.To) is null).Select(l => $"{l.From} → {l.To}: not there"));
        Problems.None(inside.Where(l => FragmentOf(l.To) is { } id && !ids[l.To.Split('#')[0]].Contains(id)).Select(l => $"{l.From} → {l.To}: no such place"));
    }

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task An_id_stands_once_on_a_page(Where where)
    {
        await using var reader = await run.Reader(where);
        var twice = new List<string>();
        foreach (var url in reader.Site.Pages)
        {
            await reader.Open(url);
            twice.AddRange((await reader.Page.EvaluateAsync<string[]>(Fragments)).CountBy(id => id).Where(c => c.Value > 1).Select(c => $"{url}#{c.Key}"));
        }

        Problems.None(twice);
    }

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.InPreview)]
    [InlineData(Where.ManyLanguages)]
    public async Task Nobody_else_is_asked_for_anything_and_the_console_stays_empty(Where where)
    {
        await using var reader = await run.Reader(where);
        foreach (var url in reader.Site.Pages) await reader.Open(url);
        Problems.None(reader.Complaints);
    }

    // #top and the empty fragment are the browser's own.
    private static string? FragmentOf(string url) =>
        url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 && Uri.UnescapeDataString(url[(at + 1)..]) is { Length: > 0 } id and not "top" ? id : null;
}
