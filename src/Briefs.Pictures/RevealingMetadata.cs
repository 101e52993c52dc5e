using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jfif;
using MetadataExtractor.Formats.Xmp;
using MetadataExtractor;

namespace Briefs.Pictures;

/// <summary>
/// Finds information that a picture reveals beyond what it shows. Names only the kinds, never the values, because logs may be public.
/// </summary>
internal static class RevealingMetadata
{
    private const string Place = "where it was taken";
    private const string Device = "the serial number of the camera or lens";
    private const string Owner = "the name of the camera's owner";
    private const string Thumbnail = "a thumbnail, which may show what was cropped away";

    // GPSVersionID alone gives no location: many programs write it into every picture.
    private const int GpsVersion = GpsDirectory.TagVersionId;

    public static ImmutableArray<string> Find(IReadOnlyList<MetadataExtractor.Directory> metadata)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (/* guard: picture-place */ metadata.Any(NamesPlace)) found.Add(Place);
        if (/* guard: picture-serial */ metadata.Any(d => HasTag(d, "serial number"))) found.Add(Device);
        if (metadata.Any(d => HasTag(d, "owner name"))) found.Add(Owner);
        if (/* guard: picture-thumbnail */ metadata.Any(HoldsThumbnail)) found.Add(Thumbnail);
        return found.ToImmutable();
    }

    private static bool NamesPlace(MetadataExtractor.Directory directory) => directory switch
    {
        GpsDirectory gps => gps.Tags.Any(t => t.Type != GpsVersion),
        XmpDirectory xmp =>
            /* guard: picture-xmp */ XmpNames(xmp).Any(n => n.Contains("GPSL", StringComparison.OrdinalIgnoreCase)
                || n.Contains("GPSDest", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    // Every maker has its own notes, but all use this name for the serial number.
    private static bool HasTag(MetadataExtractor.Directory directory, string name) => directory is XmpDirectory xmp
        ? XmpNames(xmp).Any(n => n.Contains(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        : directory.Tags.Any(t => t.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(t.Description));

    private static IEnumerable<string> XmpNames(XmpDirectory xmp) =>
        xmp.GetXmpProperties().Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => p.Key);

    private static bool HoldsThumbnail(MetadataExtractor.Directory directory) => directory switch
    {
        ExifThumbnailDirectory thumbnail => thumbnail.TryGetInt32(ExifThumbnailDirectory.TagThumbnailLength, out var length) && length > 0,
        JfifDirectory jfif =>
            jfif.TryGetInt32(JfifDirectory.TagThumbWidth, out var width)
                && jfif.TryGetInt32(JfifDirectory.TagThumbHeight, out var height)
                && width * height > 0,
        _ => false,
    };
}
