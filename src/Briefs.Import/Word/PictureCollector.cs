using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Takes pictures out of a Word file. Linked pictures are never fetched.</summary>
/// <param name="name">The beginning of the pictures' names.</param>
internal sealed class PictureCollector(WordDocument document, string name)
{
    private readonly Dictionary<string, string?> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<DraftPicture>.Builder _pictures = ImmutableArray.CreateBuilder<DraftPicture>();

    public ImmutableArray<DraftPicture> All => _pictures.ToImmutable();

    /// <summary>The name of a picture in the draft; null if it cannot be taken over, which is remarked.</summary>
    /// <param name="relation">Of the part with the drawing; null if the drawing names none that exists.</param>
    public string? Add(Relation? relation, Func<string> place)
    {
        if (relation is null) return Drop("Pictures that are missing in the file were left out.", place);
        if (relation.IsExternal)
            return Drop("Linked pictures were left out: they are not in the file, and Briefs does not fetch them.", place);
        if (!_names.TryGetValue(relation.Target, out var known)) _names.Add(relation.Target, known = Read(relation.Target, place));
        return known;
    }

    private string? Read(string part, Func<string> place)
    {
        var bytes = document.Package.ReadPicture(part);
        if (bytes.IsTooLarge) return Drop("Pictures with more than 10 MB were left out. Make them smaller and add them by hand.", place);
        if (bytes.Content is not { } content) return Drop("Pictures that are missing in the file were left out.", place);
        if (PictureType.Find(content) is not { } type)
        {
            return Drop("Pictures that are not PNG, JPEG, GIF or WebP were left out. Save them as PNG and add them by hand: "
                + SafeText.Escape(PartNames.Shown(part[(part.LastIndexOf('/') + 1)..])), place);
        }

        var picture = string.Create(CultureInfo.InvariantCulture, $"{name}-{_pictures.Count + 1}{type.Extension}");
        _pictures.Add(new DraftPicture(picture, type.MediaType, content));
        return picture;
    }

    private string? Drop(string message, Func<string> place)
    {
        document.Remarks.Add(RemarkKind.Dropped, message, place);
        return null;
    }
}

/// <summary>The type of a picture, by its first bytes.</summary>
internal sealed record PictureType(string MediaType, string Extension)
{
    public static PictureType? Find(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? new PictureType("image/png", ".png")
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? new PictureType("image/jpeg", ".jpg")
        : content.StartsWith("GIF8"u8) ? new PictureType("image/gif", ".gif")
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)
            ? new PictureType("image/webp", ".webp")
        : null;
}
