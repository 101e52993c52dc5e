using Briefs.Tests.Running;

namespace Briefs.BrowserTests;

/// <summary>
/// What the pages of a site have in a browser that opens all of them; of a site under a path or in a preview, one of each template.
/// Their texts are those at the root, and <c>.ci/run</c> compares the links in all of their files.
/// </summary>
/// <param name="Links">Absolute addresses of what a page links to or shows, by the address of the page.</param>
/// <param name="Ids">By the address of the page, in the order of the page; an id that stands twice is there twice.</param>
/// <param name="Complaints">Requests to others, and what the console said.</param>
internal sealed record SiteWalk(
    ImmutableDictionary<string, ImmutableArray<string>> Links,
    ImmutableDictionary<string, ImmutableArray<string>> Ids,
    ImmutableArray<string> Complaints)
{
    private const string AllLinks =
        "() => [...document.querySelectorAll('[href], [src]')].map(e => e.href || e.src).filter(u => typeof u === 'string')";
    private const string AllIds = "() => [...document.querySelectorAll('[id]')].map(e => e.id)";

    public static bool HasEveryPage(Where where) => Repetitions.IsLong || where is Where.AtRoot or Where.ManyLanguages;

    public static async Task<SiteWalk> Through(BrowserRun run, Where where)
    {
        await using var reader = await run.Reader(where);
        var links = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var ids = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var url in HasEveryPage(where) ? reader.Site.Pages : reader.Site.OneOfEachTemplate)
        {
            await reader.Open(url);
            links[url] = [.. await reader.Page.EvaluateAsync<string[]>(AllLinks)];
            ids[url] = [.. await reader.Page.EvaluateAsync<string[]>(AllIds)];
        }

        return new(links.ToImmutable(), ids.ToImmutable(), reader.Complaints);
    }
}
