using Briefs.Model.Addresses;
using Briefs.Pages.Localization;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>Briefs as entries of lists.</summary>
internal static class BriefCards
{
    /// <summary>Null for an empty list, so that a template can test it with <c>if</c>.</summary>
    public static ScriptArray? Create(IEnumerable<Brief> briefs, PublishedSite site, Language words)
    {
        var cards = new ScriptArray(briefs.Select(b => Card(b, site, words)));
        return cards.Count > 0 ? cards : null;
    }

    public static ScriptObject Card(Brief brief, PublishedSite site, Language words) => new(10)
    {
        ["title"] = brief.Title.Plain,
        ["summary"] = brief.Summary?.Plain,
        ["link"] = site.Link(site.AddressOf(brief)),
        ["thumbnail"] = PictureModel.Create(brief.Image, site),
        ["date"] = DateModel.Create(brief.Date, words),
        ["lang"] = brief.Lang,
        ["dir"] = WritingDirection.Get(brief.Lang),
        ["topics"] = TopicsOf(brief, site, words),
        ["language"] = words.NameOf(brief.Lang),
        ["quotations"] = words.Count("quotations_count", brief.Quotations.Count(q => q.EchoOf is null)),
    };

    // In the language of the list.
    private static ScriptArray? TopicsOf(Brief brief, PublishedSite site, Language words)
    {
        var topics = new ScriptArray(brief.Topics.Distinct(StringComparer.Ordinal).Select(t => new ScriptObject(2)
        {
            ["title"] = site.TopicName(t, words.Tag),
            ["link"] = site.Link(SiteAddresses.Topic(t)),
        }));
        return topics.Count > 0 ? topics : null;
    }
}

/// <summary>A date for templates: <c>iso</c> for machines, <c>text</c> for readers.</summary>
internal static class DateModel
{
    public static ScriptObject? Create(PartialDate? date, Language words) =>
        date is { } known ? new ScriptObject(4) { ["iso"] = known.ToString(), ["text"] = words.Date(known) } : null;

    /// <summary>A date with the words around it in a phrase: <c>before</c> and <c>after</c>.</summary>
    /// <param name="key">Of the phrase, without <c>_on</c> or <c>_in</c>.</param>
    public static ScriptObject? Create(PartialDate? date, string key, Language words)
    {
        if (date is not { } known) return null;
        var (before, after) = words.AroundDate(key, known);
        return Create(known, before, after, words);
    }

    /// <summary>A date with other words around it, which may be empty.</summary>
    public static ScriptObject? Create(PartialDate? date, string before, string after, Language words)
    {
        if (Create(date, words) is not { } model) return null;
        (model["before"], model["after"]) = (before, after);
        return model;
    }
}
