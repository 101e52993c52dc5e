namespace Briefs.Pages.Exports;

/// <summary>
/// Divides data into files of limited size. The sizes are estimates that depend on the content alone, so that a site can be planned without
/// writing its data.
/// </summary>
internal static class DataParts
{
    /// <summary>From this estimated size on, in bytes, data is divided; the file itself is then at most about 5 MB.</summary>
    public const int MostInOneFile = 4_500_000;

    // Escapes can double the size of a text.
    private const int MostInPart = 2_500_000;

    /// <summary>Consecutive ranges; a single one for data that fits into one file.</summary>
    /// <param name="sizes">Of each entry, in bytes.</param>
    public static ImmutableArray<Range> Divide(IReadOnlyList<int> sizes)
    {
        if (sizes.Sum(size => (long)size) <= MostInOneFile) return ImmutableArray.Create(..sizes.Count);
        return Cut(sizes);
    }

    /// <summary>The same, always in small parts; none for no entries.</summary>
    /// <inheritdoc cref="Divide"/>
    public static ImmutableArray<Range> Cut(IReadOnlyList<int> sizes)
    {
        var parts = ImmutableArray.CreateBuilder<Range>();
        var (from, size) = (0, 0L);
        for (var at = 0; at < sizes.Count; at++)
        {
            if (at > from && size + sizes[at] > MostInPart)
            {
                parts.Add(from..at);
                (from, size) = (at, 0);
            }

            size += sizes[at];
        }

        if (from < sizes.Count) parts.Add(from..sizes.Count);
        return parts.ToImmutable();
    }

    /// <summary>The size of what an author writes in a citation besides ids.</summary>
    public static int SizeOf(Citation citation) => SizeOf(citation.Original) + SizeOf(citation.Locator) + SizeOf(citation.Unverifiable);

    /// <summary>The size of a text in UTF-8.</summary>
    public static int SizeOf(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
