using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Details of a text that a reader sees: spaces, dates, figures, own fields, authors with an ORCID iD, other languages.</summary>
public sealed class TypographyTests(BrowserRun run, TypographyTests.FrenchSite french) : IClassFixture<TypographyTests.FrenchSite>
{
    private const string Site = "https://briefs.example/";
    private const string NoBreak = "\u00A0";
    private const string NarrowNoBreak = "\u202F";

    [Fact]
    public async Task No_break_spaces_of_a_title_and_a_quotation_stay_on_every_page()
    {
        await using var reader = await Reader();
        foreach (var page in new[] { "", "archive/2024/", "briefs/gare/" })
        {
            await reader.Open(Site + page);
            await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync($"La gare{NarrowNoBreak}: 3{NoBreak}000 départs");
        }

        await reader.Open(Site + "quotes/");
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync($"«{NoBreak}Nous partons{NoBreak}»");
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task A_quotation_in_a_list_has_its_marks_and_no_comma_at_its_end()
    {
        await using var reader = await Reader();
        foreach (var page in new[] { "quotes/", "people/mills/" })
        {
            await reader.Open(Site + page);
            var quotations = await reader.Page.Locator("main blockquote").AllTextContentsAsync();
            Assert.Contains(quotations, q => q.Trim() == "“We stay”");
        }
    }

    [Fact]
    public async Task A_date_has_the_form_of_the_language_of_its_page()
    {
        await using var reader = await Reader();
        await reader.Open(Site + "briefs/gare/");
        await Assertions.Expect(reader.Page.Locator(".dates")).ToContainTextAsync("Publié le 1er mars 2024");
        await Assertions.Expect(reader.Page.Locator(".dates time").First).ToHaveAttributeAsync("datetime", "2024-03-01");
    }

    [Fact]
    public async Task A_list_says_which_brief_is_in_another_language()
    {
        await using var reader = await Reader();
        await reader.Open(Site);
        var other = reader.Page.Locator(".card-text", new() { HasText = "The square" });
        await Assertions.Expect(other.Locator(".language")).ToHaveTextAsync("anglais");
        await Assertions.Expect(other.Locator("h2")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(reader.Page.Locator(".card-text", new() { HasText = "La gare" }).Locator(".language")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Figures_of_a_column_end_at_the_same_place()
    {
        await using var reader = await Reader();
        await reader.Open(Site + "briefs/gare/");
        var cells = reader.Page.Locator(".text td:nth-child(2)");
        await Assertions.Expect(cells).ToHaveCountAsync(2);
        for (var i = 0; i < 2; i++) await Assertions.Expect(cells.Nth(i)).ToHaveCSSAsync("text-align", "end");
    }

    [Fact]
    public async Task An_author_has_a_link_to_the_ORCID_iD_and_a_template_shows_an_own_field()
    {
        await using var reader = await Reader();
        await reader.Open(Site + "briefs/gare/");
        var orcid = reader.Page.GetByRole(AriaRole.Link, new() { Name = "ORCID: Vera Blindtext" });
        await Assertions.Expect(orcid).ToHaveAttributeAsync("href", "https://orcid.org/0000-0002-1825-0097");
        await Assertions.Expect(reader.Page.Locator(".hotline")).ToHaveTextAsync("+7 727 000");
    }

    private Task<Reader> Reader() => run.Reader(french.Site);

    public sealed class FrenchSite() : WrittenSite(TypographyTests.Site)
    {
        private const string Source =
            "sources:\n  news:\n    title: The news\n    publisher: The Paper\n    date: 2024-02-01\n    url: https://example.org/news\n";

        private static readonly (string File, string Text)[] s_files =
        [
            ("content/site.yml", "title: Observatoire\nurl: https://briefs.example/\nlanguage: fr\n"),
            ("content/authors.yml", "vera:\n  name: Vera Blindtext\n  orcid: 0000-0002-1825-0097\n"),
            ("content/briefs/gare.md", $"---\ntitle: \"La gare{NarrowNoBreak}: 3{NoBreak}000 départs\"\nsummary: Un résumé.\n"
                + "date: 2024-03-01\nauthors: [vera]\nextra:\n  hotline: +7 727 000\n" + Source
                + "quoted:\n  court:\n    name: Anne Court\n---\n\n"
                + $"«{NoBreak}Nous partons{NoBreak}», a dit Anne Court [@court in @news].\n\n"
                + "| Mois | Départs |\n|---|---|\n| mai | 12 |\n| juin | 1 204 |\n"),
            ("content/briefs/square.md", "---\ntitle: The square\nsummary: A summary.\nlang: en\ndate: 2024-03-02\n" + Source
                + "quoted:\n  mills:\n    name: Laura Mills\n---\n\n“We stay,” said Laura Mills [@mills in @news].\n"),
        ];

        protected override void Write(string folder)
        {
            foreach (var (file, text) in s_files) Write(folder, file, text);
            var builtIn = File.ReadAllText(Path.Combine(BuiltSite.FindRoot(), "templates", "brief.html"));
            var after = builtIn.IndexOf("<p class=\"byline\">", StringComparison.Ordinal);
            Write(folder, "templates/brief.html",
                builtIn.Insert(after, "{{ if brief.extra.hotline }}<p class=\"hotline\">{{ brief.extra.hotline }}</p>{{ end }}\n"));
        }

        private static void Write(string folder, string file, string text)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
