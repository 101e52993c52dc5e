using Briefs.Checks.Rules;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Xunit;

namespace Briefs.Tests.Reading.Settings;

public class SettingsReaderTests
{
    private static readonly Dictionary<string, RuleInfo> Rules =
        new[] { new QuoteWithoutSource().Info, new SourceUnused().Info, new NoBriefs().Info }.ToDictionary(
            r => r.Id, StringComparer.Ordinal);

    [Fact]
    public void All_settings_are_bound()
    {
        var (settings, found) = Read(
            """
            title: Rights Monitor
            url: https://example.org/briefs
            language: ru
            organisation: Rights Monitor e.V.
            description: Short briefs.
            logo: logo.png
            cname: briefs.example.org
            severities: {source-unused: error, no-briefs: off}
            terms: [education camps, "re-education: a term"]
            names:
              - Опора
            evidence: ../evidence
            cards: true
            editor-url: https://example.org/edit/{path}
            desk: true
            repository: https://github.com/example/briefs
            """);
        Assert.Empty(found);
        Assert.Equal(("Rights Monitor", "https://example.org/briefs/", "ru", "Rights Monitor e.V."),
            (settings.Title, settings.Url, settings.Language, settings.Organization));
        Assert.Equal(("content/images/logo.png", "briefs.example.org", "../evidence", true),
            (settings.Logo, settings.Cname, settings.Evidence?.Value, settings.Cards));
        Assert.Equal((true, "https://github.com/example/briefs"), (settings.Desk, settings.Repository));
        Assert.Equal([("no-briefs", Severity.Off), ("source-unused", Severity.Error)], settings.Severities.Select(s => (s.Key, s.Value)));
        Assert.Equal(["education camps", "re-education: a term"], settings.Terms);
        Assert.Equal(["Опора"], settings.Names);
    }

    [Theory]
    [InlineData("front-matter-unknown-key", "⟦titel⟧: x")]
    [InlineData("settings-unknown-rule", "severities: {⟦quote-without-sauce⟧: error}")]
    [InlineData("settings-severity-lowered", "severities: {quote-without-source: ⟦warning⟧}")]
    [InlineData("settings-severity-lowered", "severities: {source-unused: ⟦note⟧}")]
    [InlineData("front-matter-wrong-type", "severities: {source-unused: ⟦fatal⟧}")]
    [InlineData("front-matter-wrong-type", "severities: ⟦error⟧")]
    [InlineData("front-matter-wrong-type", "language: ⟦English⟧")]
    [InlineData("front-matter-wrong-type", "logo: ⟦../../etc/passwd⟧")]
    [InlineData("front-matter-wrong-type", "cname: ⟦https://example.org⟧")]
    [InlineData("front-matter-wrong-type", "cards: ⟦yes⟧")]
    [InlineData("front-matter-wrong-type", "desk: ⟦yes⟧")]
    [InlineData("front-matter-bad-address", "repository: ⟦example/briefs⟧")]
    [InlineData("front-matter-wrong-type", "terms: ⟦education camps⟧")]
    [InlineData("front-matter-duplicate-key", "⟦title⟧: B")]
    [InlineData("front-matter-wrong-type", "menu: ⟦about.md⟧")]
    [InlineData("front-matter-wrong-type", "menu: [⟦about.md⟧]")]
    [InlineData("front-matter-missing", "menu: [⟦⟧{title: About us}]")]
    [InlineData("front-matter-missing", "menu: [⟦⟧{link: https://example.org/donate}]")]
    [InlineData("front-matter-unknown-key", "menu: [{title: About us, link: about.md, ⟦name⟧: x}]")]
    [InlineData("front-matter-wrong-type", "menu: [{title: {⟦English⟧: Donate}, link: donate.md}]")]
    [InlineData("quote-out-of-place", "menu: [{title: Read ⟦“the truth”⟧, link: about.md}]")]
    [InlineData("link-scheme", "footer: [{title: Donate, link: ⟦javascript:alert(1)⟧}]")]
    [InlineData("link-scheme", "footer: [{title: Donate, link: ⟦https://⟧}]")]
    [InlineData("front-matter-wrong-type", "topics: ⟦[asylum]⟧")]
    [InlineData("quote-out-of-place", "topics: {asylum: {en: The ⟦“regime”⟧}}")]
    [InlineData("quote-out-of-place", "topics: {'The ⟦“regime”⟧': {en: Asylum}}")]
    [InlineData("front-matter-wrong-type", "topics: {asylum: {en: Asylum}, ⟦refuge⟧: {en: asylum}}")]
    [InlineData("quote-out-of-place", "description: {en: We show ⟦“the truth”⟧}")]
    [InlineData("quote-out-of-place", "footer-text: We are ⟦“the truth”⟧")]
    public void A_faulty_setting_is_told_at_its_place(string rule, string line)
    {
        var marked = Marked.From("title: A\nurl: https://example.org/\n" + line + "\n");
        Assert.Equal(marked.Expected(rule), Marked.Written(Read(marked.Text).Diagnostics));
    }

