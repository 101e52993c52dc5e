using Briefs.Import;
using Briefs.Reading;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Import;

/// <summary>The entries that the text of a brief asks for.</summary>
public sealed class EntryProposerTests
{
    private static readonly ReadingContext s_context = new(
        GivenBrief.Settings,
        new SharedEntries(
            ImmutableSortedDictionary<PersonId, Person>.Empty,
            ImmutableSortedDictionary<SourceId, Source>.Empty,
            ImmutableSortedDictionary<string, string>.Empty));

    private const string Address = "https://courier.example/2026/05/clearing";

    [Theory]
    [InlineData("en", "“Go,” said Laura Mills, a lawyer at the Arden Legal Centre.", "mills: Laura Mills | lawyer | Arden Legal Centre")]
    [InlineData("en", "“Go,” said Laura Mills, 41, the centre’s director.", "mills: Laura Mills | director")]
    [InlineData("en", "Interior Minister Jonas Veld said it was “over”.", "veld: Jonas Veld | Interior Minister")]
    [InlineData("en", "According to Laura Mills, director of the Arden Legal Centre, it was “an ambush”.",
        "mills: Laura Mills | director | Arden Legal Centre")]
    [InlineData("de", "„Geht“, sagte Mira Holt, Sprecherin des Komitees für Wohnraum.",
        "holt: Mira Holt | Sprecherin des Komitees für Wohnraum")]
    [InlineData("de", "„Geht“, sagte die Studentin Mira Holt.", "holt: Mira Holt | Studentin")]
    [InlineData("fr", "« Partez », a déclaré Anne Court, porte-parole de la Ligue des droits de Valmorane.",
        "court: Anne Court | porte-parole | Ligue des droits de Valmorane")]
    [InlineData("fr", "« Partez, dit sa mère, Anne Court. C’est tout. »", "court: Anne Court | mère")]
    [InlineData("es", "«Váyanse», dijo Marta Ruiz, directora del Centro Arrabal por la Vivienda.",
        "ruiz: Marta Ruiz | directora | Centro Arrabal por la Vivienda")]
    [InlineData("ru", "«Уходите», — сообщила адвокат организации «Право голоса» Анна Ковалёва.",
        "kovaleva: Анна Ковалёва | адвокат | Право голоса")]
    [InlineData("ar", "وقالت المحامية سلمى الخطيب: «لن نرحل».", "alkhtyb: سلمى الخطيب | المحامية")]
    public void A_person_quoted_by_name_is_proposed_with_role_and_organisation(string lang, string text, string entry) =>
        Assert.Equal([entry], People(lang, text));

    [Theory]
    [InlineData("en", "“Go,” she said. Laura Mills, a lawyer, was not there.")]
    [InlineData("en", "“Go,” a lawyer of Laura Mills said.")]
    [InlineData("en", "“Go,” the ministry said.")]
    [InlineData("en", "Laura Mills, a lawyer, left at noon.")]
    [InlineData("en", "“Go,” said Ellis.")]
    [InlineData("ru", "«Уходите», — сказал адвокат Анны Ковалёвой.")]
    [InlineData("ru", "По словам адвоката Анны Ковалёвой, это «провал».")]
    [InlineData("ru", "Адвокат Рогожина Эмма Вайнер сказала: «Нет».")]
    public void Nobody_is_proposed_whom_the_text_does_not_quote_by_name(string lang, string text) => Assert.Empty(People(lang, text));

    [Fact]
    public void A_last_name_later_is_the_same_person() => Assert.Equal(
        ["mills: Laura Mills | lawyer"], People("en", "“Go,” said Laura Mills, a lawyer. “Now,” Mills said.\n\n“Go,” said Mills again."));

    [Fact]
    public void A_person_who_is_declared_is_not_proposed_again()
    {
        var declared = Propose("en", "“Go,” said Laura Mills, a lawyer.", "quoted:\n  m:\n    name: Laura Mills\n");
        Assert.Empty(declared.Added.Where(e => e.Section == "quoted"));
    }

    [Theory]
    [InlineData("the Arden Courier", "arden-courier-2026-05-clearing | title ? | publisher Arden Courier | date 2026-05")]
    [InlineData("a statement", "courier-2026-05-clearing | title Statement | publisher ? | date 2026-05")]
    [InlineData("the same paper", "courier-2026-05-clearing | title ? | publisher ? | date 2026-05")]
    public void A_link_beside_a_quotation_is_a_source_with_blanks(string link, string source) =>
        Assert.Equal([source], Sources($"“Go,” she told [{link}]({Address}?utm_source=x)."));

    [Fact]
    public void A_note_tells_title_publisher_and_day() => Assert.Equal(
        ["cawdor-post-threats | title Threats and dry wells | publisher The Cawdor Post | date 2026-06-18"],
        Sources("“Go,” she said.[^1]\n\n[^1]: “Threats and dry wells”, *The Cawdor Post*, 18 June 2026, "
            + "https://cawdorpost.example/threats\n"));

