using Briefs.Model.Addresses;
using Briefs.Pages.Templates;

namespace Briefs.Pages.Documents;

/// <summary>Plans the 404 page, and the redirects at old addresses.</summary>
internal static class SinglePages
{
    public const string NotFound = "404.html";

    public static IEnumerable<PlannedFile> Moved(PublishedSite site, PageModels frames, PageRenderer render) =>
        site.Library.Documents.SelectMany(d => Moved(d, site, frames, render));

    /// <summary>The 404 page. Hosts show only the one at the root, so a preview has none.</summary>
    public static PlannedFile Missing(PublishedSite site, PageModels frames, PageRenderer render) =>
        new PlannedFile.Rendered(NotFound, () =>
        render.Render(NotFound, frames.Begin(new PageHead
        {
            Template = "not-found.html",
            Kind = "missing",
            Address = NotFound,
            Title = site.Languages.GetLanguage(site.Settings.Language)["not_found"],
            Lang = site.Settings.Language,
            Indexed = false,
        })))
        {
            Inputs = hash => frames.AddFrame(hash, site.Settings.Language),
        };

    private static IEnumerable<PlannedFile> Moved(Brief document, PublishedSite site, PageModels frames, PageRenderer render)
    {
        foreach (var alias in document.Aliases)
        {
            if (!AliasAddress.TryRead(alias.Value, out var old)) continue;
            yield return new PlannedFile.Rendered(PublishedSite.FileOf(old), () =>
            {
                var model = frames.Begin(new PageHead
                {
                    Template = "moved.html",
                    Kind = "moved",
                    // The new address, so that the canonical link points search engines to it.
                    Address = site.AddressOf(document),
                    Title = document.Title.Plain,
                    Lang = document.Lang,
                    Indexed = false,
                });
                model["target"] = site.Link(site.AddressOf(document));
                return render.Render(old, model);
            })
            {
                Inputs = hash =>
                {
                    frames.AddFrame(hash, document.Lang);
                    hash.Add(document);
                },
            };
        }
    }
}
