using System.Buffers.Binary;
using System.Diagnostics;
using SkiaSharp;

namespace Briefs.Pictures.Fonts;

/// <summary>A font for drawing cards. Thread-safe.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Data">The whole file, TrueType or OpenType, in unmanaged memory.</param>
public sealed record FontFile(string Name, SKData Data, SKTypeface Typeface) : IDisposable
{
    private readonly SKFont _font = new(Typeface);

    private const string Folder = "fonts/";

    // From the OS/2 table's specification: 600 is semibold.
    private const int Semibold = 600;

    /// <summary>Semibold or heavier, the weights for headlines.</summary>
    public bool IsBold => Typeface.FontWeight >= Semibold;

    /// <summary>Whether it has a glyph for a character.</summary>
    public bool Contains(Rune character) => _font.ContainsGlyph(character.Value);

    /// <summary>The built-in fonts, ordered by name: Latin, Greek, Cyrillic, Arabic and Hebrew, bold and regular.</summary>
    public static ImmutableArray<FontFile> BuiltIn()
    {
        var assembly = typeof(FontFile).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(n => FontReading.Read(n[Folder.Length..], BytesOf(assembly, n)).Font ?? throw new UnreachableException(n)),
        ];
    }

    public void Dispose()
    {
        _font.Dispose();
        Typeface.Dispose();
        Data.Dispose();
    }

    private static byte[] BytesOf(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A font, or the reason why it cannot be used.</summary>
/// <param name="Refusal">Completes the sentence “This file cannot be used: …”; null when the font can be used.</param>
public sealed record FontReading(FontFile? Font, string? Refusal)
{
    private const uint TrueType = 0x0001_0000;
    private const uint OpenType = 0x4F54_544F; // OTTO
    private const uint AppleTrueType = 0x7472_7565; // true
    private const uint Web = 0x774F_4646; // wOFF
    private const uint Web2 = 0x774F_4632; // wOF2
    private const uint Collection = 0x7474_6366; // ttcf

    private static readonly FrozenSet<uint> s_outlines = new[] { "glyf", "CFF ", "CFF2" }
        .Select(tag => BinaryPrimitives.ReadUInt32BigEndian(Encoding.ASCII.GetBytes(tag))).ToFrozenSet();

    /// <summary>Opens a font. The bytes may be anything.</summary>
    public static FontReading Read(string name, ReadOnlySpan<byte> bytes)
    {
        switch (bytes.Length < 12 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(bytes))
        {
            case TrueType or OpenType or AppleTrueType: break;
            case Web or Web2: return new(null, "it is a web font (WOFF)");
            case Collection: return new(null, "it contains several fonts");
            default: return new(null, "it is not a TrueType or OpenType font");
        }

        var data = SKData.CreateCopy(bytes);
        var typeface = SKTypeface.FromData(data);
        var refusal = typeface is null || !typeface.GetTableTags().Any(s_outlines.Contains) ? "its characters are pictures, not outlines"
            : HasCharacters(typeface) ? null
            : "it does not list its characters";
        if (refusal is null) return new(new FontFile(name, data, typeface!), null);
        typeface?.Dispose();
        data.Dispose();
        return new(null, refusal);
    }

    // Nearly every font has a character in the first block of 256.
    private static bool HasCharacters(SKTypeface typeface)
    {
        using var font = new SKFont(typeface);
        for (var block = 0; block <= 0x10FF; block++)
            if (font.GetGlyphs([.. Enumerable.Range(block << 8, 256)]).AsSpan().ContainsAnyExcept((ushort)0)) return true;
        return false;
    }
}
