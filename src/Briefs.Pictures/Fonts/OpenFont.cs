using HarfBuzzSharp;
using SkiaSharp;

namespace Briefs.Pictures.Fonts;

/// <summary>A font opened for shaping, and for its outlines. May be used from several threads at once.</summary>
internal sealed class OpenFont : IDisposable
{
    /// <summary>Units of an em in what HarfBuzz measures: fine enough that no rounding is seen at any size.</summary>
    public const int UnitsPerEm = 1 << 16;

    private readonly Blob _blob;
    private readonly Face _face;
    private readonly SKData _data;

    private OpenFont(FontFile file, SKTypeface typeface, SKData data)
    {
        File = file;
        _data = data;
        Typeface = typeface;
        // Blob.FromStream would point into memory that the collector moves. Skia's copy stands still, and lives as long as this does.
        _blob = new Blob(data.Data, (int)data.Size, MemoryMode.ReadOnly);
        _face = new Face(_blob, 0);
        _face.MakeImmutable();
        Shaper = new Font(_face);
        Shaper.SetFunctionsOpenType();
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        (Ascent, Descent) = Shaper.TryGetHorizontalFontExtents(out var extents)
            ? ((float)extents.Ascender / UnitsPerEm, -(float)extents.Descender / UnitsPerEm)
            : (1f, 0.3f);
    }

    /// <summary>Null for a file that says it is a font, and cannot be drawn with.</summary>
    public static OpenFont? Of(FontFile file)
    {
        var data = SKData.CreateCopy(file.Bytes.AsSpan());
        if (SKTypeface.FromData(data) is { } typeface) return new OpenFont(file, typeface, data);
        data.Dispose();
        return null;
    }

    public FontFile File { get; }

    public Font Shaper { get; }

    public SKTypeface Typeface { get; }

    /// <summary>How far its letters rise above their line, in ems.</summary>
    public float Ascent { get; }

    /// <summary>How far they hang below it, in ems.</summary>
    public float Descent { get; }

    public void Dispose()
    {
        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
        Typeface.Dispose();
        _data.Dispose();
    }
}
