using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Pages.Documents;
using Briefs.Pages.Templates;

namespace Briefs.Pages;

/// <summary>Says which files a site has, and how each is made.</summary>
public static class PlanSite
{
    /// <param name="publicLibrary">Without drafts and without what is under embargo: all of it is published.</param>
    /// <param name="templates">Without faults.</param>
    public static Checked<SitePlan> From(Library publicLibrary, TemplateSet templates, SiteProfile profile)
    {
        ArgumentNullException.ThrowIfNull(publicLibrary);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(profile);
        var site = new PublishedSite(publicLibrary, profile);
        var stylesheet = Encoding.UTF8.GetBytes(templates.Stylesheet);
        var stylesheetAddress = $"site-{Convert.ToHexStringLower(SHA256.HashData(stylesheet))[..10]}.css";
        var frames = new PageFrames(site, stylesheetAddress);
        var render = new RenderPage(templates);
        var documents = new BriefPages(site, frames, render);
        var files = publicLibrary.Documents.Select(d => (PlannedFile)new PlannedFile.Rendered(
                PublishedSite.FileOf(site.Addresses.Of(d)), () => documents.Render(d)))
            .Concat(new HomePages(site, frames, render).Plan())
            .Append(Fixed(stylesheetAddress, stylesheet));
        return new(new SitePlan([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]), []);
    }

    private static PlannedFile.Rendered Fixed(string path, byte[] bytes) => new(path, () => new(bytes, []));
}
