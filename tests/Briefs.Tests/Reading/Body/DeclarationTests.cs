
namespace Briefs.Tests.Reading.Body;

/// <summary>The ways around the gate: each lets through what it is for, and nothing else.</summary>
public sealed class DeclarationTests
{
    private static readonly SiteSettings Settings = GivenBrief.Settings with
    {
        Organization = "The Desk",
        Names = ["Северный край", "Blue Harbour"],
        Terms = ["operation of peace"],
    };

    [Theory]
    [InlineData("Газета «Северный край» закрыта.", "ru")]
    [InlineData("Об этом писали в «Северном крае».", "ru")]
    [InlineData("ООО «Прогресс» закрыто.", "ru")]
    [InlineData("Она работала в ПАО «Восход» и ТОО «Заря».", "ru")]
    [InlineData("The ship “Blue Harbour” sailed.", "en")]
    [InlineData("It was in “The Paper,” [@news] and the study “The report” [@report] followed.", "en")]
    [InlineData("A researcher of “Human Rights Watch” came [@mills in @news].", "en")]
    [InlineData("Президент АО «Казахский уголь» и директор ОсОО «А. С. Пушкин» пришли.", "ru")]
    [InlineData("“The Desk” asked twice.", "en")]
    [InlineData("The novel “Lost Years”{.title} was banned. “Lost Years” was burnt.", "en")]
    public void A_name_that_is_known_needs_no_source(string body, string lang) => Assert.Empty(Quoted(body, lang));

    [Theory]
    [InlineData("Газета «Южный край» закрыта.", "ru", "Южный край")]
    [InlineData("Писали в «Северном краю света».", "ru", "Северном краю света")]
    [InlineData("Писали в «Северном краеведческом».", "ru", "Северном краеведческом")]
    [InlineData("Писали в «Сером крае».", "ru", "Сером крае")]
    [InlineData("ООО закрыто, сказал он: «Прогресс».", "ru", "Прогресс")]
    [InlineData("“Lost Years” was burnt. The novel “Lost Years”{.title} was banned.", "en", "Lost Years")]
    [InlineData("A “woke”{.term} word, and he called it “woke”.", "en", "woke")]
    [InlineData("He called it “The paper of lies”.", "en", "The paper of lies")]
    [InlineData("It was in “The Paper”.", "en", "The Paper")]
    [InlineData("“The Paper” said so [@news].", "en", "The Paper")]
    [InlineData("A researcher of “Human Rights Watch” came.", "en", "Human Rights Watch")]
    [InlineData("Firmensitz der GmbH „Morgenrot“ ist Lipsum.", "de", "Morgenrot")]
    [InlineData("It belongs to Acme Ltd. “We never paid,” we read.", "en", "We never paid,")]
    [InlineData("The SAS “executed nine men”.", "en", "executed nine men")]
    [InlineData("In S.A. “kill them all” was heard.", "en", "kill them all")]
    [InlineData("АО «мы никому не платили» закрыто.", "ru", "мы никому не платили")]
    [InlineData("АО «Мы никому не платили» закрыто.", "ru", "Мы никому не платили")]
    [InlineData("АО «Убиваем врагов» закрыто.", "ru", "Убиваем врагов")]
    [InlineData("АО «Прогресс. Порядок» закрыто.", "ru", "Прогресс. Порядок")]
    [InlineData("АО «Один два три четыре пять шесть семь» закрыто.", "ru", "Один два три четыре пять шесть семь")]
    [InlineData("АО «Прогресс», сказал министр.", "ru", "Прогресс")]
    [InlineData("АО «Сказал правду» закрыто.", "ru", "Сказал правду")]
    public void What_only_resembles_a_known_name_is_a_quotation(string body, string lang, string text) =>
        Assert.Equal([text], Quoted(body, lang));

    [Fact]
    public void A_term_of_the_site_is_listed_wherever_it_is_used()
    {
        var brief = GivenBrief.WithBody("The “operation of peace” began.\n\nAn “Operation of peace,” then, it was not.",
            settings: Settings).Value;

        Assert.Equal(["operation of peace", "Operation of peace,"], brief.Declarations.Select(d => d.Text));
        Assert.All(brief.Declarations, d => Assert.Equal(DeclaredAs.Term, d.As));
        Assert.Empty(brief.Quotations);
    }