    [Fact]
    public void A_link_far_from_any_quotation_is_no_source() =>
        Assert.Equal([$"courier-2026-05-clearing | title ? | publisher ? | date 2026-05"],
            Sources($"“Go,” she [said]({Address}).\n\nThe law is [long](https://law.example/x)."));

    // What a text without links quotes from is not known: a person has to say.
    [Fact]
    public void A_text_without_links_gets_one_source_of_blanks() =>
        Assert.Equal(["source | title ? | publisher ? | date ? | type ? | no-url ?"], Sources("“Go,” she said."));

    [Theory]
    [InlineData("en", "Hurricane Arthur made landfall. “Go,” said Arthur Hill.")]
    [InlineData("en", "The gem is new. Fixed Gem said “1.b1” is “1.b.1”. Gem said so.")]
    [InlineData("en", "We use the Amazon Ring. The Ring is “safe”.")]
    [InlineData("en", "- [Trial Herald: “Save the honour”](https://herald.example/a/b), Herald said")]
    [InlineData("en", "Tron founder Justin Sun, author Cory Vale, and Ada Reed said “go”.")]
    [InlineData("en", "RESTful APIs said “go”. APIs said it again.")]
    [InlineData("en", "“Go,” said Josh Levy of Free Press.")]
    [InlineData("de", "Der Bericht ist schnell. Bericht Schnell sagte: „Geht“. Schnell sagte es.")]
    [InlineData("fr", "La loi est juste. Loi Juste a déclaré « Partez ». Juste a déclaré cela.")]
    [InlineData("es", "La ley es libre. Ley Libre dijo: «Váyanse». Libre dijo eso.")]
    [InlineData("ru", "Новый закон вступил в силу. Закон Новый сказал: «Нет». Новый сказал это.")]
    [InlineData("ar", "- [الخبر: «لن نرحل»](https://khabar.example/a/b)")]
    public void Words_that_are_no_name_are_not_proposed(string lang, string text) =>
        Assert.DoesNotContain(People(lang, text), p => !p.StartsWith("hill: Arthur Hill", StringComparison.Ordinal));

    [Theory]
    [InlineData("“Go,” said Laura Mills, Chief Legal and Business Officer.", "mills: Laura Mills")]
    [InlineData("“Go,” said Laura Mills, Chief Legal Officer of the Arden Centre.",
        "mills: Laura Mills | Chief Legal Officer | Arden Centre")]
    [InlineData("U.S. Senator Laura Mills said “go”.", "mills: Laura Mills | U.S. Senator")]
    [InlineData("“Go,” said Laura Mills, director of Arden.org.", "mills: Laura Mills | director of Arden.org")]
    public void A_role_is_whole_or_missing(string text, string entry) => Assert.Equal([entry], People("en", text));

    [Theory]
    [InlineData("“Go,” said Laura Mills, who launched [this petition](https://act.example/petition).")]
    [InlineData("“Go,” said Laura Mills, a lawyer at the [Arden Centre](https://ardencentre.example/about).")]
    [InlineData("“Go,” she told [the Arden Courier](https://ardencourier.example/).")]
    [InlineData("The word “gem” is in [a report](https://gem.example/report).")]
    [InlineData("> We read [the report](https://gem.example/report).")]
    public void A_link_that_does_not_say_where_words_were_said_is_no_source(string text) => Assert.Empty(Sources(text));

    [Theory]
    [InlineData("“Go,” she wrote [in an op-ed](https://paper.example/go).")]
    [InlineData("“Go,” she wrote in [an op-ed](https://paper.example/go).")]
    [InlineData("The ministry published [a statement](https://paper.example/go). “Go,” it said.")]
    public void A_link_that_says_where_words_were_said_is_a_source(string text) => Assert.Single(Sources(text));

    [Fact]
    public void A_text_without_speech_gets_no_source() => Assert.Empty(Sources("The word “gem” is new."));

    private static ProposedBrief Propose(string lang, string body, string quoted = "quoted:\n") => EntryProposer.Propose(
        FileText.Create("content/briefs/x.md", $"---\ntitle: A title\nsummary: A summary.\ndate: 2026-07-01\nlang: {lang}\n"
            + $"sources:\n{quoted}---\n\n{body}\n"),
        s_context);

    private static IEnumerable<string> People(string lang, string body) => Propose(lang, body).Added.Where(e => e.Section == "quoted")
        .Select(e => e.Entry.Id + ": " + string.Join(" | ", e.Entry.Fields.Select(f => f.Value)));

    private static IEnumerable<string> Sources(string body) => Propose("en", body).Added.Where(e => e.Section == "sources")
        .Select(e => e.Entry.Id + " | " + string.Join(" | ", e.Entry.Fields.Where(f => f.Key is not "url")
            .Select(f => $"{f.Key} {(Placeholder.IsIn(f.Value) ? "?" : f.Value)}")));
}
