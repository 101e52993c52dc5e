using System.Runtime.InteropServices;
using Briefs.Pages.Rules;
using Briefs.Pictures.Cards;
using Briefs.Pictures.Fonts;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Workspaces;

/// <summary>
/// What social cards of a site need. It is only got ready when somebody asks: a command that plans no pages opens no font, and a
/// site without cards never comes here.
/// </summary>
/// <param name="settings">Of the site.</param>
/// <param name="fonts">The site’s own.</param>
/// <param name="siteFolder">Absolute.</param>
public sealed class SiteCards(SiteSettings settings, ImmutableArray<SiteFile> fonts, string siteFolder)
{
    private const string AnotherFont =
        "Use a .ttf or .otf file of the font; notofonts.github.io has fonts for most scripts.";

    private readonly Lazy<Checked<CardPainter?>> _painter = new(() => Open(settings, fonts, siteFolder));

    /// <summary>What draws; null on a machine that has no library for it, which is said.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<CardPainter?> Painter => _painter.Value;

    private static Checked<CardPainter?> Open(SiteSettings settings, ImmutableArray<SiteFile> fonts, string siteFolder)
    {
        if (CardPainter.Missing() is { } missing) return new(null, [CardNotDrawn.OnThisMachine(settings, missing)]);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = ImmutableArray.CreateBuilder<FontFile>();
        foreach (var file in fonts.Take(CardLimits.Fonts))
        {
            var font = Read(file, siteFolder);
            if (font.Font is { } usable) read.Add(usable);
            else found.Add(Refused(file, font.Refusal!));
        }

        if (fonts.Length > CardLimits.Fonts)
            found.Add(Refused(fonts[CardLimits.Fonts],
                string.Create(CultureInfo.InvariantCulture, $"there are more than {CardLimits.Fonts} fonts")));
        return new(new CardPainter(read.ToImmutable()), found.ToImmutable());
    }

    private static FontReading Read(SiteFile file, string siteFolder) => file.Length > CardLimits.FontBytes
        ? new(null, string.Create(CultureInfo.InvariantCulture, $"the font is larger than {CardLimits.FontBytes >> 20} MB"))
        : ReadFont.Read(Path.GetFileName(file.Path),
        ImmutableCollectionsMarshal.AsImmutableArray(OpenSiteFile.ReadAll(siteFolder, file.Path)));

    private static Diagnostic Refused(SiteFile file, string why) =>
        FileUnexpected.Info.CreateDiagnostic(ContentFile.Whole(file.Path), default, why, AnotherFont);
}
