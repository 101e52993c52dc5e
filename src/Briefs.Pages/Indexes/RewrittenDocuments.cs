using Briefs.Model.Addresses;

namespace Briefs.Pages.Indexes;

/// <summary>
/// A few documents whose text changed but whose place in every list did not: dates, topics, people and addresses are the same. Indexes of
/// the previous library can then be reused by replacing these documents.
/// </summary>
internal sealed class RewrittenDocuments
{
    // With more changed documents, building the indexes from scratch is as fast.
    private const int Most = 16;

    private RewrittenDocuments(ImmutableArray<RewrittenDocument> all) => All = all;

    public ImmutableArray<RewrittenDocument> All { get; }

    /// <summary>Null when the libraries differ in any other way.</summary>
    public static RewrittenDocuments? Compare(Library before, Library now)
    {
        if (!ReferenceEquals(before.Settings, now.Settings) || !ReferenceEquals(before.Pictures, now.Pictures)
            || !ReferenceEquals(before.Attachments, now.Attachments)) return null;
        var all = ImmutableArray.CreateBuilder<RewrittenDocument>();
        return Collect(before.Briefs, now.Briefs, all) && Collect(before.Pages, now.Pages, all) ? new(all.ToImmutable()) : null;
    }

    /// <summary>The same list with the changed documents replaced.</summary>
    /// <param name="documents">Sorted by <paramref name="order"/>, which compares only unchanged properties.</param>
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
            if (all.Count == Most || /* guard: served-place */ !AddressPlanner.AskTheSame(before[i], now[i])
                || /* guard: served-date */ before[i].Date != now[i].Date) return false;
            all.Add(new RewrittenDocument(before[i], now[i]));
        }

        return true;
    }
}

/// <summary>A document in the previous library and in the current one.</summary>
internal sealed record RewrittenDocument(Brief Before, Brief Now);
