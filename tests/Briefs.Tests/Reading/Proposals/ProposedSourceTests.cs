using Briefs.Reading.Proposals;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Reading.Proposals;

/// <summary>What is proposed for a source that a note describes: only what the note says of it.</summary>
public sealed class ProposedSourceTests
{
    [Theory]
    [InlineData("en", "“Pass shut”, *The Lipsum Courier*, 5 September 2022, https://courier.example.edu/a.",
        "title: Pass shut; publisher: The Lipsum Courier; date: 2022-09-05")]
    [InlineData("en", "[What happened on 3 May 2019](https://c.example.edu/a), The Lipsum Post, 5 September 2022",
        "title: What happened on 3 May 2019; publisher: The Lipsum Post; date: 2022-09-05")]
    [InlineData("en", "[Wells, roads and the way home](https://c.example.edu/a), The Lipsum Post, 2022-09-05.",
        "title: Wells, roads and the way home; publisher: The Lipsum Post; date: 2022-09-05")]
    [InlineData("en", "The Lipsum Post, [Wells, roads and the way home](https://c.example.edu/a), Sept. 5, 2022.",
        "title: Wells, roads and the way home; publisher: The Lipsum Post; date: 2022-09-05")]
    [InlineData("en", "[The Tolland Herald, 22 January 2026](https://c.example.edu/a)", "publisher: The Tolland Herald; date: 2026-01-22")]
    [InlineData("en", "[Shut again, 22 January 2026](https://c.example.edu/a), The Tolland Herald",
        "title: Shut again; publisher: The Tolland Herald; date: 2026-01-22")]
    [InlineData("en", "[Shut again (22 January 2026)](https://c.example.edu/a), The Tolland Herald",
        "title: Shut again; publisher: The Tolland Herald; date: 2026-01-22")]
    [InlineData("en", "L. Mbeki-Hart, “Shut, again”, Cawdor Daily Letter, 12 May 2021, https://c.example.edu/a",
        "title: Shut, again; publisher: Cawdor Daily Letter; author: L. Mbeki-Hart; date: 2021-05-12")]
    [InlineData("en", "Human Rights Watch, *No way home*, 2019, https://c.example.edu/a",
        "title: No way home; publisher: Human Rights Watch; date: 2019")]
    [InlineData("en", "Statement of the Tolland Committee, 5 June 2026, https://c.example.edu/a",
        "title: Statement of the Tolland Committee; date: 2026-06-05")]
    [InlineData("en", "[The Post, “Shut again”, 22 January 2026](https://c.example.edu/a)",
        "title: Shut again; publisher: The Post; date: 2026-01-22")]
    [InlineData("en", "State Protection Act, section 14, 1 July 2024, https://c.example.edu/a",
        "title: State Protection Act; date: 2024-07-01")]
    [InlineData("en", "[Shut](https://c.example.edu/a), The Post, 5/9/2022", "title: Shut; publisher: The Post")]
    [InlineData("en", "[Shut](https://c.example.edu/a), The Post, 25/9/2022", "title: Shut; publisher: The Post; date: 2022-09-25")]
    [InlineData("es", "[El paso cerrado](https://c.example.edu/a), El Correo de Lipsum, 5 de septiembre de 2022.",
        "title: El paso cerrado; publisher: El Correo de Lipsum; date: 2022-09-05")]
    [InlineData("es", "«Otra vez», *La Voz*, 12 sept. 2021, https://c.example.edu/a.",
        "title: Otra vez; publisher: La Voz; date: 2021-09-12")]
    [InlineData("es", "[El paso](https://c.example.edu/a), *La Voz*, 3/4/2020", "title: El paso; publisher: La Voz; date: 2020-04-03")]
    [InlineData("pt", "[A passagem](https://c.example.edu/a), *A Voz*, 3 de março de 2020",
        "title: A passagem; publisher: A Voz; date: 2020-03-03")]
    [InlineData("it", "[Il passo](https://c.example.edu/a), *La Voce*, 3 marzo 2020",
        "title: Il passo; publisher: La Voce; date: 2020-03-03")]
    [InlineData("ar", "[الطريق المغلق](https://c.example.edu/a)، صحيفة البريد، ٥ أيلول ٢٠٢٢.",
        "title: الطريق المغلق; publisher: صحيفة البريد; date: 2022-09-05")]
    [InlineData("fr", "[Le col fermé](https://c.example.edu/a), *La Voix*, 1er août 2020",
        "title: Le col fermé; publisher: La Voix; date: 2020-08-01")]
    [InlineData("de", "[Der Pass](https://c.example.edu/a), *Die Stimme*, 1. Jänner 2020",
        "title: Der Pass; publisher: Die Stimme; date: 2020-01-01")]
    [InlineData("de", "[Der Pass](https://c.example.edu/a), *Die Stimme*, 1.2.2020",
        "title: Der Pass; publisher: Die Stimme; date: 2020-02-01")]
    [InlineData("ru", "[Перевал](https://c.example.edu/a), *Голос*, 3 марта 2020 г.",
        "title: Перевал; publisher: Голос; date: 2020-03-03")]
    [InlineData("hu", "[A hágó](https://c.example.edu/a), *A Hang*, 2020. március 3.",
        "title: A hágó; publisher: A Hang; date: 2020-03-03")]
    [InlineData("xx", "[A b](https://c.example.edu/a), *C D*, 3 grenouille 2020", "title: A b; publisher: C D")]
    public void A_note_gives_what_it_says_of_its_source(string lang, string note, string expected)
    {
        var source = Source(lang, note);
        var fields = source.Fields.Where(f => f.Key is not ("url" or "no-url") && !f.Value.StartsWith("FILL IN", StringComparison.Ordinal))
            .Select(f => $"{f.Key}: {f.Value}");
        Assert.Equal(expected, string.Join("; ", fields.Where(f => !f.StartsWith("type:", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_newspaper_with_a_noun_for_a_document_in_its_name_is_no_letter()
    {
        const string Rest = ", 12 May 2021, https://c.example.edu/a";
        Assert.DoesNotContain(Source("en", "“Shut”, Cawdor Daily Letter" + Rest).Fields, f => f.Key == "type");
        Assert.Contains(Source("en", "Letter to the committee" + Rest).Fields, f => f is { Key: "type", Value: "letter" });
    }

    private static Briefs.Reading.Scaffolding.NewEntry Source(string lang, string note)
    {
        var head = GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal);
        var text = FileText.Create("content/briefs/x.md", $"{head}> We stay here.[^1]\n\n[^1]: {note}\n");
        return Assert.Single(ProposedEntries.Find(text, GivenBrief.Context), e => e.Section == "sources").Entry;
    }
}
