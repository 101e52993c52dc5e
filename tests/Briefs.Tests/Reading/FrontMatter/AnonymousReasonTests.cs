using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Reading.FrontMatter;

/// <summary>Why a name is withheld: what says something, and what says nothing.</summary>
public sealed class AnonymousReasonTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("false")]
    [InlineData("anonymous")]
    [InlineData("Anonymous.")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("\"-\"")]
    [InlineData("—")]
    [InlineData("...")]
    [InlineData("~")]
    [InlineData("\"?\"")]
    [InlineData("1")]
    [InlineData("x")]
    [InlineData("TODO")]
    [InlineData("name withheld")]
    [InlineData("(name changed)")]
    [InlineData("да")]
    [InlineData("Имя скрыто")]
    [InlineData("oui")]
    [InlineData("anonyme")]
    [InlineData("ja")]
    [InlineData("k. A.")]
    [InlineData("sí")]
    [InlineData("sim")]
    [InlineData("так")]
    [InlineData("иә")]
    [InlineData("نعم")]
    [InlineData("匿名")]
    [InlineData("是")]
    public void What_says_nothing_is_no_reason(string written)
    {
        var found = Assert.Single(Found(written));

        Assert.Equal("anonymous-without-reason", found.Rule.Id);
        Assert.Equal(Severity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("fear of reprisal")]
    [InlineData("fear")]
    [InlineData("safety")]
    [InlineData("at her own request")]
    [InlineData("not authorised to speak to the press")]
    [InlineData("because his relatives are in detention")]
    [InlineData("a minor")]
    [InlineData("no permission to speak")]
    [InlineData("anonymous witness under protection of the court")]
    [InlineData("боится преследования")]
    [InlineData("из соображений безопасности")]
    [InlineData("crainte de représailles")]
    [InlineData("Angst vor Vergeltung")]
    [InlineData("temor a represalias")]
    [InlineData("خوفا من الانتقام")]
    [InlineData("安全")]
    [InlineData("担心报复")]
    public void A_few_words_that_say_why_are_a_reason(string written) => Assert.Empty(Found(written));

    [Fact]
    public void The_name_is_withheld_all_the_same()
    {
        var brief = GivenBrief.Whole(Text("true")).Value;

        Assert.Equal("true", brief.DeclaredPeople[0].Anonymous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    public void Nothing_behind_the_colon_stays_an_error_and_its_help_shows_a_reason(string written)
    {
        var found = Assert.Single(Found(written));

        Assert.Equal(("front-matter-wrong-type", Severity.Error), (found.Rule.Id, found.Severity));
        Assert.StartsWith("Write why the name is withheld: `anonymous: fear of reprisal`.", found.Help, StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Found(string written) => GivenBrief.Whole(Text(written)).Diagnostics;

    private static string Text(string written) =>
        $"---\ntitle: A\ndate: 2024-03-05\nquoted:\n  guard:\n    anonymous: {written}\n    description: A border guard\n    to-us: "
            + "2024-01-03\n---\nNobody crossed.\n";
}
