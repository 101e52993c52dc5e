using System.Security.Cryptography;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Workspaces;

/// <summary>Reads the fonts for pages. A file that is not a font is reported and not published.</summary>
internal static class SiteFonts
{
    private const string ConvertAgain = "Convert the font to WOFF2 again, for example with `woff2_compress`, or delete the file.";

    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<ImmutableArray<WebFont>> Read(ImmutableArray<SiteFile> fonts, string siteFolder)
    {
        var diagnostics = new DiagnosticBag();
        var read = ImmutableArray.CreateBuilder<WebFont>();
        foreach (var file in fonts)
        {
            if (file.Length > WebFont.MostBytes) Refuse(file, "the font is larger than 5 MB", "Publish only the characters that you need.");
            else if (SiteFileOpener.ReadAll(siteFolder, file.Path) is var bytes && !bytes.AsSpan().StartsWith("wOF2"u8))
                Refuse(file, "its content is not a WOFF2 font", ConvertAgain);
            else read.Add(new WebFont(file.Path, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return new(read.ToImmutable(), diagnostics.ToImmutable());

        void Refuse(SiteFile file, string what, string help) =>
            diagnostics.Add(FileUnexpected.Rule.CreateDiagnostic(ContentFile.Whole(file.Path), default, what, help));
    }
}
