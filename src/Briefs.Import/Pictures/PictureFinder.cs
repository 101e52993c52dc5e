using Briefs.Import.Drafts;
using Briefs.Import.Sites;

namespace Briefs.Import.Pictures;

/// <summary>Finds the pictures of one text in the old site, and gives them their new names.</summary>
internal sealed class PictureFinder(OldSite site, PictureNames names, DraftFile file, string slug)
{
    private const int MaxBytes = 10 * 1024 * 1024;

    private readonly OrderedDictionary<string, DraftPicture> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _credits = new(StringComparer.Ordinal);

    /// <summary>The pictures found, in the order of their first use.</summary>
    public ImmutableArray<DraftPicture> Pictures =>
        [.. _found.Values.Select(picture => picture with { Credit = _credits.GetValueOrDefault(picture.Name) })];

    /// <summary>Finds the picture at an address of the old site.</summary>
    /// <param name="address">As the text has it.</param>
    public PictureResult Find(string address)
    {
        if (IsRemote(address)) return new PictureResult.Missing("is on another site");
        var path = PathOf(address);
        var folder = file.Path[..Math.Max(0, file.Path.LastIndexOf('/'))];
        if (site.FindFile(folder, path) is not { } found || file.Open(found) is not { } content)
            return new PictureResult.Missing("was not found");
        if (PictureFormat.Detect(content.Span) is not { } format)
            return new PictureResult.Missing("is not a PNG, JPEG, GIF or WebP picture");
        if (content.Length > MaxBytes) return new PictureResult.Missing("is larger than 10 MB");
        var name = names.GetName(found, content, format.Extension, slug);
        _found.TryAdd(found, new DraftPicture(name, format.MediaType, content));
        return new PictureResult.Found(name);
    }

    public void SetCredit(string name, string credit) => _credits.TryAdd(name, credit);

    private bool IsRemote(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return true;
        var isAbsolute = address.StartsWith("//", StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal);
        return isAbsolute && !(site.Configuration.BaseUrl is { } root
            && address.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase));
    }

    private string PathOf(string address)
    {
        if (site.Configuration.BaseUrl is { } root && address.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase))
            address = address[root.Length..];
        var end = address.IndexOfAny(['?', '#']);
        return Uri.UnescapeDataString(end < 0 ? address : address[..end]);
    }
}

/// <summary>The result of looking for a picture.</summary>
internal abstract record PictureResult
{
    private PictureResult()
    {
    }

    /// <param name="Name">The new name, without folders.</param>
    public sealed record Found(string Name) : PictureResult;

    /// <param name="Reason">The rest of a sentence that begins with the picture.</param>
    public sealed record Missing(string Reason) : PictureResult;
}
