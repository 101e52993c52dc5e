
namespace Briefs.Tests.Reading.Body;

public sealed class CitationGrammarTests
{
    [Theory]
    [InlineData("[@news]", "source=news")]
    [InlineData("[@news, p. 12]", "source=news locator=p. 12")]
    [InlineData("[@report, art. 33, para. 2]", "source=report locator=art. 33, para. 2")]
    [InlineData("[@mills in @news]", "source=news speaker=mills")]
    [InlineData("[@mills in @news via @report]", "source=news via=report speaker=mills")]
    [InlineData("[@news via @report, p. 64]", "source=news via=report locator=p. 64")]
    [InlineData("[@mills via @sister in @news]", "source=news speaker=mills toldBy=sister")]
    [InlineData("[@mills via @sister in @news via @report]", "source=news via=report speaker=mills toldBy=sister")]
    [InlineData("[@mills in @news, said 2019-12]", "source=news speaker=mills said=2019-12")]
    [InlineData("[@mills in @news, said 2019-12-20, p. 3]", "source=news speaker=mills locator=p. 3 said=2019-12-20")]
    [InlineData("[@itself in @report, p. 12]", "source=report itself locator=p. 12")]
    [InlineData("[@mills in @news, translated from ru “шансов нет; [или] да”]",
        "source=news speaker=mills original=шансов нет; [или] да lang=ru")]
    [InlineData("[@mills in @news, translated from ru \"шансов, нет\", p. 2]",
        "source=news speaker=mills locator=p. 2 original=шансов, нет lang=ru")]
    [InlineData("[@mills in @news, translated by The New Arab from kk]", "source=news speaker=mills lang=kk by=The New Arab")]
    [InlineData("[@mills in @news, translated by an interpreter from kk “сөз”]",
        "source=news speaker=mills original=сөз lang=kk by=an interpreter")]
    [InlineData("[@mills in @news, original “плановая оптимизация”]", "source=news speaker=mills original=плановая оптимизация")]
    [InlineData("[@mills in @news, unverifiable: broadcast, no transcript]", "source=news speaker=mills reason=broadcast, no transcript")]
    [InlineData("[@mills\nin @news,\np. 12]", "source=news speaker=mills locator=p. 12")]
    [InlineData("[@sister]", "speaker=sister said=2024-01-03 to-us")]
    [InlineData("[@ivanov via @sister]", "speaker=ivanov toldBy=sister said=2024-01-03 to-us")]
    [InlineData("[@ivanov via @sister, said 2023-12]", "speaker=ivanov toldBy=sister said=2023-12 to-us")]
    public void Every_form_of_a_citation_is_understood(string citation, string expected)
    {
        var (brief, found) = GivenBrief.WithBody($"“We stay,” she said {citation}.");

        Assert.Empty(found.Select(d => d.Message));
        Assert.Equal(expected, Shown(Assert.Single(Assert.Single(brief.Quotations).Citations)));
    }

    [Theory]
    [InlineData("[?@news]", "source=news")]
    [InlineData("[?@mills in @news, p. 12]", "source=news speaker=mills locator=p. 12")]
    [InlineData("[?@mills\nin @news]", "source=news speaker=mills")]
    public void A_citation_that_is_not_confirmed_binds_as_usual_and_is_an_error(string citation, string expected)
    {
        var (brief, found) = GivenBrief.WithBody($"“We stay,” she said {citation}.");

        var error = Assert.Single(found);
        Assert.Equal(("citation-unconfirmed", Severity.Error), (error.Rule.Id, error.Severity));
        Assert.Contains(citation.Replace("?", "", StringComparison.Ordinal).Replace('\n', ' '), error.Message, StringComparison.Ordinal);
        Assert.Equal(expected, Shown(Assert.Single(Assert.Single(brief.Quotations).Citations)));
        var fix = Assert.Single(error.Fixes);
        Assert.Equal(("Confirm: remove the ?", Applicability.Suggested), (fix.Title, fix.Applicability));
    }

    [Fact]
    public void One_question_mark_leaves_all_citations_of_its_brackets_unconfirmed()
    {
        var (brief, found) = GivenBrief.WithBody("“We stay,” they said [?@mills in @news; @ivanov in @report].");

        Assert.Equal(["citation-unconfirmed"], found.Select(d => d.Rule.Id));
        Assert.Equal(2, brief.Quotations.Single().Citations.Length);
    }

    [Theory]
    [InlineData("[? @mills in @news]", "[?@mills in @news]")]
    [InlineData("[@?mills in @news]", "[?@mills in @news]")]
    [InlineData("[@mills? in @news]", "[?@mills in @news]")]
    [InlineData("[@news?]", "[?@news]")]
    [InlineData("[?@news; ?@report]", "[?@news; @report]")]
    [InlineData("[@news; ?@report, p. 3]", "[?@news; @report, p. 3]")]
    public void A_question_mark_in_another_place_is_reported_with_the_right_form(string written, string right)
    {
        var (brief, found) = GivenBrief.WithBody($"“We stay,” they said {written}.");

        var error = Assert.Single(found, d => d.Rule.Id == "citation-malformed");
        Assert.Contains($"Write {right}", error.Help, StringComparison.Ordinal);
        Assert.True(brief.Quotations.Single().IsCitedFaultily);
        Assert.DoesNotContain(found, d => d.Rule.Id is "citation-unconfirmed" or "quote-without-source");
    }

