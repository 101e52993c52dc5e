using Briefs.Import.Drafts;

namespace Briefs.Import.Pictures;

/// <summary>The names of imported pictures in <c>content/images/</c>: each picture has one, also when several texts show it.</summary>
/// <param name="existing">Opens a picture that the site has already; null if no picture has this name.</param>
public sealed class PictureNames(Func<string, ReadOnlyMemory<byte>?> existing)
{
    private const int Longest = 100;

    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without folders, valid on every system.</summary>
    /// <param name="path">The place of the picture in the old site.</param>
    /// <param name="content">Of the picture.</param>
    /// <param name="extension">That of its format, with the dot.</param>
    /// <param name="slug">Of the text that shows it first; sets apart pictures of the same name.</param>
    public string GetName(string path, ReadOnlyMemory<byte> content, string extension, string slug)
    {
        if (_byPath.TryGetValue(path, out var known)) return known;
        var stem = Clean(Path.GetFileNameWithoutExtension(path));
        var name = stem + extension;
        if (stem.Length == 0 || !IsFree(name, content)) name = Shortened($"{slug}-{stem}".TrimEnd('-')) + extension;
        for (var number = 2; !IsFree(name, content); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{Shortened($"{slug}-{stem}".TrimEnd('-'))}-{number}{extension}");
        _taken.Add(name);
        _byPath.Add(path, name);
        return name;
    }

    private bool IsFree(string name, ReadOnlyMemory<byte> content) =>
        !_taken.Contains(name) && (existing(name) is not { } there || there.Span.SequenceEqual(content.Span));

    private static string Clean(string stem)
    {
        var clean = new StringBuilder();
        foreach (var c in NormalForm.Convert(stem, NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || c is '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != '-') clean.Append('-');
        }

        return Shortened(clean.ToString().Trim('-'));
    }

    private static string Shortened(string stem) => stem.Length <= Longest ? stem : stem[..Longest].TrimEnd('-');
}

/// <summary>The format of a picture, by the first bytes of its file.</summary>
internal static class PictureFormat
{
    /// <returns>Null for a format that a brief can't show.</returns>
    public static DraftPictureFormat? Detect(ReadOnlySpan<byte> content)
    {
        if (content.Length > 8 && content[0] == 0x89 && content[1..4].SequenceEqual("PNG"u8))
            return new DraftPictureFormat("image/png", ".png");
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return new DraftPictureFormat("image/jpeg", ".jpg");
        if (content.StartsWith("GIF8"u8)) return new DraftPictureFormat("image/gif", ".gif");
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)
            ? new DraftPictureFormat("image/webp", ".webp") : null;
    }
}

/// <param name="Extension">With the dot.</param>
internal sealed record DraftPictureFormat(string MediaType, string Extension);