    [Fact]
    public void Title_description_and_topics_are_bound_by_language()
    {
        var (settings, found) = Read(
            """
            title: {fr: Observatoire, en: Observatory}
            url: https://example.org/
            language: fr
            description: {fr: Des dossiers., en: Briefs.}
            topics:
              asylum: {en: Asylum, fr: Asile}
              law: Law
            """);
        Assert.Empty(found);
        Assert.Equal(("Observatoire", "Des dossiers."), (settings.Title, settings.Description));
        Assert.Equal(("Observatory", "Briefs."), (settings.TitleIn("en-GB").Text, settings.DescriptionIn("en")!.Text));
        Assert.Equal(new TextInLanguage("Observatoire", "fr"), settings.TitleIn("ru"));
        Assert.Equal("asylum", settings.Topics.KeyOf("asile", "fr-CH"));
        Assert.Equal("asile", settings.Topics.KeyOf("asile", "en"));
        Assert.Equal(["Asile", "Asylum", "Law", "other"],
        [
            settings.Topics.NameOf("asylum", "fr", "fr"), settings.Topics.NameOf("asylum", "en", "fr"),
            settings.Topics.NameOf("law", "fr", "fr"), settings.Topics.NameOf("other", "fr", "fr"),
        ]);
    }

    [Fact]
    public void Menu_and_footer_are_bound_with_titles_in_each_language()
    {
        var (settings, found) = Read(
            """
            title: A
            url: https://example.org/
            menu:
              - {title: {en: Donate, fr: Faire un don}, link: donate.md#How to}
              - link: topics/asylum
            footer:
              - {title: Imprint, link: "https://example.org/imprint"}
            footer-text: |
              Example Street 1

              Registered in Geneva
            """);
        Assert.Empty(found);
        Assert.Equal(
            [("donate.md", "h-how-to"), ("topics/asylum", null)], settings.Menu.Select(entry => (entry.Link, entry.HeadingId)));
        Assert.Equal(new TextInLanguage("Faire un don", "fr"), settings.Menu[0].Title!.Find("fr-CH", "en"));
        Assert.Equal("Donate", settings.Menu[0].Title!.Find("ru", "en").Text);
        Assert.Null(settings.Menu[1].Title);
        Assert.Equal("https://example.org/imprint", Assert.Single(settings.Footer).Link);
        Assert.Equal("Example Street 1\n\nRegistered in Geneva", settings.FooterText!.Find("en", "en").Text);
    }

    [Theory]
    [InlineData("front-matter-bad-address", "title: A\nurl: ⟦example.org⟧")]
    [InlineData("front-matter-bad-address", "title: A\nurl: ⟦https://example.org/?a⟧")]
    [InlineData("front-matter-bad-address", "title: A\nurl: ⟦ftp://example.org/⟧")]
    [InlineData("front-matter-missing", "⟦⟧url: https://example.org/")]
    [InlineData("front-matter-missing", "⟦⟧title: A")]
    public void Title_and_address_are_needed(string rule, string yaml)
    {
        var marked = Marked.From(yaml + "\n");
        Assert.Equal(marked.Expected(rule), Marked.Written(Read(marked.Text).Diagnostics));
    }

    [Theory]
    [InlineData("title: A: b\nurl: https://example.org/\n", true)]
    [InlineData("title: [\n", true)]
    [InlineData("just words\n", true)]
    [InlineData("titel: A\n", false)]
    [InlineData("", false)]
    public void A_file_that_is_no_yaml_is_told_from_one_with_faults(string text, bool isNotYaml)
    {
        var found = Read(text).Diagnostics;
        Assert.NotEmpty(found);
        Assert.Equal(isNotYaml, found.Any(SettingsReader.IsNotYaml));
    }

    private static Checked<SiteSettings> Read(string text) =>
        SettingsReader.Read(SourceTextReader.Decode(ContentPaths.Settings, Encoding.UTF8.GetBytes(text)).Value!, Rules);
}
