using Briefs.Pages.Indexes;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Documents;

/// <summary>The entries of a list.</summary>
/// <param name="All">In the order of the list.</param>
/// <param name="Add">Adds all that an entry contains to a hash.</param>
internal sealed record ListEntries<T>(ImmutableArray<T> All, Action<InputHash, T> Add)
{
    /// <summary>Adds what the list is about, if that is not in its entries.</summary>
    public Action<InputHash>? AddSubject { get; init; }

    /// <summary>Adds the entries of one page, and how many there are in all.</summary>
    /// <param name="page">1-based.</param>
    public void AddPage(InputHash hash, int page)
    {
        AddSubject?.Invoke(hash);
        hash.Add(page).Add(All.Length);
        foreach (var entry in Paging.Slice(All, page)) Add(hash, entry);
    }
}

/// <summary>The entries of all kinds of lists.</summary>
internal static class ListEntries
{
    public static ListEntries<Brief> Create(ImmutableArray<Brief> briefs) => new(briefs, (hash, brief) => hash.Add(brief));

    public static ListEntries<ListedQuotation> Create(ImmutableArray<ListedQuotation> quotations) => new(quotations, Add);

    /// <summary>The quotations of a person, who is the subject.</summary>
    public static ListEntries<SaidHere> Create(QuotedPerson person) =>
        new(person.Said, Add) { AddSubject = hash => Add(hash, person) };

    public static ListEntries<UsedSource> Create(ImmutableArray<UsedSource> sources) => new(sources, AddWithBriefs);

    public static ListEntries<QuotedPerson> Create(ImmutableArray<QuotedPerson> people) => new(people, Add);

    public static ListEntries<ListedRecommendation> Create(ImmutableArray<ListedRecommendation> asked) =>
        new(asked, (hash, listed) => hash.Add(listed.Brief).Add(listed.Number));

    public static ListEntries<ListedCorrection> Create(ImmutableArray<ListedCorrection> corrections) =>
        new(corrections, (hash, listed) => hash.Add(listed.Brief).Add(listed.Number));

    public static ListEntries<ListOfOne> Create(ImmutableArray<ListOfOne> lists) =>
        new(lists, (hash, list) => hash.Add(list.Name).Add(list.Count));

    public static void Add(InputHash hash, ListedQuotation listed) =>
        hash.Add(listed.Brief).Add(listed.Words.Id).Add(listed.Words.Span.Start);

    private static void Add(InputHash hash, SaidHere said) => hash.Add(said.Brief).Add(said.Quotation).Add(said.Citation);

    // The entry of a person is a shared one, or that of the brief that quotes them.
    public static void Add(InputHash hash, QuotedPerson quoted)
    {
        hash.Add(quoted.Person.Id.Value).Add(quoted.Owner).Add(quoted.Said.Length);
        Add(hash, quoted.Said[0]);
    }

    // The entry of a source is that of the newest brief.
    public static void Add(InputHash hash, UsedSource used) => hash.Add(used.Source.Id.Value).Add(used.Position).Add(used.UsedIn[0]);

    private static void AddWithBriefs(InputHash hash, UsedSource used)
    {
        Add(hash, used);
        hash.Add(used.UsedIn.Length);
        foreach (var brief in SourcePages.Listed(used)) hash.Add(brief);
    }
}

/// <summary>A list that another list leads to: the briefs of a year or topic, the recommendations to an addressee.</summary>
/// <param name="Name">The year, topic or addressee.</param>
/// <param name="Count">The number of its entries.</param>
internal sealed record ListOfOne(string Name, int Count);
