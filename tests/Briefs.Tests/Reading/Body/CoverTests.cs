
namespace Briefs.Tests.Reading.Body;

/// <summary>Which citation covers which quotation. Each row: the body, and for each quotation its speaker@source, or - for none.</summary>
public sealed class CoverTests
{
    [Theory]
    [InlineData("“We will go,” she said [@mills in @news].", "mills@news")]
    [InlineData("“We will go,” she said.[@mills in @news] Then she left.", "mills@news")]
    [InlineData("“We will go,” she said. [@mills in @news] Then she left.", "mills@news")]
    [InlineData("“We will go.” [@mills in @news] She left.", "mills@news")]
    [InlineData("“We will not go,” she said [@mills in @news]. “We have nowhere to go,” she added [@mills]. He called this “gossip” "
        + "[@ivanov in @report].", "mills@news mills@news ivanov@report")]
    [InlineData("“We knew,” he said, “but we did nothing” [@ivanov in @news].", "ivanov@news ivanov@news")]
    [InlineData("“We lost” [@ivanov in @news] and “we won” [@mills in @report].", "ivanov@news mills@report")]
    [InlineData("He said “no”. She said “yes” [@mills in @news].", "- mills@news")]
    [InlineData("[@ivanov in @news] “We lost,” he said.", "-")]
    [InlineData("“We lost,” he [said](https://e.org).", "-")]
    [InlineData("“We lost.”[^1]\n\n[^1]: See [@ivanov in @news, p. 3].", "ivanov@news")]
    [InlineData("“We lost.”[^1]\n\n[^1]: [@ivanov in @news, p. 3]", "ivanov@news")]
    [InlineData("“We lost.”[^1]\n\n[^1]: He was angry.", "-")]
    [InlineData("He said [@ivanov in @news]:\n\n> We lost.", "ivanov@news")]
    [InlineData("He said [@ivanov in @news].\n\n> We lost.", "-")]
    [InlineData("> We lost.\n>\n> — Ivanov [@ivanov in @news, 00:12:10]", "ivanov@news")]
    [InlineData("> We lost. [@ivanov in @news]", "ivanov@news")]
    [InlineData("> We lost.\n> — Ivanov [@ivanov in @news]", "ivanov@news")]
    [InlineData("Mills wrote [@mills in @news]:\n\n“We lost.”", "mills@news")]
    [InlineData("“First.\n\n“Second,” he said [@ivanov in @news].", "ivanov@news")]
    [InlineData("“Why?” Clinton asked [@mills in @news].", "mills@news")]
    [InlineData("“Why?” the minister’s tired old deputy asked [@mills in @news].", "mills@news")]
    [InlineData("“Why?” The minister’s tired old deputy asked [@mills in @news].", "-")]
    [InlineData("“We left.” Mills said: “We came back” [@mills in @news].", "- mills@news")]
    [InlineData("“No.” The minister said he would appeal to the court [@ivanov in @news].", "-")]
    [InlineData("He met Mr. Brown, J. F. Kennedy and “others” at No. 10 [@ivanov in @news].", "ivanov@news")]
    [InlineData("“We lost [@ivanov in @news],” he said, and “won”.", "ivanov@news -")]
    [InlineData("| Who | Said |  |\n|---|---|---|\n| A | “No comment” | [@ivanov in @news] |", "ivanov@news")]
    [InlineData("| Who | Said |\n|---|---|\n| A | “No comment” [@mills in @news] |\n| B | “Nothing” |", "mills@news -")]
    [InlineData("- “One” [@mills in @news]\n- “Two”", "mills@news -")]
    [InlineData("“They came at night,” she said [@sister].", "sister@")]
    [InlineData("“They came,” she said [@mills in @news; @ivanov in @report].", "mills@news,ivanov@report")]
    [InlineData("“We lost … everything,” she said. She wept [@mills in @news].", "-")]
    [InlineData("“We will go”[@mills in @news]. It is over… “We stay” [@ivanov in @report].", "mills@news ivanov@report")]
    [InlineData("## “We will go”\n\n“We will go home,” she said [@mills in @news].", "echo mills@news")]
    [InlineData("*“We stay,”* she said [@mills in @news]. **“We** go**”** he said [@mills].", "mills@news mills@news")]
    public void A_citation_covers_the_quotations_before_it_in_its_sentence(string body, string expected)
    {
        var (brief, _) = GivenBrief.WithBody(body);

        Assert.Equal(expected, string.Join(' ', brief.Quotations.Select(Shown)));
    }

    [Theory]
    [InlineData("“Pourquoi ? » demanda", "fr", 0)]
    [InlineData("“We left” [@mills in @news].", "en", 0)]
    [InlineData("She said [@mills in @news] “we left”.", "en", 1)]
    [InlineData("[@mills in @news] The court sat.", "en", 1)]
    [InlineData("The court sat [@report].", "en", 0)]
    [InlineData("The court sat. [@report] It rose.", "en", 0)]
    [InlineData("> We lost.\n\n[@mills in @news]", "en", 1)]
    public void A_citation_without_words_before_it_covers_nothing(string body, string lang, int reports)
    {
        var (_, found) = GivenBrief.WithBody(body, lang);

        Assert.Equal(reports, found.Count(d => d.Rule.Id == "citation-covers-nothing"));
    }

    private static string Shown(Quotation quotation) =>
        quotation.Status == QuotationStatus.Echo ? "echo"
        : quotation.Citations.IsEmpty ? "-"
        : string.Join(',', quotation.Citations.Select(c => $"{c.Speaker}@{c.Source}"));
}
