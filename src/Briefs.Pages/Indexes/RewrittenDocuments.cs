using Briefs.Model.Addresses;

namespace Briefs.Pages.Indexes;

/// <summary>
/// The few documents in which a library differs from the one before it, where each stands in every list at the place where it
/// stood: its words are others, its date, topics, people and addresses are not. What was worked out from the library before
/// then holds, with the one document in the place of the other.
/// </summary>
internal sealed class RewrittenDocuments
{
    // Of more of them it is as quick to begin anew.
    private const int Most = 16;

    private RewrittenDocuments(ImmutableArray<RewrittenDocument> all) => All = all;

    public ImmutableArray<RewrittenDocument> All { get; }

    /// <summary>Null when the libraries differ in more than that.</summary>
    public static RewrittenDocuments? Compare(Library before, Library now)
    {
        if (!ReferenceEquals(before.Settings, now.Settings) || !ReferenceEquals(before.Pictures, now.Pictures)) return null;
        var all = ImmutableArray.CreateBuilder<RewrittenDocument>();
        return Collect(before.Briefs, now.Briefs, all) && Collect(before.Pages, now.Pages, all) ? new(all.ToImmutable()) : null;
    }

    /// <summary>The same list with the documents as they are now.</summary>
    /// <param name="documents">In the order of <paramref name="order"/>, which looks at nothing that is another now.</param>
    public ImmutableArray<Brief> Apply(ImmutableArray<Brief> documents, IComparer<Brief> order)
    {
        var places = All.Select(d => (documents.BinarySearch(d.Before, order), d.Now)).Where(d => d.Item1 >= 0).ToList();
        if (places.Count == 0) return documents;
        var now = documents.ToBuilder();
        foreach (var (at, document) in places) now[at] = document;
        return now.MoveToImmutable();
    }

    private static bool Collect(ImmutableArray<Brief> before, ImmutableArray<Brief> now, ImmutableArray<RewrittenDocument>.Builder all)
    {
        if (before.Length != now.Length) return false;
        for (var i = 0; i < before.Length; i++)
        {
            if (ReferenceEquals(before[i], now[i])) continue;
            if (all.Count == Most || !PlanAddresses.AskTheSame(before[i], now[i]) || before[i].Date != now[i].Date) return false;
            all.Add(new RewrittenDocument(before[i], now[i]));
        }

        return true;
    }
}

/// <summary>A document in the library before and in this one.</summary>
internal sealed record RewrittenDocument(Brief Before, Brief Now);
