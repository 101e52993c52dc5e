using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed partial class BriefPageTests
{
    private const string Gate = "briefs/gate/index.html";

    [Fact]
    public void Notes_are_numbered_in_order_of_appearance_and_the_same_citation_shares_one()
    {
        var numbers = References().Matches(Text(Page())).Select(m => m.Groups[1].Value);
        Assert.Equal(["1", "2", "3", "4", "5", "1"], numbers);
    }

    [Fact]
    public void Below_a_block_quotation_stands_what_it_may_be_held_for()
    {
        Assert.DoesNotContain("standing", Standing(q => q), StringComparison.Ordinal);
        Assert.Contains("<span class=\"standing unverifiable\">Cannot be verified: by telephone</span></figcaption>",
            Standing(q => q with { Citations = [q.Citations[0] with { Unverifiable = "by telephone" }] }), StringComparison.Ordinal);
        Assert.Contains("<span class=\"standing translated\">Our translation from Russian.</span></figcaption>",
            Standing(q => q with { Citations = [q.Citations[0] with { OriginalLang = "ru", Original = "нас" }] }),
                StringComparison.Ordinal);
    }

    private static string Standing(Func<Quotation, Quotation> change)
    {
        var gate = SampleLibrary.Gate();
        return Figure().Match(Page(gate with { Quotations = gate.Quotations.SetItem(2, change(gate.Quotations[2])) })).Value;
    }

    [Fact]
    public void Every_reference_leads_to_a_note_and_every_note_back()
    {
        var page = Page();
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var targets = Fragments().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains("r-1-2", targets);
        Assert.Contains("r-5-2", targets);
        Assert.Empty(targets.Except(ids));
        Assert.Empty(ids.Where(i => i.StartsWith("r-", StringComparison.Ordinal)).Except(targets));
    }

    [Fact]
    public void A_block_quotation_holds_the_words_alone_and_who_said_them_stands_below()
    {
        var figure = Figure().Match(Page()).Value;
        var (words, below) = (figure.Split("<figcaption>")[0], figure.Split("<figcaption>")[1]);
        Assert.DoesNotContain("doc-noteref", words, StringComparison.Ordinal);
        Assert.Contains("A woman turned away at the gate (name withheld: fear of reprisal)", below, StringComparison.Ordinal);
        Assert.Contains("told to Border Watch Vesmark, 20 February 2024", below, StringComparison.Ordinal);
        Assert.Contains("doc-noteref", below, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribution_of_the_editors_own_is_kept_and_not_said_twice()
    {
        var body = new BodyOf().Piece(PieceKind.BlockOpens, 2).Html("<p>They told us to go back.</p>\n").Piece(PieceKind.AttributionOpens)
            .Html("— a woman at Holm ").Cite(1).Piece(PieceKind.AttributionCloses).Piece(PieceKind.BlockCloses, 2);
        var page = Page(SampleLibrary.Gate() with { Body = body });
        Assert.Contains("</blockquote><figcaption>— a woman at Holm<sup class=\"ref\"><a href=\"#n-1\" id=\"r-1\" "
            + "role=\"doc-noteref\">1</a></sup></figcaption></figure>",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_told_by_another_and_read_elsewhere_say_both()
    {
        var gate = SampleLibrary.Gate();
        var citation = SampleLibrary.Orlova("p. 9") with { ToldBy = new PersonId("witness-1"), Via = new SourceId("law") };
        var note = Text(Page(gate with { CitationGroups = gate.CitationGroups.SetItem(0, new CitationGroup(default, [citation])) }),
            "<li id=\"n-1\">", "</li>");
        Assert.Contains("Government of Vesmark, as told by a woman turned away at the gate", note, StringComparison.Ordinal);
        Assert.Contains("28 February 2024, as quoted in <cite lang=\"ru\">Закон о границе</cite>, undated, accessed 1 February 2024, p. 9",
            note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-03", "Government of Vesmark, as told to Border Watch Vesmark by a woman turned away at the gate "
        + "(name withheld: fear of reprisal), 3 January 2024.")]
    [InlineData("2023-12-20",
        "as told to Border Watch Vesmark by a woman turned away at the gate (name withheld: fear of reprisal), 3 January 2024. "
            + "Said on 20 December 2023.")]
    public void Words_that_a_teller_told_us_name_the_teller_and_both_dates(string said, string expected)
    {
        var gate = SampleLibrary.Gate();
        var teller = gate.People[new PersonId("witness-1")] with { ToUs = new PartialDate(2024, 1, 3) };
        Assert.True(PartialDate.TryParse(said, out var spoken));
        var citation = SampleLibrary.Orlova(null) with
        {
            Source = null,
            ToldBy = teller.Id,
            ToUs = true,
            Said = spoken,
        };
        var note = Text(Page(gate with
        {
            People = gate.People.SetItem(teller.Id, teller),
            CitationGroups = gate.CitationGroups.SetItem(0, new CitationGroup(default, [citation])),
        }), "<li id=\"n-1\">", "</li>");
        Assert.Contains(expected, note, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_have_the_form_of_the_language()
    {
        var page = Page(SampleLibrary.Gate() with { Lang = "fr" });
        Assert.Contains("<li>Publié le <time datetime=\"2024-03-01\">1er mars 2024</time></li>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#updates\">Mis à jour le <time datetime=\"2024-03-09\">9 mars 2024</time></a>", page,
            StringComparison.Ordinal);
        Assert.Contains("consulté le 1er février 2024", page, StringComparison.Ordinal);
        Assert.Contains("<li>Publié en <time datetime=\"2024-03\">mars 2024</time></li>",
            Page(SampleLibrary.Gate() with { Lang = "fr", Date = new PartialDate(2024, 3) }), StringComparison.Ordinal);
        Assert.Contains("<li><time datetime=\"2024-03-01\">2024年3月1日</time>发布</li>",
            Page(SampleLibrary.Gate() with { Lang = "zh" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceType.Interview, "orlova", "Interview with Dana Orlova")]
    [InlineData(SourceType.Interview, "witness-1", "Interview with a woman turned away at the gate")]
    [InlineData(SourceType.Interview, "nobody", "Interview")]
    [InlineData(SourceType.Letter, "orlova", "Letter from Dana Orlova")]
    [InlineData(SourceType.Post, "orlova", "Post by Dana Orlova")]
    [InlineData(SourceType.Article, "orlova", "Article")]
    public void A_source_without_title_is_described_by_its_type_and_person(SourceType type, string speaker, string description)
    {
        var site = Untitled(type, new PersonId(speaker));
        Assert.Contains($"<li id=\"s-law\">{description}, undated, accessed 1 February 2024 (printed in the official gazette only)</li>",
            site[Gate], StringComparison.Ordinal);
        Assert.Contains($"\"title\":\"{description}\"", site["briefs/gate/sources.csl.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_untitled_interview_without_speaker_is_with_the_only_person_quoted_from_it()
    {
        var gate = SampleLibrary.Gate();
        var law = new SourceId("law");
        var cited = new Citation { Span = default, Source = law, Speaker = new PersonId("orlova") };
        var site = Untitled(SourceType.Interview, null, gate with
        {
            Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Citations = [cited] }),
        });
        Assert.Contains("<li id=\"s-law\">Interview with Dana Orlova, undated", site[Gate], StringComparison.Ordinal);
        Assert.Contains("{\"source\":\"Interview with Dana Orlova\"}", site["quotes/data/1.json"], StringComparison.Ordinal);
    }

    private static BuiltSite Untitled(SourceType type, PersonId? speaker, Brief? brief = null)
    {
        var gate = brief ?? SampleLibrary.Gate();
        var law = new SourceId("law");
        return BuiltSite.Of(SampleLibrary.With(gate with
        {
            Sources = gate.Sources.SetItem(law, gate.Sources[law] with { Title = null, DeclaredType = type, Speaker = speaker }),
        }));
    }

    [Fact]
    public void Links_lead_away_without_telling_where_from()
    {
        var page = Page();
        Assert.Contains("<a href=\"https://un.example/a%20b?x=1&amp;y=2\" rel=\"noopener noreferrer external\">the treaty</a>", page,
            StringComparison.Ordinal);
        Assert.All(Away().Matches(page), m => Assert.Contains("rel=\"noopener noreferrer external\"", m.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_what_is_not_public_or_not_allowed_leaves_its_words()
    {
        var page = Page();
        Assert.Contains(", a brief to come, nothing and ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hidden", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_base_path_is_applied_once()
    {
        var page = Page();
        Assert.Contains("<a href=\"/watch/about/#h-funding\">who pays us</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/watch/watch/", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/watch/briefs/gate/\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_an_editor_can_write_is_escaped()
    {
        const string evil = "</title><script>alert('1')</script>\"onload=x";
        var gate = SampleLibrary.Gate();
        var page = Page(gate with
        {
            Title = new PrintedText(evil, new BodyOf().Html("safe")),
            Topics = [evil],
            Image = gate.Image! with { Alt = evil, Credit = evil },
            Sources = gate.Sources.SetItem(
                new SourceId("courier"), gate.Sources[new SourceId("courier")] with
                { Title = evil, Publisher = evil, Url = "javascript:" + evil }),
            People = gate.People.SetItem(new PersonId("orlova"), gate.People[new PersonId("orlova")] with { Role = evil }),
            Responses = [new Response(evil, BodyOf.Plain("none"), null, null, default)],
        });
        Assert.Equal(Regex.Count(
            page, "<script src=\"/watch/(?:site|sources)-[0-9a-f]{10}\\.js\" defer></script>|<script "
                + "type=\"application/ld\\+json\">{[^<>&]*}</script>"), Regex.Count(page, "<script"));
        Assert.DoesNotContain("\"onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;onload=x", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_over_several_paragraphs_has_one_id()
    {
        var body = new BodyOf().Html("<p>").Quotation(1, "“One").Html("</p><p>").Quotation(1, "“two”").Html("</p>");
        Assert.Single(Regex.Matches(Page(SampleLibrary.Gate() with { Body = body }), "id=\"q-0000000002\""));
    }

    [Fact]
    public void Latin_names_among_arabic_words_keep_their_order_and_latin_pages_pay_nothing_for_it()
    {
        var page = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate() with { Lang = "ar" }))["ar/briefs/gate/index.html"];
        Assert.Contains("<bdi>Dana Orlova</bdi></a>، <bdi>Deputy Minister of the Interior</bdi>، <bdi>Government of Vesmark</bdi>.", page,
            StringComparison.Ordinal);
        Assert.Contains("</a>، <bdi>The Vesmark Courier</bdi>، 28 ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi>", Page().Split("<p class=\"cite-as\"")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_in_other_languages_know_each_other()
    {
        var english = SampleLibrary.Gate();
        var russian = english with { Lang = "ru", File = ContentFile.Whole("content/briefs/gate.ru.md"), Title = BodyOf.Plain("Ворота") };
        var page = BuiltSite.Of(SampleLibrary.With(english, russian))[Gate];
        string[] alternates =
        [
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/watch/briefs/gate/\">",
            "<link rel=\"alternate\" hreflang=\"ru\" href=\"https://example.org/watch/ru/briefs/gate/\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/watch/briefs/gate/\">",
        ];
        Assert.Equal(alternates, Alternates().Matches(page).Select(m => m.Value));
        Assert.Equal(alternates, Alternates().Matches(BuiltSite.Of(SampleLibrary.With(english, russian))["ru/briefs/gate/index.html"])
            .Select(m => m.Value));
        Assert.Contains("<li><span lang=\"en\" dir=\"ltr\" aria-current=\"true\">English</span></li>\n<li><a "
            + "href=\"/watch/ru/briefs/gate/\" hreflang=\"ru\" lang=\"ru\" dir=\"ltr\" title=\"Ворота\">Русский</a></li>", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_forbids_everything_but_its_own_pictures_style_and_script() =>
        Assert.Contains("content=\"default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; "
            + "form-action 'self'\"", Page(), StringComparison.Ordinal);

    private static string Page() => Page(SampleLibrary.Gate());

    private static string Page(Brief brief) =>
        BuiltSite.Of(SampleLibrary.With(brief))[brief.Lang == "en" ? Gate : $"{brief.Lang}/{Gate}"];

    private static string Text(string page, string from = "<div class=\"text\">", string to = "<div class=\"apparatus\">")
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("role=\"doc-noteref\">([0-9]+)<")]
    private static partial Regex References();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Fragments();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=[^>]*>")]
    private static partial Regex Alternates();

    [GeneratedRegex("<figure class=\"quotation\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<a [^>]*href=\"https?:[^>]*>")]
    private static partial Regex Away();
}
