using Briefs.Reading.Wording;

namespace Briefs.Tests.Reading.Body;

public sealed class NameNearMissTests
{
    private const string Head = """
        ---
        title: A border closes
        summary: A short summary.
        date: 2024-03-01
        lang: LANG
        sources:
          news:
            title: The Dilmanow affair
            publisher: The Paper
            date: 2024-02-01
            url: https://example.org/news
            place: Karaganda
        quoted:
          dilmanov: {name: {en: Darkhan Dilmanov, ru: Дархан Дильманов}, role: Deputy Chief}
          musakhanuly: {name: Kaster Musakhanuly, also: [Qaster Musakhanuly]}
          mills: {name: Laura Mills}
          curie: {name: Marie Curie}
          nemes: {name: Nagy Németh}
          horvat: {name: Lena Horvat}
          hofmann: {name: Anna Hofmann}
          schmidt: {name: Armin Schmidt}
          rossi: {name: Marco Rossi}
          scholz: {name: Olaf Scholz}
          block: {name: Jim Block}
          messager: {name: Annette Messager}
          hakkinen: {name: Kaisa Häkkinen}
          sechin: {name: Игорь Сечин}
          niemelainen: {name: Aino Niemeläinen}
          belyak: {name: Пётр Беляк}
          beckmeier: {name: Ada Beckmeier}
          albertine: {name: Viv Albertine}
          kowalik: {name: Robert Kowalik}
        ---

        """;

