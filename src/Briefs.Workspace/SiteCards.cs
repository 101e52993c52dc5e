using Briefs.Pages.Rules;
using Briefs.Pictures.Cards;
using Briefs.Pictures.Fonts;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Workspaces;

/// <summary>
/// Fonts and drawing library for a site's social cards. Initialized on first use, so that commands that plan no pages open no font; not
/// created for a site without cards.
/// </summary>
/// <param name="settings">Of the site.</param>
/// <param name="fonts">The site's own fonts.</param>
/// <param name="siteFolder">Absolute.</param>
public sealed class SiteCards(SiteSettings settings, ImmutableArray<SiteFile> fonts, string siteFolder)
{
    private const string AnotherFont =
        "Use a .ttf or .otf file of the font; notofonts.github.io has fonts for most scripts.";

    private readonly Lazy<Checked<CardPainter?>> _painter = new(() => Open(settings, fonts, siteFolder));

    /// <summary>The painter; null, with a diagnostic, if the drawing library is not available on this machine.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<CardPainter?> Painter => _painter.Value;

    private static Checked<CardPainter?> Open(SiteSettings settings, ImmutableArray<SiteFile> fonts, string siteFolder)
    {
        if (CardPainter.Missing() is { } missing) return new(null, [CardNotDrawn.Rule.OnThisMachine(settings, missing)]);
        var diagnostics = new DiagnosticBag();
        var read = ImmutableArray.CreateBuilder<FontFile>();
        foreach (var file in fonts.Take(CardLimits.Fonts))
        {
            var font = Read(file, siteFolder);
            if (font.Font is { } usable) read.Add(usable);
            else diagnostics.Add(Refused(file, font.Refusal!));
        }

        if (fonts.Length > CardLimits.Fonts)
            diagnostics.Add(Refused(fonts[CardLimits.Fonts],
                string.Create(CultureInfo.InvariantCulture, $"there are more than {CardLimits.Fonts} fonts")));
        return new(new CardPainter(read.ToImmutable()), diagnostics.ToImmutable());
    }

    private static FontReading Read(SiteFile file, string siteFolder) => file.Length > CardLimits.FontBytes
        ? new(null, string.Create(CultureInfo.InvariantCulture, $"the font is larger than {CardLimits.FontBytes >> 20} MB"))
        : FontReading.Read(Path.GetFileName(file.Path), SiteFileOpener.ReadAll(siteFolder, file.Path));

    private static Diagnostic Refused(SiteFile file, string why) =>
        FileUnexpected.Rule.CreateDiagnostic(ContentFile.Whole(file.Path), default, why, AnotherFont);
}
