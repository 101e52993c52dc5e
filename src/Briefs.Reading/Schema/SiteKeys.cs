namespace Briefs.Reading.Schema;

/// <summary>The settings of a site, <c>content/site.yml</c>.</summary>
public static class SiteKeys
{
    public static KeyTable Of { get; } = new(
        new Key("title", new KeyForm.Text(), "The name of the site.", "Rights Monitor") { IsRequired = true },
        new Key("url", new KeyForm.Address(), "The public address of the site.", "https://example.org/") { IsRequired = true },
        new Key("language", new KeyForm.Language(), "The language of the site. The default is en.", "en"),
        new Key("organization", new KeyForm.Text(), "The organisation that publishes the site.", "Rights Monitor"),
        new Key("organisation", new KeyForm.Text(), "Another spelling of organization.", "Rights Monitor") { AliasOf = "organization" },
        new Key("description", new KeyForm.Text(), "One sentence about the site.", "Briefs on the right to asylum.")
        {
            HasNoQuotation = true,
        },
        new Key("logo", new KeyForm.Word(), "The logo, a picture in content/images/.", "logo.png") { Offers = CompletionSource.Pictures },
        new Key("cname", new KeyForm.Word(), "Your custom domain, if GitHub Pages serves the site there.", "briefs.example.org"),
        new Key("severities", new KeyForm.Severities(["error", "warning", "note", "off"]),
            "The severity of each rule. Rules about quotations and sources can only be made stricter.",
            ""),
        new Key("terms", new KeyForm.Texts(),
            "Terms that can be in quotation marks without a declaration, except in a sentence that reports speech.",
            "[education camps]"),
        new Key("names", new KeyForm.Texts(), "Names that can be in quotation marks without a declaration.", "[Опора]"),
        new Key("evidence", new KeyForm.Word(),
            "The folder of saved copies, relative to the folder that contains content/. The default is content/evidence.",
            "../saved-copies"),
        new Key("cards", new KeyForm.YesOrNo(), "true to generate a social card for every brief.", "true"),
        new Key("pdf", new KeyForm.YesOrNo(), "true to publish every brief as a PDF too. Requires Chromium, Chrome or Edge.", "true"),
        new Key("editor-url", new KeyForm.Text(),
            "The URL that opens your editor from the panel of briefs serve, with {path}, {line} and {column}. "
                + "The default opens Visual Studio Code.",
            "zed://file/{path}:{line}:{column}"));
}
