
namespace Briefs.Tests.Reading.Body;

/// <summary>A citation with `throughout` at the end of a paragraph covers all quotations of the paragraph that have none.</summary>
public sealed class ThroughoutTests
{
    private const string Cited = "[@mills in @news, throughout]";

    [Theory]
    [InlineData("en", "“A,” she said. It rained. “B,” she said. She called it “C” ¢.", "mills mills mills")]
    [InlineData("en", "“A,” she said. It rained. ¢", "mills")]
    [InlineData("en", "“A,” she said. “B,” she said [@mills in @report]. She called it “C” ¢.", "mills mills mills")]
    [InlineData("en", "“A,” she said [@mills in @news]. “B,” she said. It rained [@mills, throughout].", "mills mills")]
    [InlineData("en", "“A,” she said. “B,” said Laura Mills of Human Rights Watch ¢.", "mills mills")]
    [InlineData("en", "“A,” she said. “Ivanov lied,” she said [@mills in @news, p. 3, throughout].", "mills mills")]
    [InlineData("en", "“A,” she said. “B,” she said [@mills in @news, throughout, p. 3].", "mills mills")]
    [InlineData("en", "“A,” she said [@report]. “B,” she said ¢.", " mills")]
    [InlineData("en", "“A,” she said. “B,” she said.[^1]\n\n[^1]: See ¢.", "mills mills")]
    [InlineData("en", "- “A,” she said. It rained. “B,” she said ¢.\n- “C.”", "mills mills -")]
    [InlineData("en", "“A,” she said.\n\n“B,” she said. It rained. “C” ¢", "- mills mills")]
    [InlineData("ru", "«А», — сказала она. Шёл дождь. «Б», — добавила она ¢.", "mills mills")]
    [InlineData("fr", "« A », dit-elle. Il pleuvait. « B », ajoute-t-elle ¢.", "mills mills")]
    [InlineData("ar", "قالت: «أ». وأضافت: «ب» ¢.", "mills mills")]
    [InlineData("zh", "她说：“甲。”下雨了。她又说：“乙。”¢", "mills mills")]
    public void It_covers_every_quotation_of_its_paragraph_without_a_citation(string lang, string body, string expected)
    {
        var (brief, found) = GivenBrief.WithBody(body.Replace("¢", Cited, StringComparison.Ordinal), lang);

        Assert.Equal(expected, string.Join(' ', brief.Quotations.Select(
            q => q.Citations.IsEmpty ? "-" : q.Citations[0].Speaker?.Value)));
        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        Assert.DoesNotContain(found, d => d.Rule.Id == "speaker-unclear");
        Assert.All(brief.Quotations.SelectMany(q => q.Citations), c => Assert.NotEqual("throughout", c.Locator));
    }