    [Theory]
    [InlineData("The minister said it was an “operation of peace”.")]
    [InlineData("An “operation of peace,” he told us.")]
    public void A_term_of_the_site_does_not_count_where_somebody_speaks(string body) => Assert.Single(Quoted(body, "en"));

    [Theory]
    [InlineData("ООО «Прогресс» закрыто.", "ru", "Прогресс", DeclaredAs.Name, DeclaredBy.LegalForm)]
    [InlineData("Об этом писали в «Северном крае».", "ru", "Северном крае", DeclaredAs.Name, DeclaredBy.Names)]
    [InlineData("“The Desk” asked twice.", "en", "The Desk", DeclaredAs.Name, DeclaredBy.Organization)]
    [InlineData("An “operation of peace” began.", "en", "operation of peace", DeclaredAs.Term, DeclaredBy.Terms)]
    [InlineData("It was in “The Paper” [@news].", "en", "The Paper", DeclaredAs.Name, DeclaredBy.Publisher)]
    [InlineData("It was in “The report” [@report].", "en", "The report", DeclaredAs.Title, DeclaredBy.Title)]
    [InlineData("A man of “Human Rights Watch” came [@mills in @news].", "en", "Human Rights Watch", DeclaredAs.Name,
        DeclaredBy.Organization)]
    [InlineData("| A | B |\n|---|---|\n| x | y |\n| z | \" |", "en", "\"", DeclaredAs.Own, DeclaredBy.Ditto)]
    [InlineData("| A | B |\n|---|---|\n| x | y |\n| z | 〃 |", "en", "〃", DeclaredAs.Own, DeclaredBy.Ditto)]
    [InlineData("[More »](https://example.org/)", "en", "»", DeclaredAs.Own, DeclaredBy.Arrow)]
    [InlineData("The law » the court.", "en", "»", DeclaredAs.Own, DeclaredBy.Arrow)]
    [InlineData("The law › the court.", "en", "›", DeclaredAs.Own, DeclaredBy.Arrow)]
    [InlineData("Type `say “x”` there.", "en", "say “x”", DeclaredAs.Own, DeclaredBy.Code)]
    [InlineData("```\nsay “x”\n```", "en", "say “x”", DeclaredAs.Own, DeclaredBy.Code)]
    [InlineData("Set lang=\"en\" there.", "en", "en", DeclaredAs.Own, DeclaredBy.Code)]
    [InlineData("The tag &lt;p title=\"We stay\"> is there.", "en", "We stay", DeclaredAs.Own, DeclaredBy.Code)]
    [InlineData("See https://example.org/?q='x' there.", "en", "x", DeclaredAs.Own, DeclaredBy.Code)]
    [InlineData("An empty “” pair.", "en", "“”", DeclaredAs.Own, DeclaredBy.Empty)]
    public void Every_mark_that_is_excused_is_listed_with_its_rule(string body, string lang, string text, DeclaredAs kind, DeclaredBy rule)
    {
        var (brief, found) = GivenBrief.WithBody(body, lang, Settings);

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        var declared = Assert.Single(brief.Declarations);
        Assert.Equal((text, kind, rule), (declared.Text, declared.As, declared.By));
    }

    [Fact]
    public void A_name_that_was_declared_earlier_is_listed_again()
    {
        var brief = GivenBrief.WithBody("The novel “Lost Years”{.title} was banned. “Lost Years” was burnt.").Value;

        Assert.Equal([DeclaredBy.Mark, DeclaredBy.Earlier], brief.Declarations.Select(d => d.By));
        Assert.All(brief.Declarations, d => Assert.Equal(DeclaredAs.Title, d.As));
    }

