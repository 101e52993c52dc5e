namespace Briefs.Reading.Schema;

/// <summary>The settings of a site, <c>content/site.yml</c>.</summary>
public static class SiteKeys
{
    public static KeyTable Of { get; } = new(
        new Key("title", new KeyForm.Text(), "The name of the site.", "Rights Monitor") { IsRequired = true },
        new Key("url", new KeyForm.Address(), "The address it will live under.", "https://example.org/") { IsRequired = true },
        new Key("language", new KeyForm.Language(), "The language of the site. Without it, en.", "en"),
        new Key("organization", new KeyForm.Text(), "Who publishes it.", "Rights Monitor"),
        new Key("organisation", new KeyForm.Text(), "Another spelling of organization.", "Rights Monitor") { SpellingOf = "organization" },
        new Key("description", new KeyForm.Text(), "A sentence on it.", "Briefs on the right to asylum.") { HasNoQuotation = true },
        new Key("logo", new KeyForm.Word(), "A picture in content/images/.", "logo.png") { Offers = Known.Pictures },
        new Key("cname", new KeyForm.Word(), "The domain, if GitHub Pages serves the site under your own.", "briefs.example.org"),
        new Key("severities", new KeyForm.Severities(["error", "warning", "note", "off"]),
            "How much a rule weighs. The rules of quotations and sources can be made to weigh more, never less.",
            ""),
        new Key("terms", new KeyForm.Texts(),
            "Words that may stand in quotation marks on the whole site, but not in a sentence that reports speech.",
            "[education camps]"),
        new Key("names", new KeyForm.Texts(), "Names that may stand in quotation marks on the whole site.", "[Опора]"),
        new Key("evidence", new KeyForm.Word(),
            "The folder of kept copies, if not content/evidence, seen from the folder that holds content/. It may lie outside the site.",
            "../kept-copies"),
        new Key("cards", new KeyForm.YesOrNo(), "true: every brief gets a picture that is shown beside links to it.", "true"),
        new Key("editor-url", new KeyForm.Text(),
            "What opens your editor from the panel of briefs serve; {path}, {line} and {column} stand for the "
                + "place. Without it, Visual Studio Code.",
            "zed://file/{path}:{line}:{column}"));
}
