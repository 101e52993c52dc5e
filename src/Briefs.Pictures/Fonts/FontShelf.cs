using HarfBuzzSharp;
using SkiaSharp;

namespace Briefs.Pictures.Fonts;

/// <summary>All fonts of a run, in the order in which they are asked for a character; each is opened when it is first needed.</summary>
internal sealed class FontShelf : IDisposable
{
    private readonly ImmutableArray<Lazy<OpenFont>> _forHeadlines;
    private readonly ImmutableArray<Lazy<OpenFont>> _forSmallPrint;
    private readonly ImmutableArray<FontFile> _files;

    /// <param name="fonts">Ours before a site's own.</param>
    public FontShelf(ImmutableArray<FontFile> fonts)
    {
        _files = fonts;
        var open = fonts.Select(f => (File: f, Font: new Lazy<OpenFont>(() => new OpenFont(f)))).ToList();
        _forHeadlines = [.. open.OrderByDescending(f => f.File.IsBold).Select(f => f.Font)];
        _forSmallPrint = [.. open.OrderBy(f => f.File.IsBold).Select(f => f.Font)];
    }

    /// <summary>The first font that has all of what a reader sees as one character, or at least its first part.</summary>
    /// <param name="cluster">A letter with its marks.</param>
    /// <param name="before">The font of what stands before it, which is kept where it can be; null at the beginning.</param>
    public OpenFont FindFont(ReadOnlySpan<char> cluster, FontRole role, OpenFont? before)
    {
        if (before is not null && IsNeutral(cluster) && HasAll(before, cluster)) return before;
        OpenFont? withFirst = null;
        foreach (var font in role == FontRole.Headline ? _forHeadlines : _forSmallPrint)
        {
            if (HasAll(font.Value, cluster)) return font.Value;
            withFirst ??= HasFirst(font.Value, cluster) ? font.Value : null;
        }

        return withFirst ?? before ?? First(role);
    }

    public void Dispose()
    {
        foreach (var font in _forHeadlines.Where(f => f.IsValueCreated)) font.Value.Dispose();
        foreach (var file in _files) file.Dispose();
    }

    // Spaces, digits and signs are written with the letters around them.
    private static bool IsNeutral(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (Rune.IsLetter(rune)) return false;
        return true;
    }

    private OpenFont First(FontRole role) =>
        (role == FontRole.Headline ? _forHeadlines : _forSmallPrint)[0].Value;

    private static bool HasAll(OpenFont font, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (CardFonts.IsDrawn(rune) && !font.File.Contains(rune)) return false;
        return true;
    }

    private static bool HasFirst(OpenFont font, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (CardFonts.IsDrawn(rune)) return font.File.Contains(rune);
        return true;
    }
}

/// <summary>What a text of a card is written for.</summary>
internal enum FontRole
{
    /// <summary>Bold, with serifs where we have them.</summary>
    Headline,

    /// <summary>Regular, without serifs.</summary>
    SmallPrint,
}

/// <summary>A font opened for shaping, and for its outlines. May be used from several threads at once.</summary>
internal sealed class OpenFont : IDisposable
{
    /// <summary>Units of an em in what HarfBuzz measures: fine enough that no rounding is seen at any size.</summary>
    public const int UnitsPerEm = 1 << 16;

    private readonly Blob _blob;
    private readonly Face _face;

    public OpenFont(FontFile file)
    {
        File = file;
        // Blob.FromStream would point into memory that the collector moves; Skia's copy stays where it is.
        _blob = new Blob(file.Data.Data, (int)file.Data.Size, MemoryMode.ReadOnly);
        _face = new Face(_blob, 0);
        _face.MakeImmutable();
        Shaper = new Font(_face);
        Shaper.SetFunctionsOpenType();
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        (Ascent, Descent) = Shaper.TryGetHorizontalFontExtents(out var extents)
            ? ((float)extents.Ascender / UnitsPerEm, -(float)extents.Descender / UnitsPerEm)
            : (1f, 0.3f);
    }

    public FontFile File { get; }

    public Font Shaper { get; }

    public SKTypeface Typeface => File.Typeface;

    /// <summary>How far its letters rise above their line, in ems.</summary>
    public float Ascent { get; }

    /// <summary>How far they hang below it, in ems.</summary>
    public float Descent { get; }

    public void Dispose()
    {
        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }
}
