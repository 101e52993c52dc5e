using Xunit;

namespace Briefs.Tests.Reading.Body;

/// <summary>The author's no-break spaces on pages, and those that French quotation marks need.</summary>
public sealed class NoBreakSpaceTests
{
    private const string Narrow = "\u202F";

    [Fact]
    public void Titles_summaries_headings_and_alt_texts_keep_the_no_break_spaces_of_the_text()
    {
        var brief = GivenBrief.Whole($"""
            ---
            title: Le tri{Narrow}: trois nuits
            summary: Article 3,  alinéa{'\u00A0'}2
            date: 2024-03-01
            lang: fr
            ---
            ## Le n°{'\u00A0'}3 {Narrow}reste

            ![Le 3{'\u00A0'}mai](gate.png)
            """).Value;
        Assert.Equal($"Le tri{Narrow}: trois nuits", brief.Title.Plain);
        Assert.Equal("Article 3, alinéa\u00A02", brief.Summary?.Plain);
        var heading = Assert.Single(brief.Headings);
        Assert.Equal($"Le n°\u00A03{Narrow}reste", heading.Text);
        Assert.Equal("h-le-n-3-reste", heading.Id);
        Assert.Equal("Le 3\u00A0mai", Assert.Single(brief.Pictures).Alt);
    }

    [Theory]
    [InlineData("«\u202FPourquoi nous\u202F? Pourquoi ici\u202F?\u202F» demande-t-elle [@mills in @news].")]
    [InlineData("> Pourquoi nous\u202F? Pourquoi ici\u202F? [@mills in @news]")]
    public void A_quotation_keeps_them_in_lists_and_its_text_as_data_has_plain_spaces(string body)
    {
        var quotation = Assert.Single(GivenBrief.WithBody(body, "fr").Value.Quotations);
        Assert.Equal("Pourquoi nous ? Pourquoi ici ?", quotation.Text);
        Assert.Equal($"Pourquoi nous{Narrow}? Pourquoi ici{Narrow}?", quotation.Printed);
    }

    [Theory]
    [InlineData("Elle a dit : « Nous restons » [@mills in @news].", "« Nous restons »", "«\u00A0Nous restons\u00A0»")]
    [InlineData("Elle a dit : «\nNous restons » [@mills in @news].", "", "«\u00A0Nous restons\u00A0»")]
    [InlineData("Le code `« a »` est là.", "« a »", "")]
    public void No_line_of_a_French_text_starts_with_the_closing_guillemet(string body, string plain, string joined)
    {
        var html = GivenBrief.WithBody(body, "fr").Value.Body.ToString();
        Assert.Contains(joined, html, StringComparison.Ordinal);
        if (joined.Length == 0) Assert.Contains(plain, html, StringComparison.Ordinal);
        else if (plain.Length > 0) Assert.DoesNotContain(plain, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_keeps_its_spaces_beside_guillemets()
    {
        var html = GivenBrief.WithBody("Sie sagte »Nein« [@mills in @news] und ging.", "de").Value.Body.ToString();
        Assert.DoesNotContain("\u00A0", html, StringComparison.Ordinal);
    }
}
