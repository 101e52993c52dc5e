using System.Text.Json.Nodes;
using Briefs.Reading.Schema;
using Briefs.Workspaces;

namespace Briefs.LanguageServer.Completion;

/// <summary>Completes front matter and the files that are YAML as a whole, by the tables that the reader goes by.</summary>
internal static class CompleteHead
{
    /// <returns>Nothing where no YAML is written.</returns>
    public static IEnumerable<JsonObject> Complete(Glance glance, Writes writes)
    {
        var (path, text) = (glance.Text.File.Path, glance.Text.Text);
        if (ContentForm.FindByPath(path) is not { } schema || HeadForm.RegionAt(path, text, glance.Offset) is not { } region) return [];
        if (YamlPlace.Find(text, region, glance.Offset) is not { } place) return [];
        var span = new TextSpan(place.Start, glance.Offset);
        var written = text[span.Start..span.End];
        var offers = Offers(glance, schema.Form, place, writes);
        // Not sorted: of ten thousand briefs only as many are made as are sent.
        return offers.Where(offer => Begins(offer, written)).Concat(offers.Where(offer => !Begins(offer, written) && offer.IsLike(written)))
            .Select((offer, number) => offer.Item(glance.Text.File.Lines, span, number));
    }

    private static bool Begins(Offer offer, string written) => offer.Label.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Offer> Offers(Glance glance, KeyForm root, YamlPlace place, Writes writes)
    {
        var form = HeadForm.Find(root, place.Path);
        if (place.Key is { } key)
        {
            return form switch
            {
                KeyForm.Severities severities when AllRules.Find(key) is { } rule => OfferValues.Weights(rule, severities.Words),
                KeyForm.Entry { Keys: var keys } when keys.Find(key) is { } described => OfferValues.Offer(described, glance),
                KeyForm.Entries { Keys: var keys } when keys.Find(key) is { } described => OfferValues.Offer(described, glance),
                _ => [],
            };
        }

        // An item of a list of texts stands where a key would.
        return form is KeyForm.Texts && place.IsInItem && HeadForm.Find(root, place.Path[..^1]) is KeyForm.Entry { Keys: var around }
            ? OfferValues.Offer(around.Find(place.Path[^1])!, glance)
            : form is null ? [] : new OfferKeys(glance, place, writes).Offer(form);
    }
}