    [Theory]
    [InlineData("en", "Then Dilmonov spoke.", "Dilmonov", "Dilmanov")]
    [InlineData("en", "Then Darkhan Dilmanvo spoke.", "Dilmanvo", "Dilmanov")]
    [InlineData("en", "Then Deputy Chief Dillmanov spoke.", "Dillmanov", "Dilmanov")]
    [InlineData("en", "The case of Musakhnuli is known.", "Musakhnuli", "Musakhanuly")]
    [InlineData("en", "It is known that Ms Milles went.", "Milles", "Mills")]
    [InlineData("en", "They were held in Karagandy.", "Karagandy", "Karaganda")]
    [InlineData("en", "They saw Gaster Musakhanuly there.", "Gaster", "Kaster")]
    [InlineData("en", "| Who | Where |\n|---|---|\n| the man Dilmonov | there |", "Dilmonov", "Dilmanov")]
    [InlineData("en", "Then Lenna Horvat spoke.", "Lenna", "Lena")]
    [InlineData("en", "Then Lena Horvath spoke.", "Horvath", "Horvat")]
    [InlineData("en", "They asked Horvath.", "Horvath", "Horvat")]
    [InlineData("hr", "Tako kaže Lena Horvath.", "Horvath", "Horvat")]
    [InlineData("en", "They asked Anna Hofman.", "Hofman", "Hofmann")]
    [InlineData("de", "Das weiß er, sagte Schmid gestern.", "Schmid", "Schmidt")]
    [InlineData("de", "Das weiß Herr Schmid.", "Schmid", "Schmidt")]
    [InlineData("de", "Das weiß auch Armin Schmid.", "Schmid", "Schmidt")]
    [InlineData("en", "They asked Ana Hofmann.", "Ana", "Anna")]
    [InlineData("ru", "Так сказал Дельманов вчерашним судьям.", "Дельманов", "Дильманов")]
    [InlineData("ru", "Об этом говорили с Дельмановым.", "Дельмановым", "Дильманов")]
    [InlineData("ru", "Об этом сказал Дильмановв.", "Дильмановв", "Дильманов")]
    [InlineData("ru", "Так сказал Беляяк.", "Беляяк", "Беляк")]
    [InlineData("ru", "Так сказал Пётр Беляек.", "Беляек", "Беляк")]
    [InlineData("pl", "Zapytano o to Roberta Kowallik.", "Kowallik", "Kowalik")]
    [InlineData("pl", "To sprawa Roberta Kowallika.", "Kowallika", "Kowalik")]
    [InlineData("hu", "Ezt mondta Kowalikk.", "Kowalikk", "Kowalik")]
    [InlineData("tr", "Bunu Kowallik’ten duydular.", "Kowallik", "Kowalik")]
    [InlineData("en", "They asked Dilmano.", "Dilmano", "Dilmanov")]
    [InlineData("en", "They asked Mr. Dilmonov.", "Dilmonov", "Dilmanov")]
    [InlineData("de", "Danach sprach Bekmeier mit ihr.", "Bekmeier", "Beckmeier")]
    [InlineData("de", "Man fragte Mills, Beckmeeier und andere.", "Beckmeeier", "Beckmeier")]
    public void A_slip_in_a_name_is_told(string lang, string body, string word, string name)
    {
        var found = Assert.Single(Found(lang, body));
        Assert.StartsWith($"“{word}” differs by ", found.Message, StringComparison.Ordinal);
        Assert.Contains($" from “{name}” in the declared name ", found.Message, StringComparison.Ordinal);
        Assert.Contains($"`also: [{word}]`", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Dilmonov spoke, and it was heard. Milles went.")]
    [InlineData("en", "Darkhan Dilmanov and Dilmanov’s aide and the Dilmanovs; DILMANOV in capitals.")]
    [InlineData("en", "Then Maria Petrova came, and Carl Dilmanow, of whom the affair has its name.")]
    [InlineData("en", "They saw the Hills, the Milky Way, and Bills of lading; in Nemeth and Németh.")]
    [InlineData("en", "As the dilmonov is a plant, they call it a Dilmonov.")]
    [InlineData("en", "He wrote: “I know of Dilmonov” [@mills in @news], and `Dilmonov`.")]
    [InlineData("en", "> I know of Dilmonov. [@mills in @news]")]
    [InlineData("en", "Both spellings stand: Qaster and Kaster.")]
    [InlineData("ru", "Об этом сказали Дильманову, говорили с Дильмановым, о Дильманове, при Дильмановых, от Дильмановой.")]
    [InlineData("en", "In the night of 12 March they came; Marko was there.")]
    [InlineData("de", "Man ging mit Blick auf die Massagen in den Wolken nach Hause.")]
    [InlineData("fi", "Näin sanoi Kaisa Häkkisen veli, ja Häkkiselle kerrottiin.")]
    [InlineData("de", "Man half den Armen und im Angeln und den Scholzes.")]
    [InlineData("de", "So sagt es Martin Schulz, und das weiß Schulz.")]
    [InlineData("de", "Mit Olaf Scholz sprach Schulz; dann kam Schulz, und es ging Schulz.")]
    [InlineData("en", "They asked Olga Horvath, and then Horvath.")]
    [InlineData("en", "They asked the Horvats, and Horvat’s son.")]
    [InlineData("ru", "Об этом сказал Сергей Сенин, а потом и Сенин.")]
    [InlineData("ar", "قال ديلمانوف هذا.")]
    [InlineData("fi", "Näin sanoi Aino Niemeläisen veli, ja Niemeläiselle kerrottiin.")]
    [InlineData("de", "Man sah es in der Albertina. Das Haus (Albertina) ist alt, und im Beckmeyer auch.")]
    [InlineData("en", "They call him Odilmanov, as a joke.")]
    [InlineData("ru", "Так сказал Белик, о Беляке и Беляком.")]
    [InlineData("pl", "To sprawa Roberta Kowalika, z Robertem Kowalikiem, o Kowaliku.")]
    public void A_name_its_forms_and_other_words_are_not(string lang, string body) => Assert.Empty(Found(lang, body));

    [Fact]
    public void Names_of_the_site_are_known() => Assert.Empty(GivenBrief.Whole(
        Head.Replace("LANG", "en", StringComparison.Ordinal) + "Then Dilmonov spoke.", GivenBrief.Settings with
        { Names = ["Dilmonov & Sons"] })
        .Diagnostics.Where(f => f.Rule.Id == "name-near-miss"));

    [Theory]
    [InlineData("Milsl", "Mills", 1)]
    [InlineData("Miles", "Mills", 1)]
    [InlineData("Hills", "Mills", 0)]
    [InlineData("Mill", "Mills", 0)]
    [InlineData("Dilmonev", "Dilmanov", 2)]
    [InlineData("Dalmonev", "Dilmanov", 0)]
    [InlineData("Dilma", "Dilmanov", 0)]
    public void Letters_between_are_counted(string word, string name, int slips) => Assert.Equal(slips, NearName.Slips(word, name, "en"));

    private static List<Briefs.Model.Diagnostics.Diagnostic> Found(string lang, string body) =>
        [.. GivenBrief.Whole(Head.Replace("LANG", lang, StringComparison.Ordinal) + body).Diagnostics.Where(
            f => f.Rule.Id == "name-near-miss")];
}
