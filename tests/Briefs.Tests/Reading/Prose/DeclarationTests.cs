using Briefs.Model;

namespace Briefs.Tests.Reading.Prose;

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
    [InlineData("Firmensitz der GmbH „Morgenrot“ ist Lipsum.", "de")]
    [InlineData("The ship “Blue Harbour” sailed.", "en")]
    [InlineData("It stood in “The Paper,” and the study “The report” followed.", "en")]
    [InlineData("A researcher of “Human Rights Watch” came.", "en")]
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
    public void What_only_resembles_a_known_name_is_a_quotation(string body, string lang, string text) =>
        Assert.Equal([text], Quoted(body, lang));

    [Fact]
    public void A_term_of_the_site_is_listed_wherever_it_is_used()
    {
        var brief = GivenBrief.WithBody("The “operation of peace” began.\n\nAn “Operation of peace,” then, it was not.", settings: Settings).Value;

        Assert.Equal(["operation of peace", "Operation of peace,"], brief.Declarations.Select(d => d.Text));
        Assert.All(brief.Declarations, d => Assert.Equal(DeclaredAs.Term, d.As));
        Assert.Empty(brief.Quotations);
    }

    [Theory]
    [InlineData("The minister said it was an “operation of peace”.")]
    [InlineData("An “operation of peace,” he told us.")]
    public void A_term_of_the_site_does_not_count_where_somebody_speaks(string body) => Assert.Single(Quoted(body, "en"));

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
