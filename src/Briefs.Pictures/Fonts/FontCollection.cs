using HarfBuzzSharp;
using SkiaSharp;

namespace Briefs.Pictures.Fonts;

/// <summary>All fonts of a run, in order of preference; each is opened on first use.</summary>
internal sealed class FontCollection : IDisposable
{
    private readonly ImmutableArray<Lazy<LoadedFont>> _forHeadlines;
    private readonly ImmutableArray<Lazy<LoadedFont>> _forSmallPrint;
    private readonly ImmutableArray<FontFile> _files;

    /// <param name="fonts">The built-in fonts, followed by a site's own.</param>
    public FontCollection(ImmutableArray<FontFile> fonts)
    {
        _files = fonts;
        var open = fonts.Select(f => (File: f, Font: new Lazy<LoadedFont>(() => new LoadedFont(f)))).ToList();
        _forHeadlines = [.. open.OrderByDescending(f => f.File.IsBold).Select(f => f.Font)];
        _forSmallPrint = [.. open.OrderBy(f => f.File.IsBold).Select(f => f.Font)];
    }

    /// <summary>The first font with glyphs for the whole cluster, or at least for its first character.</summary>
    /// <param name="cluster">A letter with its combining marks.</param>
    /// <param name="before">The font of the previous cluster, preferred if it has the glyphs; null at the start.</param>
    public LoadedFont FindFont(ReadOnlySpan<char> cluster, FontRole role, LoadedFont? before)
    {
        if (before is not null && IsNeutral(cluster) && HasAll(before, cluster)) return before;
        LoadedFont? withFirst = null;
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

    // Spaces, digits and punctuation use the font of the letters around them.
    private static bool IsNeutral(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (Rune.IsLetter(rune)) return false;
        return true;
    }

    private LoadedFont First(FontRole role) =>
        (role == FontRole.Headline ? _forHeadlines : _forSmallPrint)[0].Value;

    private static bool HasAll(LoadedFont font, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (CardFonts.IsDrawn(rune) && !font.File.Contains(rune)) return false;
        return true;
    }

    private static bool HasFirst(LoadedFont font, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (CardFonts.IsDrawn(rune)) return font.File.Contains(rune);
        return true;
    }
}

/// <summary>The use of a text on a card.</summary>
internal enum FontRole
{
    /// <summary>Bold, with serifs if available.</summary>
    Headline,

    /// <summary>Regular, without serifs.</summary>
    SmallPrint,
}

/// <summary>A font opened for shaping and for its outlines. Thread-safe.</summary>
internal sealed class LoadedFont : IDisposable
{
    /// <summary>HarfBuzz units per em: fine enough that rounding is invisible at any size.</summary>
    public const int UnitsPerEm = 1 << 16;

    private readonly Blob _blob;
    private readonly Face _face;

    public LoadedFont(FontFile file)
    {
        File = file;
        // Blob.FromStream would point into memory that the garbage collector moves; Skia's copy does not move.
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

    /// <summary>Ascent above the baseline, in ems.</summary>
    public float Ascent { get; }

    /// <summary>Descent below the baseline, in ems.</summary>
    public float Descent { get; }

    public void Dispose()
    {
        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }
}
