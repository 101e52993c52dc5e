
namespace Briefs.Tests.Reading.Body;

/// <summary>
/// A sentence of nothing but quotations continues the quotation before it. Each row: the body, and for each quotation its speaker, or - for
/// none. Mills is a researcher of Human Rights Watch, Ivanov is minister of The Ministry.
/// </summary>
public sealed class ContinuedQuotationTests
{
    [Theory]
    [InlineData("en", "“A,” she said. “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "“A,” she said. “B” [@mills in @news].", "mills mills")]
    [InlineData("en", "“A,” she said [@mills in @news]. “B.”", "mills mills")]
    [InlineData("en", "“A,” she said. “B.” [@mills in @news] “C.” “D.”", "mills mills mills mills")]
    [InlineData("en", "“A,” she said. “B.” “C.” “D.” [@mills in @news] She left.", "mills mills mills mills")]
    [InlineData("en", "“A.” [@mills in @news] “B.”", "mills mills")]
    [InlineData("en", "“A.” “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "She called it “gossip”. “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "Laura Mills said: “A.” “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "“A,” said Laura Mills, a researcher at Human Rights Watch. “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "“A,” she said, adding “B”. “C.” [@mills in @news]", "mills mills mills")]
    [InlineData("en", "“A,” she said.[^1] “B.”\n\n[^1]: [@mills in @news, p. 3]", "mills mills")]
    [InlineData("en", "“A,” she said. “B.”[^1]\n\n[^1]: [@mills in @news, p. 3]", "mills mills")]
    [InlineData("en", "- “A,” she said. “B.” [@mills in @news]\n- “C.”", "mills mills -")]
    [InlineData("en", "“A,” she said [@news; @report]. “B.”", "@news,@report @news,@report")]
    [InlineData("en", "“A,” she said [@mills in @news]. “B.” [@mills in @report] “C.”", "mills mills mills")]
    [InlineData("de", "„A“, sagte Mills. „B.“ [@mills in @news]", "mills mills")]
    [InlineData("de", "„A“, sagte sie [@mills in @news]. »B.«", "mills mills")]
    [InlineData("fr", "« A », a déclaré Mme Mills. « B. » [@mills in @news]", "mills mills")]
    [InlineData("es", "«A», dijo ella. «B». [@mills in @news]", "mills mills")]
    [InlineData("ru", "«А», — сказала она. «Б» [@mills in @news].", "mills mills")]
    [InlineData("ru", "«А, — сказала она. — Б». «В» [@mills in @news].", "mills mills")]
    [InlineData("ar", "قالت: «أ». «ب». [@mills in @news]", "mills mills")]
    [InlineData("ar", "«أ»، قالت وهي تبكي. «ب». [@mills in @news]", "mills mills")]
    [InlineData("ar", "«أ»، قالت ميلز، وهي باحثة. «ب». [@mills in @news]", "mills mills")]
    [InlineData("zh", "“我们走。”她说。“我们回来。”[@mills in @news]", "mills mills")]
    [InlineData("ja", "「行く」と彼女は述べた。「帰る。」[@mills in @news]", "mills mills")]
    [InlineData("pl", "„A” – powiedziała. „B” [@mills in @news].", "mills mills")]
    [InlineData("uk", "«А», — сказала вона. «Б» [@mills in @news].", "mills mills")]
    [InlineData("it", "«A», ha detto Mills. «B». [@mills in @news]", "mills mills")]
    [InlineData("tr", "“A,” dedi. “B.” [@mills in @news]", "mills mills")]
    [InlineData("en", "«А», she said («A»{.translation}). “B” (“b”{.translation}). [@mills in @news]", "mills mills")]
    public void One_citation_covers_a_continued_quotation(string lang, string body, string expected) =>
        Assert.Equal(expected, Speakers(lang, body));

    [Theory]
    [InlineData("en", "“A?” asked Mills. “B,” said Ivanov [@ivanov in @report].", "- ivanov")]
    [InlineData("en", "“A,” she said. He called it “B” [@ivanov in @report].", "- ivanov")]
    [InlineData("en", "“A,” she said. And “B.” [@ivanov in @report]", "- ivanov")]
    [InlineData("en", "“A,” she said [@mills in @news]. And then “B.”", "mills -")]
    [InlineData("en", "“A,” she said, and her husband cut in. “B.” [@ivanov in @report]", "- ivanov")]
    [InlineData("en", "“A,” said Mills, and Ivanov laughed. “B.” [@ivanov in @report]", "- ivanov")]
    [InlineData("fr", "« A », dit-elle, et son mari l’a interrompue. « B. » [@mills in @news]", "- mills")]
    [InlineData("de", "„A“, sagte sie, und ihr Mann fiel ihr ins Wort. „B.“ [@mills in @news]", "- mills")]
    [InlineData("es", "«A», dijo ella, y su marido la interrumpió. «B». [@mills in @news]", "- mills")]
    [InlineData("ru", "«А», — сказала она, и муж её перебил. «Б» [@mills in @news].", "- mills")]
    [InlineData("ar", "قالت: «أ»، وقاطعها زوجها. «ب». [@mills in @news]", "- mills")]
    [InlineData("ar", "«أ»، قالت ميلز، وقاطعها زوجها. «ب». [@mills in @news]", "- mills")]
    [InlineData("en", "She said “A”, and her husband cut in, and it rained. “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she said, before the minister replied. “B.” [@ivanov in @report]", "- ivanov")]
    [InlineData("en", "“A,” he said, and “B,” she said. “C.” [@mills in @news]", "- - mills")]
    [InlineData("en", "Mills said “A”, while Ivanov said “B”. “C.” [@mills in @news]", "- - mills")]
    [InlineData("en", "Nobody said “A”. “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she said [@mills in @news]. “B.” “C.” [@ivanov in @report]", "mills - ivanov")]
    [InlineData("en", "“A,” she said [@mills in @news]. “B.” [@ivanov in @report] “C.”", "mills ivanov -")]
    [InlineData("en", "“A,” they said [@mills in @news; @ivanov in @report]. “B.”", "mills,ivanov -")]
    [InlineData("en", "“A,” they said. “B.” [@mills in @news; @ivanov in @report]", "- mills,ivanov")]
    [InlineData("en", "“A [@mills in @news],” she said. “B.”", "mills -")]
    [InlineData("en", "“A,” she said. “B [@mills in @news].”", "- mills")]
    [InlineData("en", "“A,” she said. — “B.” [@ivanov in @report]", "- ivanov")]
    [InlineData("en", "“A,” she said.\n\n“B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she said.[^1] “B.” [@mills in @news]\n\n[^1]: Mr Ivanov spoke next.", "- mills")]
    [InlineData("en", "“A,” she said. “Is it so?”{.own} “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she said. “Opus”{.title} “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she said. `Code` “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A.” “B,” she said [@mills in @news].", "- mills")]
    [InlineData("en", "She left. “B.” [@mills in @news]", "mills")]
    [InlineData("en", "“A” [@mills in @news], she said, and “B”. “C.”", "mills - -")]
    [InlineData("en", "| “A,” she said. | “B.” [@mills in @news] |\n|---|---|\n| x | y |", "mills mills")]
    [InlineData("ru", "«А?» — «Б.» [@ivanov in @report]", "- ivanov")]
    [InlineData("en", "“A,” asked Ivanov. “B.” [@mills in @news]", "- mills")]
    [InlineData("en", "“A,” she asked the guard [@mills in @news]. “B.”", "mills -")]
    [InlineData("fr", "« A », demanda-t-elle au gardien. « B. » [@mills in @news]", "- mills")]
    [InlineData("de", "„A“, fragte sie den Wärter. „B.“ [@mills in @news]", "- mills")]
    [InlineData("es", "«A», preguntó al guardia. «B». [@mills in @news]", "- mills")]
    [InlineData("ru", "«А», — спросила она охранника. «Б» [@mills in @news].", "- mills")]
    [InlineData("uk", "«А», — запитала вона охоронця. «Б» [@mills in @news].", "- mills")]
    [InlineData("ar", "سألت الحارس: «أ». «ب». [@mills in @news]", "- mills")]
    [InlineData("ru", "«А», — сказала она. «Б, — ответил Иванов. — В» [@ivanov in @report].", "- ivanov")]
    [InlineData("fr", "« A », dit-elle. « B, répond Ivanov, C. » [@ivanov in @report]", "- ivanov")]
    [InlineData("de", "„A?“ – „B.“ [@ivanov in @report]", "- ivanov")]
    [InlineData("th", "“ก” เธอกล่าว “ข” [@mills in @news]", "- mills")]
    public void It_ends_where_anyone_else_may_speak(string lang, string body, string expected) =>
        Assert.Equal(expected, Speakers(lang, body));

    [Theory]
    [InlineData("en", "⟦“A,”⟧ said the minister. “B.” [@mills in @news]")]
    [InlineData("en", "⟦“A,”⟧ said Ivan Ivanov [@mills in @news]. “B.”")]
    [InlineData("en", "Ivanov called it ⟦“gossip”⟧. “B.” [@mills in @news]")]
    [InlineData("de", "⟦„A“⟧, sagte Ivanov. „B.“ [@mills in @news]")]
    [InlineData("fr", "⟦« A »⟧, a déclaré Ivanov. « B. » [@mills in @news]")]
    [InlineData("ru", "⟦«А»⟧, — сказал Ivanov. «Б» [@mills in @news].")]
    [InlineData("ru", "⟦«А, — сказал Ivanov. — Б»⟧. «В» [@mills in @news].")]
    [InlineData("ru", "⟦«А, — сказал Ivanov. — Б»⟧ [@mills in @news].")]
    [InlineData("zh", "⟦“我们走。”⟧Ivanov说。“我们回来。”[@mills in @news]")]
    public void A_run_that_names_another_speaker_is_an_error(string lang, string body)
    {
        var found = Assert.Single(Told(lang, body));

        Assert.Equal("citation-covers-two-speakers", found.Rule.Id);
        Assert.Equal(body.IndexOf('⟦') + GivenBrief.Head.Length - "LANG".Length + lang.Length, found.Span.Start);
    }

    [Theory]
    [InlineData("en", "⟦“A,”⟧ said the judge. “B.” [@mills in @news]", "the judge")]
    [InlineData("en", "⟦“A,”⟧ said the judge. “B.” “C.” [@mills in @news]", "the judge")]
    [InlineData("en", "⟦“A,”⟧ said the judge. “B.”[^1]\n\n[^1]: [@mills in @news]", "the judge")]
    [InlineData("en", "⟦“A,”⟧ said Bob Baker. “B” [@mills in @news].", "Bob Baker")]
    [InlineData("en", "⟦“A,”⟧ his lawyer said. “B.” [@mills in @news]", "his lawyer")]
    [InlineData("en", "The general called it ⟦“gossip”⟧. “B.” [@mills in @news]", "The general")]
    [InlineData("en", "⟦“A,”⟧ said the judge. “B.” [@itself in @report]", "the judge")]
    [InlineData("fr", "⟦« A »⟧, a dit le juge. « B. » [@mills in @news]", "le juge")]
    [InlineData("de", "⟦„A“⟧, sagte der Richter. „B.“ [@mills in @news]", "der Richter")]
    [InlineData("es", "⟦«A»⟧, dijo el juez. «B». [@mills in @news]", "el juez")]
    [InlineData("ru", "⟦«А»⟧, — сказал судья. «Б» [@mills in @news].", "судья")]
    [InlineData("ar", "قال القاضي: ⟦«أ»⟧. «ب». [@mills in @news]", "القاضي")]
    public void A_run_that_describes_another_speaker_is_a_warning(string lang, string body, string who)
    {
        var found = Assert.Single(Told(lang, body));

        Assert.Equal(("speaker-unclear", Severity.Warning), (found.Rule.Id, found.Severity));
        Assert.Equal(body.IndexOf('⟦') + GivenBrief.Head.Length - "LANG".Length + lang.Length, found.Span.Start);
        Assert.Contains($"attributes them to “{who}”", found.Message, StringComparison.Ordinal);
    }

    // The same citation in the sentence that says who speaks is the author's word; a pronoun or a role of the person may be the person.
    [Theory]
    [InlineData("en", "“A,” said the judge [@mills in @news]. “B.”")]
    [InlineData("en", "“A,” said the judge. [@mills in @news] “B.”")]
    [InlineData("en", "“A,” said the judge [@mills in @news]. “B.” [@mills]")]
    [InlineData("en", "“A,” said the judge [@sister]. “B.” [@mills in @news]")]
    [InlineData("en", "“A,” said the researcher. “B.” [@mills in @news]")]
    [InlineData("en", "“A,” said Laura. “B.” [@mills in @news]")]
    [InlineData("en", "“A,” the sister said. “B.” [@sister]")]
    [InlineData("en", "“A,” she said on Monday. “B.” [@mills in @news]")]
    [InlineData("en", "“A.” “B.” [@mills in @news]")]
    [InlineData("en", "“A,” said the judge. “B.” [@news]")]
    [InlineData("fr", "« A », a-t-elle dit. « B. » [@mills in @news]")]
    [InlineData("de", "„A“, sagte sie. „B.“ [@mills in @news]")]
    [InlineData("es", "«A», dijo. «B». [@mills in @news]")]
    [InlineData("ru", "«А», — сказала она в понедельник. «Б» [@mills in @news].")]
    [InlineData("ar", "قالت: «أ». «ب». [@mills in @news]")]
    public void A_run_that_may_be_the_persons_is_not_reported(string lang, string body) => Assert.Empty(Told(lang, body));

    private static IEnumerable<Diagnostic> Told(string lang, string body)
    {
        var plain = body.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        return GivenBrief.WithBody(plain, lang).Diagnostics.Where(d => d.Rule.Id is "citation-covers-two-speakers" or "speaker-unclear");
    }

    private static string Speakers(string lang, string body)
    {
        var (brief, _) = GivenBrief.WithBody(body, lang);
        return string.Join(' ', brief.Quotations.Select(q =>
            q.Citations.IsEmpty ? "-" : string.Join(',', q.Citations.Select(c => c.Speaker?.Value ?? $"@{c.Source}"))));
    }
}
