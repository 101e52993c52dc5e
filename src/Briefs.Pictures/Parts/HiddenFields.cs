using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;

namespace Briefs.Pictures.Parts;

/// <summary>
/// Names the fields of hidden parts, so that an editor knows what a picture would have revealed. Names only, never values.
/// </summary>
internal static class HiddenFields
{
    private const int MostNamed = 6;

    /// <summary>One phrase for each kind of hidden part, in the order of the file.</summary>
    public static ImmutableArray<string> Find(IReadOnlyList<PicturePart> parts, IReadOnlyList<MetadataExtractor.Directory> metadata) =>
        [.. parts.Select(p => p.Hidden).OfType<string>().Distinct(StringComparer.Ordinal).Select(hidden => Named(hidden, metadata))];

    private static string Named(string hidden, IReadOnlyList<MetadataExtractor.Directory> metadata) => hidden switch
    {
        "Exif" => With(hidden, metadata.Where(IsExif)),
        "IPTC or other Photoshop data" when metadata.Any(d => d is IptcDirectory) => With("IPTC", metadata.OfType<IptcDirectory>()),
        _ => hidden,
    };

    // Maker notes have names of their own and hundreds of fields; reporting that they exist is enough.
    private static bool IsExif(MetadataExtractor.Directory directory) => directory is ExifDirectoryBase or GpsDirectory;

    private static string With(string kind, IEnumerable<MetadataExtractor.Directory> directories)
    {
        var names = directories.SelectMany(d => d.Tags)
            .Where(t => t.HasName && !PlainExif.IsPlainTag(t.Type))
            .Select(t => t.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Count == 0) return kind;
        var more = names.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNamed} more") : "";
        return $"{kind} ({string.Join(", ", names.Take(MostNamed))}{more})";
    }
}
