using Briefs.Cli.Commands;
using Briefs.Pages;
using Briefs.Tests.Architecture;
using Briefs.Tests.Checks;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;
using CsCheck;

namespace Briefs.Tests.Pages;

/// <summary>
/// No quotation mark that a reader sees on a page is excused in silence. The pages are read back by a reader of its own, which knows
/// nothing of how marks are paired: an excuse that is not listed in <c>evidence.json</c> fails here, whatever it is.
/// </summary>
public sealed class TotalAccountingTests
{
    private static readonly string[] Languages = ["en", "fr", "de", "ru", "ar", "zh", "sv", "he", "uk", "ko", "hu", "pl", "it", "xx"];

    private static readonly string[] Bits =
    [
        "“", "”", "\"", "«", "»", "„", "‹", "›", "「", "」", "“", "”", "\"", "\"", "«", "»", "&quot;", "&#171;", "\\\"",
        "don't ", " ’90s ", " 5'11\" ", "צה\"ל", " x=\"scum\" ", " lang=\"en\" ", " class='a b' ", " &lt;p title=\"we go\"> ",
            " https://e.org/?'x' ", " <https://e.org/?q='x'> ",
        "“”", " “We stay” ", " «мы» ", " “x”{.term} ", " “Lost Years”{.title} ", " “Lost Years” ", " *“z”* ", " `say “x”` ", " `“` ",
            " `”` ", " [“x”](https://e.org/) ",
        " [more »](https://e.org/) ", " [« back](https://e.org/) ", " Law » Blog ", " › ", " “The Paper” ", " “The report” ",
            " “Human Rights Watch” ", " ООО «Опора» ", " Acme Inc. “we go” ",
        " [@mills in @news] ", " [@report] ", " [@mills in @news, original “x”] ", " said ", " word", "word ", " ", " ", ". ", ", ", "? ",
            "说", " (", ") ", " — ",
        "\n\nb", "\n\n“", "\n\n\"\n\n", "\n\n> “q” we go\n\n", "\n\n> We go.\n> — Mills, «Опора»\n\n", "\n\n- b", "\n\n## h ",
            "\n\n| a | b |\n|---|---|\n| x | “we” |\n| \" | 〃 |\n\n",
        "\n\n```\nsay “x”\n```\n\n", "\n\n> [!NOTE]\n> “we”\n\n",
    ];

    private static readonly Gen<(string Body, string Lang)> Text = Gen.Select(
        Gen.Int[0, Bits.Length - 1].Array[1, 12], Gen.Int[0, Languages.Length - 1],
        (bits, lang) => (string.Concat(bits.Select(b => Bits[b])), Languages[lang]));

    [Fact]
    public void Every_mark_on_the_pages_of_generated_briefs_is_accounted_for()
    {
        var pages = 0;
        Text.Sample(given =>
        {
            var (brief, found) = GivenBrief.WithBody("a " + given.Body, given.Lang);
            // Such a brief is never published: what it quotes without a source is reported by a rule that is not asked here.
            if (found.Any(d => d.Severity == Severity.Error)
                || brief.Quotations.Any(q => q.Status == QuotationStatus.Unsourced || IsOverParagraphs(brief, q))) return;
            Interlocked.Increment(ref pages);
            var unaccounted = Unaccounted(brief);
            Assert.True(unaccounted.Count == 0, $"{string.Join(" | ", unaccounted)}\n{given.Lang}: {given.Body}");
        }, iter: 3_000);
        Assert.True(pages > 150, $"only {pages} of the texts had no error");
    }

    // Of a paragraph that is marks and no words, nothing is left in the text of its quotation to find it by.
    private static bool IsOverParagraphs(Brief brief, Quotation quotation) =>
        brief.File.Lines.GetPosition(quotation.Span.End).Line - brief.File.Lines.GetPosition(quotation.Span.Start).Line > 1;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("zh")]
    public void Every_mark_on_a_page_of_prose_is_accounted_for(string lang) =>
        Assert.Empty(Unaccounted(GivenBrief.WithBody(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "prose", lang + ".md")), lang).Value));

    [Fact]
    public void Every_mark_in_the_strings_of_the_front_matter_is_accounted_for()
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("title: A border closes", "title: 'The “Lost Years”{.title}'", StringComparison.Ordinal)
            .Replace("summary: A short summary.", "summary: 'She said “we stay” [@mills in @news].'", StringComparison.Ordinal)
            .Replace("publisher: The Paper", "publisher: 'Центр «Опора»'", StringComparison.Ordinal)
            .Replace("title: The news", "title: 'News: “We go”'", StringComparison.Ordinal)
            .Replace("name: Ivan Ivanov", "name: Ivan “Vanya” Ivanov", StringComparison.Ordinal)
            .Replace("organization: The Ministry", "organization: АО «Уголь»", StringComparison.Ordinal)
            .Replace("sources:\n",
            "corrections: [{date: 2024-03-02, text: 'An earlier version gave “twelve men”.'}]\nresponses: [{from: 'ООО «Заря»', "
                + "outcome: '“No” [@ivanov in @news]', asked: 2024-02-02}]\nsources:\n", StringComparison.Ordinal);
        var (brief, found) = GivenBrief.Whole(text + "He left [@ivanov in @news].");

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        Assert.Empty(Unaccounted(brief));
    }

    [Fact]
    public void Every_mark_in_the_briefs_of_the_sample_site_is_accounted_for()
    {
        var options = new WorkspaceOptions { SiteFolder = Repository.Root, AsOf = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var plan = Workspace.Open(options).Current.Plan().Value;
        var pages = plan.Files.OfType<PlannedFile.Rendered>()
            .Where(f => f.Path.StartsWith("briefs/", StringComparison.Ordinal) && f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => Encoding.UTF8.GetString(f.Render().Value.Span)).ToList();

        Assert.True(pages.Count >= 3);
        Assert.Empty(UnaccountedMarks.In(pages, Written(plan.Files.OfType<PlannedFile.Streamed>().Single(f => f.Path == "evidence.json"))));
    }

    [Theory]
    [InlineData("<body><p>He said «We go».</p></body>", 2)]
    [InlineData("<body><p>“</p><p>We stay</p><p>”</p></body>", 0)]
    [InlineData("<body><p>“We stay” and don’t.</p></body>", 0)]
    [InlineData("<body><p>Law » Blog, 12\" and <img alt=\"«Go»\"></p></body>", 3)]
    public void The_reader_of_pages_sees_what_nothing_accounts_for(string page, int marks)
    {
        const string Evidence = """{"documents": [{"quotations": [{"text": "We stay"}], "declared": [{"text": "“"}, {"text": "”"}]}]}""";

        Assert.Equal(marks, UnaccountedMarks.In([page], Evidence).Count);
    }

    private static IReadOnlyList<string> Unaccounted(Brief brief)
    {
        var plan = SitePlanner.Plan(GivenSite.Of(brief with { Slug = "x" }), TemplateReader.Read(new Dictionary<string, string>()).Value,
            new SiteProfile("https://example.org/", DateTimeOffset.UnixEpoch)).Value;
        var page = plan.Files.OfType<PlannedFile.Rendered>().Single(f => f.Path.EndsWith("briefs/x/index.html", StringComparison.Ordinal));
        return UnaccountedMarks.In([Encoding.UTF8.GetString(page.Render().Value.Span)], Written(
            plan.Files.OfType<PlannedFile.Streamed>().Single(f => f.Path == "evidence.json")));
    }

    private static string Written(PlannedFile.Streamed file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
