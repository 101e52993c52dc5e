using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Tells a corrected description of a person without a name from another speaker. Such a person has no lasting id, so only a description
/// that is gone from the document, in the place of one that is new in it, counts as corrected.
/// </summary>
internal sealed class RedescribedSpeakers
{
    private readonly HashSet<(string Old, string Corrected)> _corrected = [];

    /// <param name="before">The document before.</param>
    /// <param name="after">The same document now.</param>
    public RedescribedSpeakers(PublishedDocument before, PublishedDocument after)
    {
        var (gone, added) = (Speakers(before), Speakers(after));
        var both = gone.Intersect(added, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var known = before.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var now in after.Quotations)
        {
            if (now is { IsDescribed: true, Speaker: { } corrected } && known.TryGetValue(now.Id, out var then)
                && then is { IsDescribed: true, Speaker: { } old } && !both.Contains(old) && !both.Contains(corrected))
                _corrected.Add((old, corrected));
        }

        // One person who is now two, or two who are now one, are other speakers.
        var (olds, news) = (_corrected.CountBy(pair => pair.Old).ToDictionary(), _corrected.CountBy(pair => pair.Corrected).ToDictionary());
        _corrected.RemoveWhere(pair => olds[pair.Old] > 1 || news[pair.Corrected] > 1);
    }

    /// <summary>Whether two states of a quotation differ in the description of the speaker only.</summary>
    public bool IsOnlyChange(PublishedQuotation then, PublishedQuotation now) =>
        then is { IsDescribed: true, Speaker: { } old } && now is { IsDescribed: true, Speaker: { } corrected }
        && then.Status == now.Status && _corrected.Contains((old, corrected))
        && then.Citations.Select(citation => citation.Replace($"“{old}”", $"“{corrected}”", StringComparison.Ordinal))
            .SequenceEqual(now.Citations, StringComparer.Ordinal);

    private static HashSet<string> Speakers(PublishedDocument document) =>
        document.Quotations.Select(quotation => quotation.Speaker).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
