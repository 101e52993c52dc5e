using Briefs.Cli.Commands;
using Briefs.Pages;

namespace Briefs.Cli.Building;

/// <summary>What will be published, before anything is rendered.</summary>
public static class PlannedSite
{
    /// <summary>The plan of what readers may see, and what was found in templates and addresses.</summary>
    /// <param name="verdict">Of the same site; nothing is planned when it does not pass.</param>
    public static Checked<SitePlan> Of(SiteReading reading, SiteVerdict verdict, SiteRequest request)
    {
        return Of(reading.Templates, verdict, request, reading.Cards);
    }

    /// <param name="ownTemplates">The site's own, text by file name.</param>
    /// <param name="siteCards">What social cards need; null for none.</param>
    /// <inheritdoc cref="Of(SiteReading, SiteVerdict, SiteRequest)"/>
    internal static Checked<SitePlan> Of(ImmutableSortedDictionary<string, string> ownTemplates, SiteVerdict verdict, SiteRequest request, SiteCards? siteCards = null)
    {
        var templates = ReadTemplates.From(ownTemplates);
        if (!verdict.Passes || templates.Found.Any(f => f.Severity == Severity.Error)) return new(new SitePlan([]), templates.Found);
        var cards = siteCards?.Painter;
        var address = verdict.Library.Settings.Url;
        var profile = new SiteProfile(request.BaseUrl ?? address, request.AsOf) { Preview = request.Preview, Cards = cards?.Value?.Fonts };
        if (request.Preview is not null) profile = profile with { PublicUrl = address };
        var plan = PlanSite.From(verdict.Library.PublicAt(request.AsOf), templates.Value, profile);
        return plan with { Found = [.. templates.Found, .. cards?.Found ?? [], .. plan.Found] };
    }
}
