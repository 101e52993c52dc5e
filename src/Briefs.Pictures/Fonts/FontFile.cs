using System.Runtime.InteropServices;

namespace Briefs.Pictures.Fonts;

/// <summary>A font that cards can be drawn with.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Bytes">Of the whole file: TrueType or OpenType.</param>
/// <param name="Characters">Those it has a drawing for.</param>
/// <param name="IsBold">Semibold and heavier, of which headlines are made.</param>
public sealed record FontFile(string Name, ImmutableArray<byte> Bytes, CharacterSet Characters, bool IsBold)
{
    private const string Folder = "fonts/";

    /// <summary>The fonts Briefs brings: Latin, Greek, Cyrillic, Arabic and Hebrew, bold and regular. By name.</summary>
    public static ImmutableArray<FontFile> BuiltIn()
    {
        var assembly = typeof(FontFile).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(n => ReadFont.Read(n[Folder.Length..], BytesOf(assembly, n)).Font
                    ?? throw new System.Diagnostics.UnreachableException(n)),
        ];
    }

    private static ImmutableArray<byte> BytesOf(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
