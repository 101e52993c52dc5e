using Briefs.Pages;

namespace Briefs.Cli.Serve;

/// <summary>
/// The pages of one state of a site, made when one of them is first asked for, from the last that were made before. States that
/// nobody has looked at are passed over, and not held on to.
/// </summary>
internal sealed class MadePages
{
    private readonly SitePages? _last;
    private readonly Lazy<SitePages> _pages;

    /// <param name="before">Of the state before; null for the first.</param>
    /// <param name="make">Makes them from the last that were made, or anew from null. Is tried again after it has failed.</param>
    public MadePages(MadePages? before, Func<SitePages?, SitePages> make)
    {
        var last = _last = before is { _pages.IsValueCreated: true } ? before._pages.Value : before?._last;
        _pages = new(() => make(last), LazyThreadSafetyMode.PublicationOnly);
    }

    public SitePages Value => _pages.Value;
}
