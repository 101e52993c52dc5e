namespace Briefs.Tests.Reading.Body;

/// <summary>An error inside a citation stands at the word that is wrong, and says what was likely meant.</summary>
public sealed class CitationSlipTests
{
    [Theory]
    [InlineData("[@mils in @news]", "@mils", "speaker-unknown", "mills")]
    [InlineData("[@mills in @nwes]", "@nwes", "source-unknown", "news")]
    [InlineData("[@mills in @news via @reprot]", "@reprot", "source-unknown", "report")]
    [InlineData("[@ivanov via @sistr in @news]", "@sistr", "speaker-unknown", "sister")]
    [InlineData("[@milss]", "@milss", "source-unknown", "mills")]
    [InlineData("[@mills in @news; @ivanov in @reprt]", "@reprt", "source-unknown", "report")]
    [InlineData("[@mills in @interview-4]", "@interview-4", "source-unknown", "(@news or @report)")]
    [InlineData("[@commissioner in @news]", "@commissioner", "speaker-unknown", "(@ivanov, @mills or @sister)")]
    [InlineData("[@mills in news]", "news", "citation-malformed", "@news")]
    [InlineData("[@mills im @news]", "im", "citation-malformed", "in")]
    [InlineData("[@mills in @news, orignal “a, b”]", "orignal", "citation-malformed", "original")]
    [InlineData("[@mills in @news, tranlated from ru “а”]", "tranlated", "citation-malformed", "translated")]
    [InlineData("[@mills in @news, p. 3, unverifyable: lost]", "unverifyable", "citation-malformed", "unverifiable")]
    [InlineData("[@mills in @news, sadi 2019-12]", "sadi", "citation-malformed", "said")]
    [InlineData("[@mills in @news, said 2019-13]", "said 2019-13", "citation-malformed", "said 2019-12")]
    [InlineData("[@report itself]", "itself", "citation-malformed", "[@itself in @report]")]
    [InlineData("[@report, itself]", "itself", "citation-malformed", "[@itself in @report]")]
    [InlineData("[@mills, @news]", "@news", "citation-malformed", "Write [@mills in @news].")]
    [InlineData("[@news, @mills]", "@mills", "citation-malformed", "Write [@mills in @news].")]
    [InlineData("[@news, @report]", "@report", "citation-malformed", "[@news; @report]")]
    [InlineData("[mills in news]", "[mills in news]", "citation-malformed", "Write [@mills in @news].")]
    [InlineData("[itself in @report, p. 3]", "[itself in @report, p. 3]", "markup-not-understood", "Write `[@itself in @report, p. 3]`.")]
    [InlineData("[@report, original “…”]", "original “…”", "citation-malformed", "original “…” with the exact words")]
    [InlineData("[@report, translated from ru “...”]", "translated from ru “...”", "citation-malformed", "with the original words")]
    [InlineData("[@report, translated by NAME from ru]", "translated by NAME from ru", "citation-malformed", "who translated")]
    [InlineData("[@report, unverifiable: …]", "unverifiable: …", "citation-malformed", "why the words cannot be compared")]
    [InlineData("[mills in @news, p. 3]", "[mills in @news, p. 3]", "citation-malformed", "Write [@mills in @news, p. 3].")]
    [InlineData("[@mills, in @news]", "in @news", "citation-malformed", "Delete the comma")]
    [InlineData("[@mills in @news, via @report]", "via @report", "citation-malformed", "Delete the comma")]
    public void A_slip_is_reported_where_it_stands(string citation, string at, string rule, string meant)
    {
        var body = "“We stay,” she said\n" + citation + ".";
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body;
        var (_, found) = GivenBrief.Whole(text);

        var slip = Assert.Single(found);
        Assert.Equal(rule, slip.Rule.Id);
        Assert.Contains(text[slip.Span.Start..slip.Span.End], new[] { at, at.TrimStart('@') });
        Assert.Contains(meant, slip.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@report, section 3]")]
    [InlineData("[@report, originals, box 3]")]
    [InlineData("[@report, translator's note]")]
    [InlineData("[@report, sand 14]")]
    [InlineData("[@report, p. 12]")]
    [InlineData("[@report, art. 33, para. 2]")]
    public void A_place_in_the_source_is_no_slip(string citation) =>
        Assert.Empty(GivenBrief.WithBody("It says so " + citation + ".").Diagnostics);
}
