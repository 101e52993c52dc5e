using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Reading.FrontMatter;

public class FrontMatterParserTests
{
    /// <summary>The example of the manual, remarks and all, with the keys that it only names.</summary>
    private const string Manual =
        """
        ---
        title: >-
          Kazakhstan: asylum seekers told they have “no chances of staying”
        summary: >-
          Two men who fled Xinjiang asked for asylum.
          A security official says they will be handed back.
        date: 2020-01-10                  # first published, day precision
        lang: en                          # BCP 47; default: the file's suffix, then site.yml
        status: published                 # published (default) | draft
        embargo: 2020-01-10T09:00+05:00   # optional: not public before
        topics: [asylum, refoulement]
        image:
          src: border.jpg
          alt: A border post in snow
          caption: The crossing at Khorgos
          credit: Getty
          citation: "[@mills in @new-arab-2020]"
        images: {gate.png: The Desk, "map.png": {credit: UN}}
        sources:
          new-arab-2020:                  # id: a-z, 0-9, hyphens
            title: Campaigners urge Kazakhstan not to expel Chinese asylum seekers
            publisher: The New Arab
            date: 2020-01-09              # day, month (2020-01), year (2020), or `undated`
            url: https://example.org/a?b=c#d
            type: press-release                 # see below; default article
            lang: en                      # the rest is optional
            accessed: 2020-01-09
            archive: https://web.archive.org/web/20200109120000/https://example.org/a
            place: Almaty
            speaker: mills
            evidence-public: true
          talk:
            date: undated
            accessed: 2020
            no-url: an interview
            type: interview
        quoted:
          mills:
            name: Laura Mills
            role: Europe and Central Asia researcher        # at the time of the quotation
            organization: Human Rights Watch
            also: [Mills L.]
          ivanov:
            name: {en: Ivan Ivanov, ru: Иван Иванов}
            organisation: Ministry
          witness-1:
            anonymous: fear of reprisal
            description: A woman held in a camp until 2018
            to-us: 2020-01-03             # said to this organisation
          crowd:
            description: Relatives at the prison gate        # people without a name need no reason
        responses:                        # right of reply
          - from: Government of China
            outcome: denies the claims
            source: new-arab-2020         # `asked: DATE` only if you asked
          - from: Ministry
            asked: 2020-01-05
            text: did not answer
        corrections:
          - date: 2020-01-14
            text: An earlier version gave “twelve men”.      # marks are free here
        updates:
          - {date: 2020-02-01, text: The verdict was added.}
        related: [other]
        aliases: [/old/address/]
        allow: {relative-date: the hearing date is not public}
        private: {contact: somebody, deep: [a, {b: c}]}
        ---
        The body.
        """;

    private static readonly FrontMatterValues s_head = Read(Manual);

    [Fact]
    public void The_manuals_example_has_no_fault() =>
        Assert.Empty(FrontMatterParser.Read(Text(Manual), DocumentKind.Brief).Diagnostics);

    [Fact]
    public void The_body_begins_behind_the_second_fence() =>
        Assert.Equal("The body.", Text(Manual).Text[s_head.BodyStart..]);

    [Fact]
    public void Title_and_summary_are_folded()
    {
        Assert.Equal("Kazakhstan: asylum seekers told they have “no chances of staying”", s_head.Title!.Text);
        Assert.Equal("Two men who fled Xinjiang asked for asylum. A security official says they will be handed back.",
            s_head.Summary!.Text);
    }

    [Theory]
    [InlineData("“no chances of staying”")]
    [InlineData("Kazakhstan")]
    public void Words_of_a_folded_title_know_their_place(string words)
    {
        var at = s_head.Title!.Text.IndexOf(words, StringComparison.Ordinal);
        var span = s_head.Title.SpanOf(at, at + words.Length);
        Assert.Equal(words, Text(Manual).Text[span.Start..span.End]);
    }

    [Fact]
    public void Simple_values_are_bound()
    {
        Assert.Equal(new PartialDate(2020, 1, 10), s_head.Date!.Value.Value);
        Assert.Equal("en", s_head.Lang!.Value.Value);
        Assert.False(s_head.IsDraft);
        Assert.Equal(new DateTimeOffset(2020, 1, 10, 4, 0, 0, TimeSpan.Zero), s_head.Embargo!.Value.Value.ToUniversalTime());
        Assert.Equal(["asylum", "refoulement"], s_head.Topics.Select(t => t.Value));
        Assert.Equal(["other"], s_head.Related.Select(r => r.Value));
        Assert.Equal(["/old/address/"], s_head.Aliases.Select(a => a.Value));
        Assert.Equal(("relative-date", "the hearing date is not public"), s_head.Suppressions.Select(a => (a.Rule, a.Reason)).Single());
    }