    [Theory]
    [InlineData("corrections: [{date: 2024-03-02, text: 'An earlier version gave “twelve men”.'}]", "twelve men", DeclaredBy.Correction)]
    [InlineData("topics: ['ООО «Опора»']", "Опора", DeclaredBy.LegalForm)]
    [InlineData("responses: [{from: 'ООО «Опора»', outcome: denied, asked: 2024-02-02}]", "Опора", DeclaredBy.LegalForm)]
    public void Marks_in_the_front_matter_are_listed(string key, string text, DeclaredBy rule)
    {
        var declared = Assert.Single(GivenBrief.Whole(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("sources:\n", key + "\nsources:\n", StringComparison.Ordinal) + "He left.").Value.Declarations);

        Assert.Equal((text, rule), (declared.Text, declared.By));
    }

    [Fact]
    public void A_correction_that_repeats_words_of_a_quotation_is_not_listed()
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("sources:\n", "corrections: [{date: 2024-03-02, text: 'We left out “not stay”.'}]\nsources:\n",
            StringComparison.Ordinal);

        Assert.Empty(GivenBrief.Whole(head + "“We will not stay” [@mills in @news].").Value.Declarations);
    }

    [Theory]
    [InlineData("title: The news", "title: 'The news: “We stay”'", "We stay", DeclaredAs.Title)]
    [InlineData("publisher: The Paper", "publisher: 'Центр «Опора»'", "Опора", DeclaredAs.Name)]
    [InlineData("name: Ivan Ivanov", "name: 'Ivan “Vanya” Ivanov'", "Vanya", DeclaredAs.Name)]
    [InlineData("organization: The Ministry", "organization: Центр «Опора»", "Опора", DeclaredAs.Name)]
    public void Marks_in_names_and_titles_of_entries_are_listed(string key, string value, string text, DeclaredAs kind)
    {
        var (brief, found) = GivenBrief.Whole(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal).Replace(
            key, value, StringComparison.Ordinal) + "He left.");

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        var declared = Assert.Single(brief.Declarations);
        Assert.Equal((text, kind, DeclaredBy.Entry), (declared.Text, declared.As, declared.By));
    }

    [Theory]
    [InlineData("publisher: The Paper", "publisher: 'The Paper: “We stay”'")]
    [InlineData("name: Ivan Ivanov", "name: 'Ivan “We will all stay here with you” Ivanov'")]
    [InlineData("organization: The Ministry", "organization: 'The minister: «We stay»'")]
    public void A_quotation_in_a_name_is_out_of_place(string key, string value) => Assert.Contains(
        GivenBrief.Whole(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace(key, value, StringComparison.Ordinal) + "He left.").Diagnostics,
        d => d.Rule.Id == "quote-out-of-place");

    [Theory]
    [InlineData("“a”{.term}", DeclaredAs.Term)]
    [InlineData("“a”{.title}", DeclaredAs.Title)]
    [InlineData("“a”{.name}", DeclaredAs.Name)]
    [InlineData("*“a”*{.own}", DeclaredAs.Own)]
    public void A_declaration_behind_the_mark_or_its_emphasis_is_listed_and_not_printed(string body, DeclaredAs kind)
    {
        var (brief, found) = GivenBrief.WithBody(body + " is here.");

        Assert.Equal(kind, Assert.Single(brief.Declarations).As);
        Assert.Empty(brief.Quotations);
        Assert.Empty(found);
        Assert.DoesNotContain("{", brief.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_belongs_to_the_quotation_before_it()
    {
        var (brief, found) = GivenBrief.WithBody("Он сказал: «Мы уйдём» (“We will leave”{.translation}) [@ivanov in @news].", "ru");

        Assert.Empty(found);
        Assert.Equal("We will leave", Assert.Single(brief.Quotations).Translation);
        Assert.Equal(DeclaredAs.Translation, Assert.Single(brief.Declarations).As);
    }

    [Fact]
    public void A_script_without_stops_gives_a_citation_the_nearest_quotation_only()
    {
        var brief = GivenBrief.WithBody("เขาพูดว่า “ไม่” และ “ใช่” [@ivanov in @news]", "th").Value;

        Assert.Equal([0, 1], brief.Quotations.Select(q => q.Citations.Length));
    }

    private static IEnumerable<string> Quoted(string body, string lang) =>
        GivenBrief.WithBody(body, lang, Settings).Value.Quotations.Select(q => q.Text);
}