    [Theory]
    [InlineData("“A,” she said. She knew Ivanov. “B” ¢.", "Ivan Ivanov")]
    [InlineData("“A,” said Ivan Ivanov. It rained. “B,” she said ¢.", "Ivan Ivanov")]
    [InlineData("“A,” he said [@ivanov in @report]. “B,” she said ¢.", "Ivan Ivanov")]
    [InlineData("“A,” he said.[^1] “B,” she said ¢.\n\n[^1]: [@ivanov in @report]", "Ivan Ivanov")]
    [InlineData("“A,” she said [@sister]. “B,” she said ¢.", "The sister of a prisoner")]
    [InlineData("“A,” said Ivanov. “B,” he said [@report, throughout].", "Ivan Ivanov")]
    public void Another_person_in_the_paragraph_is_an_error(string body, string other)
    {
        var (brief, diagnostics) = GivenBrief.WithBody(body.Replace("¢", Cited, StringComparison.Ordinal));
        var found = Assert.Single(diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal("citation-covers-two-speakers", found.Rule.Id);
        Assert.Contains($"names or cites {other}", found.Message, StringComparison.Ordinal);
        Assert.All(brief.Quotations, q => Assert.True(!q.Citations.IsEmpty || q.IsCitedFaultily));
    }

    [Theory]
    [InlineData("en", "“A,” said the general. It rained. “B,” said Mills ¢.", "- mills")]
    [InlineData("en", "Nobody said “A”. It rained. “B,” said Mills ¢.", "- mills")]
    [InlineData("en", "“A,” she said. “B,” said Lena Brandt. “C.” “D,” she said ¢.", "mills - - mills")]
    [InlineData("en", "“A,” she said. The deputy chief’s answer: “B.” “C,” she said ¢.", "mills - mills")]
    [InlineData("en", "“A,” she said. The answer of the court: “B.” “C,” she said ¢.", "mills - mills")]
    [InlineData("en", "“A,” she said. Her answer: “B.” “C,” the researcher said ¢.", "mills mills mills")]
    [InlineData("fr", "« A », dit-elle. « B », a dit Lena Brandt. « C », dit-elle ¢.", "mills - mills")]
    [InlineData("fr", "« A », dit-elle. La réponse du tribunal : « B. » « C », dit-elle ¢.", "mills - mills")]
    [InlineData("de", "„A“, sagte sie. „B“, sagte Lena Brandt. „C“, sagte sie ¢.", "mills - mills")]
    [InlineData("de", "„A“, sagte sie. Das Urteil des Gerichts: „B.“ „C“, sagte sie ¢.", "mills - mills")]
    [InlineData("es", "«A», dijo ella. «B», dijo Lena Brandt. «C», dijo ella ¢.", "mills - mills")]
    [InlineData("ru", "«А», — сказала она. «Б», — сказала Лена Брандт. «В», — сказала она ¢.", "mills - mills")]
    [InlineData("ru", "«А», — сказала она. Вердикт суда: «Б». «В», — сказала она ¢.", "mills - mills")]
    [InlineData("ar", "قالت: «أ». وقالت لينا برانت: «ب». وقالت: «ج» ¢.", "mills - mills")]
    [InlineData("ar", "قالت: «أ». حكم المحكمة: «ب». وقالت: «ج» ¢.", "mills - mills")]
    public void Words_of_another_speaker_need_their_own_citation(string lang, string body, string expected) => Assert.Equal(
        expected,
        string.Join(' ', GivenBrief.WithBody(body.Replace("¢", Cited, StringComparison.Ordinal), lang).Value.Quotations
            .Select(q => q.Citations.IsEmpty ? "-" : q.Citations[0].Speaker?.Value)));

    [Theory]
    [InlineData("“A,” said the minister. It rained. “B,” she said ¢.", "citation-covers-two-speakers")]
    public void A_speaker_who_is_described_in_a_sentence_far_from_the_citation_is_reported(string body, string rule) =>
        Assert.Contains(GivenBrief.WithBody(body.Replace("¢", Cited, StringComparison.Ordinal)).Diagnostics, d => d.Rule.Id == rule);

    [Theory]
    [InlineData("“A,” she said ¢. It rained.", "not at the end")]
    [InlineData("“A,” she said ¢. “B,” she said [@mills].", "not at the end")]
    [InlineData("> A. ¢", "not at the end")]
    [InlineData("“A,” she said [@mills in @news; @ivanov in @report, throughout].", "two citations")]
    [InlineData("“A,” she said [@mills in @news, troughout].", "Did you mean “throughout”?")]
    [InlineData("“A,” she said [@mills in @news, throughuot].", "Did you mean “throughout”?")]
    public void Elsewhere_it_is_an_error(string body, string part)
    {
        var found = Assert.Single(
            GivenBrief.WithBody(body.Replace("¢", Cited, StringComparison.Ordinal)).Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal("citation-malformed", found.Rule.Id);
        Assert.Contains(part, found.Message + found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Reported_speech_in_the_paragraph_needs_no_other_citation() => Assert.DoesNotContain(
        GivenBrief.WithBody($"She said that the post was closed. “A,” she said. It rained {Cited}.").Diagnostics,
        d => d.Rule.Id == "reported-speech-without-source");
}