    [Fact]
    public void Pictures_and_their_credits_are_bound()
    {
        var image = s_head.Image!;
        Assert.Equal(("border.jpg", "A border post in snow", "The crossing at Khorgos", "Getty"),
            (image.Src!.Value.Value, image.Alt!.Text, image.Caption!.Text, image.Credit));
        Assert.Equal("[@mills in @new-arab-2020]", image.Citation!.Text);
        Assert.Equal([("gate.png", "The Desk"), ("map.png", "UN")], s_head.ImageCredits.Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void A_source_is_bound_whole()
    {
        var source = s_head.Sources[0];
        Assert.Equal("new-arab-2020", Text(Manual).Text[source.Span.Start..source.Span.End]);
        Assert.Equal(new SourceId("new-arab-2020"), source.Id);
        Assert.Equal(("The New Arab", "https://example.org/a?b=c#d", "en", "Almaty"),
            (source.Publisher, source.Url, source.Lang, source.Place));
        Assert.Equal((SourceType.PressRelease, new PartialDate(2020, 1, 9), new PartialDate(2020, 1, 9)),
            (source.Type, source.Date, source.Accessed));
        Assert.Equal(new PersonId("mills"), source.Speaker);
        Assert.True(source.EvidencePublic);
        Assert.Empty(source.Unread);
    }

    [Fact]
    public void An_undated_source_has_no_date()
    {
        var source = s_head.Sources[1];
        Assert.Equal((true, null, new PartialDate(2020), "an interview", SourceType.Interview),
            (source.Undated, source.Date, source.Accessed, source.NoUrl, source.Type));
    }

    [Fact]
    public void People_are_bound_with_names_in_their_languages()
    {
        Assert.Equal(["mills", "ivanov", "witness-1", "crowd"], s_head.People.Select(p => p.Id.Value));
        Assert.Equal(("Laura Mills", "Human Rights Watch", "Mills L."),
            (s_head.People[0].NameIn("fr"), s_head.People[0].Organization, s_head.People[0].Also.Single()));
        Assert.Equal(("Иван Иванов", "Ivan Ivanov", "Ministry"),
            (s_head.People[1].NameIn("ru"), s_head.People[1].NameIn("en"), s_head.People[1].Organization));
        Assert.Equal(("fear of reprisal", new PartialDate(2020, 1, 3), false),
            (s_head.People[2].Anonymous, s_head.People[2].ToUs, s_head.People[2].IsNamed));
        Assert.Equal("Relatives at the prison gate", s_head.People[3].Description);
    }

    [Fact]
    public void Responses_corrections_and_updates_are_bound()
    {
        Assert.Equal(("Government of China", "denies the claims", "new-arab-2020", null), Plain(s_head.Responses[0]));
        Assert.Equal(("Ministry", "did not answer", null, "2020-01-05"), Plain(s_head.Responses[1]));
        Assert.Equal("An earlier version gave “twelve men”.", s_head.Corrections.Single().Text.Text);
        Assert.Equal((new PartialDate(2020, 2, 1), "The verdict was added."),
            (s_head.Updates.Single().Date, s_head.Updates.Single().Text.Text));
    }

    [Theory]
    [InlineData("title: 012")]
    [InlineData("title: 12:30:45")]
    [InlineData("title: 1_000")]
    [InlineData("title: ~")]
    [InlineData("title: null")]
    [InlineData("title: yes")]
    [InlineData("title: 0x1F")]
    public void Nothing_is_typed_anew(string line) =>
        Assert.Equal(line["title: ".Length..], Read($"---\n{line}\ndate: 2024-03-05\n---\n").Title!.Text);

    [Fact]
    public void A_direction_that_is_undone_is_no_fault()
    {
        var read = FrontMatterParser.Read(Text("---\ntitle: 'a \u2067b\u2069 it''s'\ndate: 2024-03-05\n---\n"), DocumentKind.Brief);
        Assert.Empty(read.Diagnostics);
        Assert.Equal("a \u2067b\u2069 it's", read.Value.Title!.Text);
    }

    [Theory]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("ug", "ug")]
    public void A_language_has_one_spelling(string written, string read) =>
        Assert.Equal(read, Read($"---\ntitle: A\ndate: 2024-03-05\nlang: {written}\n---\n").Lang!.Value.Value);

    [Fact]
    public void Line_ends_of_windows_change_nothing()
    {
        var head = Read(Manual.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((s_head.BodyStart, s_head.Summary!.Text, s_head.Sources[0].Span),
            (head.BodyStart, head.Summary!.Text, head.Sources[0].Span));
    }

    [Theory]
    [InlineData("{ \"a\": ")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("- x\n")]
    [InlineData("? a\n")]
    [InlineData("#\n")]
    [InlineData("a: b: c\n")]
    [InlineData("k: \"\n")]
    [InlineData("k: |9\n  x\n")]
    [InlineData("&a *a ")]
    public void Hostile_front_matter_is_refused_in_proportion(string piece)
    {
        Work.GrowsWith(60_000, size =>
        {
            var text = Text("---\n" + string.Concat(Enumerable.Repeat(piece, size / piece.Length)) + "\n---\n");
            return () => Assert.NotEmpty(FrontMatterParser.Read(text, DocumentKind.Brief).Diagnostics);
        });
    }

    private static (string, string, string?, string?) Plain(FrontMatterResponse response) =>
        (response.From, response.Outcome.Text, response.Source?.Value.Value, response.Asked?.ToString());

    private static FrontMatterValues Read(string text) => FrontMatterParser.Read(Text(text), DocumentKind.Brief).Value;

    private static FileText Text(string text) => SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(text)).Value!;
}
