using System.Collections.Concurrent;
using Briefs.Pictures.Fonts;
using Briefs.Pictures.TextLayout;
using SkiaSharp;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Briefs.Pictures.Cards;

/// <summary>Draws social cards. Thread-safe.</summary>
public sealed class CardPainter : IDisposable
{
    /// <summary>Increase whenever the same words give a different picture, so that cards of older builds are drawn again.</summary>
    private const int Version = 1;

    private readonly FontCollection _fonts;

    /// <param name="own">A site's own fonts, tried after the built-in ones, in this order.</param>
    public CardPainter(ImmutableArray<FontFile> own)
    {
        ImmutableArray<FontFile> all = [.. FontFile.BuiltIn(), .. own];
        _fonts = new FontCollection(all);
        var known = new ConcurrentDictionary<Rune, bool>();
        Fonts = new CardFonts(rune => known.GetOrAdd(rune, r => all.Any(f => f.Contains(r))), VersionOf(all));
    }

    public CardFonts Fonts { get; }

    /// <summary>
    /// The native library that is not available on this machine; null when all are. Called before anything is drawn: the .NET tool contains
    /// libraries for four platforms only.
    /// </summary>
    public static string? Missing() =>
        !NativeLibrary.TryLoad("libSkiaSharp", typeof(SKObject).Assembly, null, out _) ? "libSkiaSharp"
        : !NativeLibrary.TryLoad("libHarfBuzzSharp", typeof(HarfBuzzSharp.NativeObject).Assembly, null, out _) ? "libHarfBuzzSharp"
        : null;

    /// <summary>
    /// The card as a PNG of <see cref="CardLimits.Width"/> × <see cref="CardLimits.Height"/> pixels. The same card always gives the same
    /// bytes.
    /// </summary>
    public byte[] Draw(SocialCard card)
    {
        using var bitmap = CardRenderer.Draw(CardLayout.Create(card, _fonts));
        return IndexedPng.Encode(bitmap.GetPixelSpan(), CardLimits.Width, CardLimits.Height);
    }

    public void Dispose() => _fonts.Dispose();

    private static string VersionOf(ImmutableArray<FontFile> fonts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{Version} {typeof(SKObject).Assembly.GetName().Version} "
                    + $"{typeof(HarfBuzzSharp.NativeObject).Assembly.GetName().Version}"));
        foreach (var font in fonts) hash.AppendData(SHA256.HashData(font.Data.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The layout of a card; lengths in pixels. Mirrored for a card in a right-to-left language.</summary>
internal sealed record CardLayout(FittedText Publisher, FittedText Headline, FittedText? Promise, FittedText? Date)
{
    /// <summary>Distance of all text from the edges.</summary>
    public const float Margin = 76;

    /// <summary>Width of the accent strip along the edge where lines begin.</summary>
    public const float Strip = 18;

    /// <summary>Size of the icon with two quotation marks.</summary>
    public const float Mark = 54;

    public const float MarkTop = 68;

    /// <summary>Gap between the icon and the publisher’s name, and between the tick and the promise.</summary>
    public const float Gap = 20;

    public const float Tick = 22;

    public const float HeadlineTop = 156;

    public const float HeadlineBottom = 500;

    public const float RuleTop = 524;

    /// <summary>Baseline of the small print at the bottom.</summary>
    public const float FootBaseline = 574;

    private const float Inside = CardLimits.Width - 2 * Margin;

    public static CardLayout Create(SocialCard card, FontCollection fonts)
    {
        var small = new TextStyle(FontRole.SmallPrint, card.Lang, card.IsRightToLeft);
        var date = card.Date is null ? null : TextFitter.Fit(OneLine(Inside / 2, 28, 22), card.Date, small, fonts);
        var left = Inside - Tick - Gap - (date is null ? 0 : WidthOf(date) + 2 * Gap);
        return new(
            TextFitter.Fit(OneLine(Inside - Mark - Gap, 32, 24), card.Publisher, small, fonts),
            TextFitter.Fit(
                new TextBox(Inside, HeadlineBottom - HeadlineTop, 82, 34), card.Headline, small with { Role = FontRole.Headline }, fonts),
            card.Promise is null ? null : TextFitter.Fit(OneLine(left, 28, 22), card.Promise, small, fonts),
            date);
    }

    /// <summary>Width of the longest line, in pixels.</summary>
    public static float WidthOf(FittedText text) =>
        text.Lines.Select(l => text.Paragraph.Width(l.Start, l.End)).DefaultIfEmpty().Max() * text.Size;

    private static TextBox OneLine(float width, float largest, float smallest) => new(width, 1, largest, smallest);
}