    [Theory]
    [InlineData("[@news,]")]
    [InlineData("[@mills @news]")]
    [InlineData("[@mills and @ivanov in @news]")]
    [InlineData("[@mills in news]")]
    [InlineData("[@mills in @news in @report]")]
    [InlineData("[@news; ]")]
    [InlineData("[@news, said yesterday]")]
    [InlineData("[@news, original words]")]
    [InlineData("[@news, translated from Russian “x”]")]
    [InlineData("[@news, unverifiable:]")]
    [InlineData("[@]")]
    [InlineData("[@itself]")]
    [InlineData("[@news in @mills]")]
    [InlineData("[@news, unverifiable]")]
    public void A_citation_that_cannot_be_understood_is_reported_once(string citation)
    {
        var (brief, found) = GivenBrief.WithBody($"“We stay,” she said {citation}.");

        Assert.Equal(["citation-malformed"], found.Select(d => d.Rule.Id));
        Assert.True(brief.Quotations.Single().IsCitedFaultily);
    }

    [Theory]
    [InlineData("[@ivanov via @mills]", "citation-without-source", "[@ivanov via @mills in @source]")]
    [InlineData("[@ivanov via @mills]", "citation-without-source", "`to-us: DATE` to the entry `mills`")]
    [InlineData("[@ivanof via @sister]", "speaker-unknown", "@ivanov")]
    [InlineData("[@ivanov via @sistr]", "speaker-unknown", "@sister")]
    [InlineData("[@ivanov via @news]", "citation-malformed", "Write [@ivanov in @news].")]
    [InlineData("[@news via @sister]", "citation-malformed", "Write [@sister in @news].")]
    [InlineData("[@sister via @sister]", "citation-malformed", "delete “via @sister”")]
    [InlineData("[@sister via @sister in @news]", "citation-malformed", "delete “via @sister”")]
    [InlineData("[@sister in @news via @news]", "citation-malformed", "delete “via @news”")]
    public void One_slip_in_the_words_of_a_teller_is_one_error(string citation, string rule, string help)
    {
        var (brief, found) = GivenBrief.WithBody($"“We stay,” she said {citation}.");

        var only = Assert.Single(found);
        Assert.Equal(rule, only.Rule.Id);
        Assert.Contains(help, $"{only.Message} {only.Help}", StringComparison.Ordinal);
        Assert.True(brief.Quotations.Single().IsCitedFaultily);
    }

    [Theory]
    [InlineData("[@mills @news]", "Write [@mills in @news] for a person in a source, or [@mills; @news] for two sources.")]
    [InlineData("[@report p. 14]", "Write [@report, p. 14] if it is the place in the source.")]
    [InlineData("[@mills in @report p. 14]", "Write [@mills in @report, p. 14] if it is the place in the source.")]
    public void A_missing_word_or_comma_is_answered_with_the_ids_as_written(string citation, string help)
    {
        var (_, found) = GivenBrief.WithBody($"“We stay,” she said {citation}.");

        Assert.StartsWith(help, Assert.Single(found).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_form_goes_on_with_what_a_teller_told_us()
    {
        var (brief, found) = GivenBrief.WithBody("“Go,” he said [@ivanov via @sister]. “Now,” he added [@ivanov].");

        Assert.Empty(found.Select(d => d.Message));
        Assert.Equal("speaker=ivanov toldBy=sister said=2024-01-03 to-us", Shown(brief.Quotations[1].Citations.Single()));
    }

    [Theory]
    [InlineData("Write to name@host.org or @handle.")]
    [InlineData(@"Print \[@mills] so.")]
    [InlineData("In code: `[@mills in @news]`.")]
    [InlineData("A link [@un](https://un.org/) stays one.")]
    [InlineData("A target [x](https://e.org/[@a]) stays one.")]
    public void What_is_no_citation_is_left_alone(string body)
    {
        var (brief, found) = GivenBrief.WithBody(body);

        Assert.Empty(found.Select(d => d.Message));
        Assert.Empty(brief.CitationGroups);
    }

    private static string Shown(Citation c) => string.Join(' ', new[]
    {
        c.Source is { } s ? $"source={s}" : null,
        c.Via is { } v ? $"via={v}" : null,
        c.Speaker is { } p ? $"speaker={p}" : null,
        c.ToldBy is { } t ? $"toldBy={t}" : null,
        c.Itself ? "itself" : null,
        c.Locator is { } l ? $"locator={l}" : null,
        c.Said is { } d ? $"said={d}" : null,
        c.Original is { } o ? $"original={o}" : null,
        c.OriginalLang is { } ol ? $"lang={ol}" : null,
        c.TranslatedBy is { } by ? $"by={by}" : null,
        c.Unverifiable is { } u ? $"reason={u}" : null,
        c.ToUs ? "to-us" : null,
    }.OfType<string>());
}
