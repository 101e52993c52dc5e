
namespace Briefs.Tests.Reading.Body;

/// <summary>One citation, one speaker: Mills is a researcher of Human Rights Watch, Ivanov is minister of The Ministry.</summary>
public sealed class TwoSpeakersTests
{
    [Theory]
    [InlineData("en", "Ivan Ivanov called it “a lie”, while Laura Mills called it “a crime” [@mills in @news].")]
    [InlineData("en", "The Minister called it “a lie”, while Laura Mills called it “a crime” [@mills in @news].")]
    [InlineData("en", "The Ministry called it “a lie”, while Laura Mills called it “a crime” [@mills in @news].")]
    [InlineData("en", "“We had a stay,” said Mills, and the minister said “we hid” [@mills in @news].")]
    [InlineData("en", "“We had a stay,” Mills said; “we hid,” Ivanov said [@mills in @news].")]
    [InlineData("en", "“We had a stay,” said Ivanov [@mills in @news].")]
    [InlineData("en", "“We had a stay,” said Minister Ivan Ivanov [@mills in @news].")]
    [InlineData("en", "Ivanov, who was tired, said “we hid” [@mills in @news].")]
    [InlineData("en", "Mills said “we go”, Ivanov said “we stay” [@mills in @news].")]
    [InlineData("en", "Mills called it “a lie” and Ivanov “a fact” [@mills in @news].")]
    [InlineData("en", "Mills said “we go”, and Ivanov said “we stay” [@mills in @news; @ivanov in @news].")]
    [InlineData("en", "Mills said “we go”, and Ivanov said “we stay”.[^1]\n\n[^1]: See [@mills in @news].")]
    [InlineData("de", "Ivanov nannte es „eine Lüge“, während Mills es „ein Verbrechen“ nannte [@mills in @news].")]
    [InlineData("de", "„Wir bleiben“, sagte Mills, und „wir gehen“, sagte der Minister Ivanov [@mills in @news].")]
    [InlineData("fr", "« Nous restons », a dit Mills, tandis que Ivanov a dit « nous partons » [@mills in @news].")]
    [InlineData("es", "«Nos quedamos», dijo Mills, mientras que Ivanov dijo «nos vamos» [@mills in @news].")]
    [InlineData("it", "«Restiamo», ha detto Mills, mentre Ivanov ha detto «andiamo» [@mills in @news].")]
    [InlineData("pt", "“Ficamos”, disse Mills, enquanto Ivanov disse “vamos” [@mills in @news].")]
    [InlineData("nl", "“We blijven”, zei Mills, terwijl Ivanov zei: “We gaan” [@mills in @news].")]
    [InlineData("sv", "”Vi stannar”, sade Mills, medan Ivanov sade ”vi går” [@mills in @news].")]
    [InlineData("pl", "„Zostajemy”, powiedział Mills, a Ivanov powiedział „idziemy” [@mills in @news].")]
    [InlineData("cs", "„Zůstáváme“, řekl Mills, zatímco Ivanov řekl „jdeme“ [@mills in @news].")]
    [InlineData("ru", "«Мы останемся», — сказала Mills, а Ivanov сказал: «Мы уходим» [@mills in @news].")]
    [InlineData("uk", "«Ми лишаємось», — сказала Mills, а Ivanov сказав: «Ми йдемо» [@mills in @news].")]
    [InlineData("ar", "قالت Mills «سنبقى» وقال Ivanov «سنرحل» [@mills in @news].")]
    [InlineData("zh", "Mills说“我们留下”，而Ivanov说“我们走” [@mills in @news]。")]
    [InlineData("ja", "Millsは「残る」と述べ、Ivanovは「行く」と述べた [@mills in @news]。")]
    [InlineData("tr", "Mills “kalıyoruz” dedi, Ivanov ise “gidiyoruz” dedi [@mills in @news].")]
    [InlineData("hu", "Mills azt mondta: „Maradunk”, míg Ivanov azt mondta: „Megyünk” [@mills in @news].")]
    [InlineData("fi", "”Me jäämme”, sanoi Mills, kun taas Ivanov sanoi: ”Me lähdemme” [@mills in @news].")]
    [InlineData("ko", "Mills는 “우리는 남는다”고 말했고 Ivanov는 “우리는 간다”고 말했다 [@mills in @news].")]
    public void Words_of_another_declared_person_are_an_error(string lang, string body) =>
        Assert.Equal("citation-covers-two-speakers Error", Told(lang, body));

    [Theory]
    [InlineData("> Go now. [@mills in @news]\n>\n> Stay here. [@ivanov in @news]")]
    [InlineData("> > Stay here. [@ivanov in @news]\n>\n> Go now. [@mills in @news]")]
    [InlineData("> Go now [@mills in @news]. Stay here [@ivanov in @news].")]
    [InlineData("> Go now [@mills in @news]. Stay here.\n>\n> — Ivanov [@ivanov in @report]")]
    [InlineData("> Go now [@mills in @news]. Stay here [@itself in @report].")]
    [InlineData("> Go now.[^a] Stay here.[^b]\n\n[^a]: [@mills in @news]\n[^b]: [@ivanov in @news]")]
    public void A_block_quote_of_two_speakers_is_an_error(string body) =>
        Assert.Equal("citation-covers-two-speakers Error", Told("en", body));

