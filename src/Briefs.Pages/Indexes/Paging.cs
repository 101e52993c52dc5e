
namespace Briefs.Pages.Indexes;

/// <summary>Splits lists into pages of limited size.</summary>
internal static class Paging
{
    /// <summary>The number of entries per page.</summary>
    public const int Size = 50;

    /// <summary>The number of pages of a list; 1 for an empty list.</summary>
    public static int CountOf(int entries) => Math.Max(1, (entries + Size - 1) / Size);

    /// <summary>The entries of one page.</summary>
    /// <param name="page">1-based.</param>
    public static ReadOnlySpan<T> Slice<T>(ImmutableArray<T> entries, int page) =>
        entries.AsSpan()[((page - 1) * Size)..Math.Min(entries.Length, page * Size)];

    /// <summary>The page that contains an entry, 1-based.</summary>
    /// <param name="position">0-based.</param>
    public static int PageOf(int position) => (position / Size) + 1;
}
