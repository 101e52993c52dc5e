namespace Briefs.Reading.Schema;

/// <summary>The settings of a site, <c>content/site.yml</c>.</summary>
public static class SiteKeys
{
    /// <summary>An entry of <c>menu:</c> or <c>footer:</c>.</summary>
    public static KeyTable MenuEntry { get; } = new(
        new Key("title", new KeyForm.TextByLanguage(),
            "The words of the link. Without this key, the link has the title of the page, topic or list. For several languages, write "
                + "one title under each language code.",
            "Donate")
        {
            HasNoQuotation = true,
        },
        new Key("link", new KeyForm.Word(),
            "A page or brief by its file name, a topic, a list of the site (quotes, people, sources, topics, archive, corrections), or "
                + "an address.",
            "about.md")
        {
            IsRequired = true,
        })
    {
        Usual = ["title", "link"],
    };

    public static KeyTable Of { get; } = new(
        new Key("title", new KeyForm.TextByLanguage(),
            "The name of the site. For several languages, write one name under each language code.",
            "Rights Monitor")
        {
            IsRequired = true,
        },
        new Key("url", new KeyForm.Address(), "The public address of the site.", "https://example.org/") { IsRequired = true },
        new Key("language", new KeyForm.Language(), "The language of the site. The default is en.", "en"),
        new Key("organization", new KeyForm.Text(), "The organisation that publishes the site.", "Rights Monitor"),
        new Key("organisation", new KeyForm.Text(), "Another spelling of organization.", "Rights Monitor") { AliasOf = "organization" },
        new Key("description", new KeyForm.TextByLanguage(),
            "One sentence about the site. For several languages, write one sentence under each language code.",
            "Briefs on the right to asylum.")
        {
            HasNoQuotation = true,
        },
        new Key("logo", new KeyForm.Word(), "The logo, a picture in content/images/.", "logo.png") { Offers = CompletionSource.Pictures },
        new Key("icon", new KeyForm.Word(), "The icon in the browser tab, a square picture in content/images/.", "icon.png")
        {
            Offers = CompletionSource.Pictures,
        },
        new Key("menu", new KeyForm.Entries(MenuEntry),
            "The links at the top of every page. The default is the lists of topics, quotations, people and sources.",
            ""),
        new Key("footer", new KeyForm.Entries(MenuEntry), "The links at the foot of every page. The default is the pages of the site.", ""),
        new Key("footer-text", new KeyForm.TextByLanguage(),
            "A text at the foot of every page, such as an address and a registration number. Line breaks are kept after |.",
            "Example Street 1, Geneva")
        {
            HasNoQuotation = true,
        },
        new Key("featured", new KeyForm.Texts(),
            "The briefs that the home page shows first, by file name without .md. The first one is the lead story.",
            "[at-the-border]")
        {
            Offers = CompletionSource.Briefs,
        },
        new Key("topics", new KeyForm.TextsByLanguage(),
            "The names of topics in several languages. A brief can use any of these names for the topic.",
            "{asylum: {en: Asylum, fr: Asile}}")
        {
            HasNoQuotation = true,
            Offers = CompletionSource.Topics,
        },
        new Key("extra", new KeyForm.TextsByName(), "Texts for your own templates, by a name of your choice.", "{hotline: +7 727 000}")
        {
            HasNoQuotation = true,
        },
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
        new Key("desk", new KeyForm.YesOrNo(),
            "true to publish the desk, a page at /desk/ where editors write and check briefs in the browser.",
            "true"),
        new Key("repository", new KeyForm.Address(),
            "The repository of the site on GitHub, where the desk proposes changes. For another branch or a folder, add "
                + "/tree/BRANCH/FOLDER. Write a slash in BRANCH as %2F.",
            "https://github.com/example/briefs"),
        new Key("editor-url", new KeyForm.Text(),
            "The URL that opens your editor from the panel of briefs serve, with {path}, {line} and {column}. "
                + "The default opens Visual Studio Code.",
            "zed://file/{path}:{line}:{column}"));
}