    [Theory]
    [InlineData("en", "The teacher called it “a lie”, while Mills called it “a crime” [@mills in @news].", "The teacher")]
    [InlineData("en", "“We had a stay,” said Mills, and his lawyer said “we hid” [@mills in @news].", "his lawyer")]
    [InlineData("en", "Nobody ever said “we kill”, and Mills said “we stay” [@mills in @news].", "Nobody")]
    [InlineData("en", "No one said “we kill”, and Mills said “we stay” [@mills in @news].", "No one")]
    [InlineData("en", "The king said “we kill”; the queen said “we lie”; Bob said “we rob” [@mills in @news].", "the queen")]
    [InlineData("en", "“We go,” he said, and “we stay,” she said [@mills in @news].", "she")]
    [InlineData("de", "Niemand sagte „wir töten“, und Mills sagte „wir bleiben“ [@mills in @news].", "Niemand")]
    [InlineData("de", "Die Lehrerin nannte es „eine Lüge“, Mills nannte es „ein Verbrechen“ [@mills in @news].", "Die Lehrerin")]
    [InlineData("fr", "« Nous restons », a dit Mills, tandis que son avocat a dit « nous partons » [@mills in @news].", "son avocat")]
    [InlineData("es", "«Nos quedamos», dijo Mills, mientras que el maestro dijo «nos vamos» [@mills in @news].", "el maestro")]
    [InlineData("ru", "«Мы останемся», — сказала Mills, а учитель сказал: «Мы уходим» [@mills in @news].", "учитель")]
    [InlineData("ru", "Никто не сказал «мы убьём», и Mills сказала: «Мы остаёмся» [@mills in @news].", "Никто")]
    [InlineData("zh", "老师说“我们留下”，而Mills说“我们走” [@mills in @news]。", "老师")]
    [InlineData("ar", "قالت Mills «سنبقى» وقال المعلم «سنرحل» [@mills in @news].", "المعلم")]
    public void Words_of_somebody_else_are_a_warning(string lang, string body, string who)
    {
        var found = Assert.Single(GivenBrief.WithBody(body, lang).Diagnostics, d => d.Rule.Id == "speaker-unclear");

        Assert.Contains($"“{who}", found.Message, StringComparison.Ordinal);
        Assert.Equal("speaker-unclear Warning", Told(lang, body));
    }

    [Theory]
    [InlineData("en", "“We go,” she said, “but we come back” [@mills in @news].")]
    [InlineData("en", "“We go” and “we stay”, she said [@mills in @news].")]
    [InlineData("en", "“We go,” said Mills, and “we stay,” she said [@mills in @news].")]
    [InlineData("en", "Mills said “we go”, and she added: “We come back” [@mills in @news].")]
    [InlineData("en", "“We go,” said Mills, adding that it was “enough” [@mills in @news].")]
    [InlineData("en", "“We go,” said the researcher, and Mills added “we stay” [@mills in @news].")]
    [InlineData("en", "“We go,” said Human Rights Watch, and the researcher added “we stay” [@mills in @news].")]
    [InlineData("en", "“We go,” said a teacher, who called it “enough” [@mills in @news].")]
    [InlineData("en", "“We go,” a teacher said, “and we stay” [@mills in @news].")]
    [InlineData("en", "She told Ivanov “we go” and called it “a shame” [@sister].")]
    [InlineData("en", "“We go,” the sister said, and “we stay,” she said [@sister].")]
    [InlineData("en", "He called it “a lie” and described the plan as “a crime” [@mills in @news].")]
    [InlineData("en", "Mills called it “a lie” [@mills in @news], and Ivanov “a fact” [@ivanov in @report].")]
    [InlineData("en", "“We go” [@mills in @news], said Mills, and Ivanov said “we stay” [@ivanov in @report].")]
    [InlineData("en", "“We go,” they said [@mills in @news; @ivanov in @report].")]
    [InlineData("en", "> We go. [@mills in @news; @ivanov in @report]")]
    [InlineData("en", "> We go [@mills in @news]. We stay. [@mills in @report]")]
    [InlineData("de", "„Wir gehen“, sagte sie, „aber wir kommen wieder“ [@mills in @news].")]
    [InlineData("de", "Am Montag sagte Mills „wir gehen“ und nannte es „genug“ [@mills in @news].")]
    [InlineData("fr", "« Nous partons », dit-elle, « mais nous reviendrons » [@mills in @news].")]
    [InlineData("fr", "« Nous partons », a dit Mills, et elle a ajouté « nous restons » [@mills in @news].")]
    [InlineData("es", "«Nos vamos», dijo, y añadió: «Volveremos» [@mills in @news].")]
    [InlineData("ru", "«Мы уходим, — сказала она, — но мы вернёмся» [@mills in @news].")]
    [InlineData("ru", "«Мы уходим», — сказала Mills и добавила: «Мы вернёмся» [@mills in @news].")]
    [InlineData("zh", "她说“我们走”，并说“我们回来” [@mills in @news]。")]
    [InlineData("ja", "Millsは「行く」と述べ、「帰る」と述べた [@mills in @news]。")]
    [InlineData("tr", "Mills “gidiyoruz” dedi ve “döneceğiz” dedi [@mills in @news].")]
    public void One_speaker_is_one_speaker(string lang, string body) => Assert.Equal("", Told(lang, body));

    private static string Told(string lang, string body) => string.Join(", ", GivenBrief.WithBody(body, lang).Diagnostics
        .Where(d => d.Rule.Id is "citation-covers-two-speakers" or "speaker-unclear").Select(d => $"{d.Rule.Id} {d.Severity}").Distinct());
}
