
namespace Briefs.Pages.Indexes;

/// <summary>Cuts lists into pages: none on the site grows without end.</summary>
internal static class ListPages
{
    /// <summary>How many entries a page has.</summary>
    public const int Size = 50;

    /// <summary>How many pages a list has; an empty one has one.</summary>
    public static int CountOf(int entries) => Math.Max(1, (entries + Size - 1) / Size);

    /// <summary>The entries of one page.</summary>
    /// <param name="page">1-based.</param>
    public static ReadOnlySpan<T> Slice<T>(ImmutableArray<T> entries, int page) =>
        entries.AsSpan()[((page - 1) * Size)..Math.Min(entries.Length, page * Size)];

    /// <summary>The page an entry is on, 1-based.</summary>
    /// <param name="position">0-based.</param>
    public static int PageOf(int position) => (position / Size) + 1;
}
