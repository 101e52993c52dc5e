using Briefs.Tests.Pages;
using Xunit;

namespace Briefs.Tests.Reading.Body;

/// <summary>Calls to action: <c>> [!ACTION]</c> with one link is a button.</summary>
public sealed class ActionTests
{
    private const string Link = "<a href=\"https://example.org/petition\" rel=\"noopener noreferrer external\">";

    [Theory]
    [InlineData("> [!ACTION] Sign the petition\n> [here](https://example.org/petition)", "", "Sign the petition")]
    [InlineData("> [!ACTION]\n> [Sign the petition](https://example.org/petition)", "", "Sign the petition")]
    [InlineData("> [!action]\n>\n> [Sign *now*](https://example.org/petition)", "", "Sign <em>now</em>")]
    [InlineData("> [!ACTION] [Sign the petition](https://example.org/petition)", "", "Sign the petition")]
    [InlineData("> [!ACTION] *Sign* & send\n> The judges were not asked.\n>\n> <https://example.org/petition>",
        "<p>The judges were not asked.</p>", "<em>Sign</em> &amp; send")]
    [InlineData("> [!ACTION]\n> Write to [the minister](https://example.org/petition) today.",
        "<p>Write to <a href=\"https://example.org/petition\" rel=\"noopener noreferrer external\">the minister</a> today.</p>",
        "the minister")]
    [InlineData("- Item\n\n  > [!ACTION] Sign\n  > [here](https://example.org/petition)", "", "Sign")]
    [InlineData("> [!ACTION] Sign\n> [![Gate](gate.png)](https://example.org/petition)\n> at the gate",
        "<p>" + Link + "<img ", "Sign")]
    public void A_call_to_action_is_a_button_with_the_label_of_its_first_line_or_of_its_link(string body, string text, string label)
    {
        var html = Page(body);
        Assert.Contains("<div class=\"alert alert-action\" role=\"note\"><p class=\"alert-title\">Take action</p>" + text,
            html.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"<p class=\"action\">{Link}{label}</a></p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("[!", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p></p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!ACTION] Sign the petition", "none", "[!ACTION] Sign the petition")]
    [InlineData("> [!ACTION]\n> Sign.\n> Now.", "none", "[!ACTION]")]
    [InlineData("> [!ACTION] Sign\n> [a](https://example.org/a) [b](https://example.org/b)", "2", "[!ACTION] Sign")]
    public void Zero_links_or_two_are_an_error(string body, string count, string place)
    {
        var found = GivenBrief.WithBody(body).Diagnostics;
        var error = Assert.Single(found);
        Assert.Equal(("action-link", Severity.Error), (error.Rule.Id, error.Severity));
        Assert.Equal($"A call to action must have exactly one link; this one has {count}.", error.Message);
        Assert.Equal(place, At(body, error.Span));
    }

    [Theory]
    [InlineData("> [!ACTION]- Sign\n> [here](https://example.org/a)", "callout-unknown")]
    [InlineData("> [!ACTIONS]\n> [here](https://example.org/a)", "callout-unknown")]
    public void Another_marker_is_none(string body, string rule) =>
        Assert.Contains(GivenBrief.WithBody(body).Diagnostics, d => d.Rule.Id == rule);

    [Fact]
    public void Words_in_quotation_marks_need_a_source_as_everywhere()
    {
        var brief = GivenBrief.WithBody("> [!ACTION] She said “we stay”\n> [here](https://example.org/petition)").Value;
        Assert.Equal(("we stay", QuotationStatus.Unsourced), (Assert.Single(brief.Quotations).Text, brief.Quotations[0].Status));
    }

    [Fact]
    public void The_label_has_the_places_of_the_file()
    {
        const string Body = "> [!ACTION]  She said “we stay” [@mills in @news]\n> [here](https://example.org/petition)";
        var quotation = Assert.Single(GivenBrief.WithBody(Body).Value.Quotations);
        Assert.Equal("“we stay”", At(Body, quotation.Span));
        Assert.Equal("mills", Assert.Single(quotation.Citations).Speaker?.Value);
    }

    [Theory]
    [InlineData("[Donate](https://example.org/){.button}")]
    [InlineData("[Donate](https://example.org/){: .btn .btn-primary}")]
    public void A_button_of_another_program_is_reported_with_what_to_write(string body)
    {
        var found = Assert.Single(GivenBrief.WithBody(body).Diagnostics);
        Assert.Equal("markup-not-understood", found.Rule.Id);
        Assert.Contains("write `> [!ACTION]` on a line", found.Help, StringComparison.Ordinal);
    }

    private static string At(string body, TextSpan span) =>
        (GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body)[span.Start..span.End];

    private static string Page(string body)
    {
        var (brief, found) = GivenBrief.WithBody(body);
        Assert.Empty(found);
        return BuiltSite.Of(SampleLibrary.With(brief))["briefs/x/index.html"];
    }
}
