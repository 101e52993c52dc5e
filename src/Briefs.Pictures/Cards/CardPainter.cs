using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Briefs.Pictures.Fonts;
using SkiaSharp;

namespace Briefs.Pictures.Cards;

/// <summary>Draws social cards. Nothing of the drawing library is loaded before the first card; several threads may draw at once.</summary>
public sealed class CardPainter : IDisposable
{
    /// <summary>To be counted up whenever the same words come out otherwise: cards of older builds are then drawn anew.</summary>
    private const int Version = 1;

    private readonly FontShelf _fonts;

    /// <param name="own">A site's own fonts, asked after the built-in ones, in this order.</param>
    public CardPainter(ImmutableArray<FontFile> own)
    {
        ImmutableArray<FontFile> all = [.. FontFile.BuiltIn(), .. own];
        _fonts = new FontShelf(all);
        Fonts = new CardFonts(all.Aggregate(CharacterSet.Empty, (set, font) => set.With(font.Characters)), VersionOf(all));
    }

    public CardFonts Fonts { get; }

    /// <summary>
    /// The part of Briefs that draws and is not there for this machine; null when everything is. It is asked before anything is
    /// drawn, because a library that is missing is no accident: the .NET tool brings those of four kinds of machine.
    /// </summary>
    public static string? Missing() =>
        !NativeLibrary.TryLoad("libSkiaSharp", typeof(SKObject).Assembly, null, out _) ? "libSkiaSharp"
        : !NativeLibrary.TryLoad("libHarfBuzzSharp", typeof(HarfBuzzSharp.NativeObject).Assembly, null, out _) ? "libHarfBuzzSharp"
        : null;

    /// <summary>
    /// The card as a PNG of <see cref="CardLimits.Width"/> × <see cref="CardLimits.Height"/> pixels. Same card, same bytes.
    /// </summary>
    public byte[] Draw(SocialCard card)
    {
        using var bitmap = DrawCard.Of(CardLayout.Of(card, _fonts));
        return IndexedPng.Of(bitmap.GetPixelSpan(), CardLimits.Width, CardLimits.Height);
    }

    public void Dispose() => _fonts.Dispose();

    private static string VersionOf(ImmutableArray<FontFile> fonts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{Version} {typeof(SKObject).Assembly.GetName().Version} "
                    + $"{typeof(HarfBuzzSharp.NativeObject).Assembly.GetName().Version}"));
        foreach (var font in fonts) hash.AppendData(SHA256.HashData(font.Bytes.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
