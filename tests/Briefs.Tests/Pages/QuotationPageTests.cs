using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The list of quotations, its data, and the pages of people.</summary>
public sealed class QuotationPageTests
{
    private const string List = "quotes/index.html";
    private const string Data = "quotes/data/1.json";

    [Fact]
    public void Every_quotation_is_listed_once_and_what_repeats_another_is_not()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        Assert.Equal(3, Regex.Count(site[List], "<figure class=\"quotation\">\\s*<blockquote><p>"));
        Assert.Equal(3, Quotations(site).Count);
        Assert.Contains("href=\"/watch/briefs/gate/#q-0000000002\"", site[List], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_somebody_whose_name_is_withheld_the_description_alone_is_told_anywhere()
    {
        var gate = SampleLibrary.Gate();
        var id = new PersonId("witness-1");
        var named = gate.People[id] with
        {
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("", "Ludmila Verity"),
            Also = ["L. Verity"]
        };
        var site = BuiltSite.Of(SampleLibrary.With(gate with { People = gate.People.SetItem(id, named) }));
        Assert.Contains("A woman turned away at the gate", site[List], StringComparison.Ordinal);
        Assert.Contains("A woman turned away at the gate", site[Data], StringComparison.Ordinal);
        Assert.All(site.Paths.Where(p => !p.EndsWith(".png", StringComparison.Ordinal)),
            p => Assert.DoesNotContain("Verity", site[p], StringComparison.Ordinal));
        Assert.DoesNotContain("people/witness-1/", site[Data], StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_hold_what_the_list_shows()
    {
        var quotation = Quotations(BuiltSite.Of(SampleLibrary.Library)).Single(q => q.GetProperty("id").GetString() == "q-0000000004");
        Assert.Equal(["id", "brief", "text", "person", "year", "date", "source"], quotation.EnumerateObject().Select(p => p.Name));
        var speaker = PartOf(quotation, "person", "people");
        Assert.Equal(["name", "person", "role", "organization"], speaker.EnumerateObject().Select(p => p.Name));
        Assert.Equal("/watch/people/orlova/", speaker.GetProperty("person").GetString());
        Assert.Equal("https://courier.example/gate", PartOf(quotation, "source", "sources").GetProperty("original").GetString());
        Assert.Equal(2024, quotation.GetProperty("year").GetInt32());
    }

    [Theory]
    [InlineData("en", "They told us the bus was only late,", "“They told us the bus was only late”")]
    [InlineData("en", "We will not go.", "“We will not go”")]
    [InlineData("en", "Who told you?", "“Who told you?”")]
    [InlineData("en", "We hid. They came back.", "“We hid. They came back.”")]
    [InlineData("en", "We hid and then...", "“We hid and then...”")]
    [InlineData("en", "He went to the U.S.", "“He went to the U.S.”")]
    [InlineData("en", "He said “no” to us", "‘He said “no” to us’")]
    [InlineData("fr", "Nous ne partirons pas,", "«\u202FNous ne partirons pas\u202F»")]
    [InlineData("ru", "Мы не уедем,", "«Мы не уедем»")]
    [InlineData("ar", "لن نرحل،", "”لن نرحل“")]
    [InlineData("zh", "我们不走，", "“我们不走”")]
    [InlineData("kk", "Біз кетпейміз.", "«Біз кетпейміз»")]
    [InlineData("tlh", "Dabej,", "“Dabej”")]
    public void A_list_shows_words_in_the_marks_of_their_language_without_the_comma_of_the_sentence(string lang, string text, string shown)
    {
        var gate = SampleLibrary.Gate();
        var site = BuiltSite.Of(SampleLibrary.With(gate with
        {
            Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Text = text, Lang = lang }),
        }));
        Assert.Contains($"<p><a href=\"/watch/briefs/gate/#q-0000000002\">{shown}</a></p>", site[List], StringComparison.Ordinal);
        Assert.Contains($"<p>{shown}</p>", site["people/orlova/index.html"], StringComparison.Ordinal);
        Assert.Contains(Quotations(site), q => q.GetProperty("text").GetString() == shown);
    }

    [Fact]
    public void A_block_quote_keeps_its_full_stop_and_a_quotation_only_cited_has_no_remark()
    {
        var page = BuiltSite.Of(SampleLibrary.Library)[List];
        Assert.Contains("“They told us to go back.</a></p><p>So we went back.”</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("standing cited", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_known_only_from_the_source_is_called_published()
    {
        var page = BuiltSite.Of(SampleLibrary.Library)[List];
        Assert.Contains("Vesmark, published <time datetime=\"2024-02-28\">28 February 2024</time>", page, StringComparison.Ordinal);
        Assert.Contains("Vesmark, <time datetime=\"2024-02\">February 2024</time>", page, StringComparison.Ordinal);
        Assert.Contains("at the gate, <time datetime=\"2024-02-20\">20 February 2024</time>", page, StringComparison.Ordinal);
        Assert.Contains(Quotations(BuiltSite.Of(SampleLibrary.Library)),
            q => q.GetProperty("date").GetString() == "published 28 February 2024");
    }

    [Theory]
    [InlineData(SourceType.Speech)]
    [InlineData(SourceType.Hearing)]
    [InlineData(SourceType.Letter)]
    public void A_speech_a_hearing_and_a_letter_have_the_day_of_their_words(SourceType type)
    {
        var gate = SampleLibrary.Gate();
        var id = new SourceId("courier");
        var page = BuiltSite.Of(SampleLibrary.With(
            gate with { Sources = gate.Sources.SetItem(id, gate.Sources[id] with { DeclaredType = type }) }))[List];
        Assert.Contains("Vesmark, <time datetime=\"2024-02-28\">28 February 2024</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Verified_words_have_a_tick_and_each_page_with_one_explains_it()
    {
        const string Legend = "<span class=\"tick\" aria-hidden=\"true\">✓</span> marks words verified against a saved copy";
        var gate = SampleLibrary.Gate();
        var verdict = new Verification { Copy = new SourceId("courier"), Tier = MatchTier.Exact };
        var verified = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Verification = verdict }) }));
        var plain = BuiltSite.Of(SampleLibrary.Library);
        foreach (var path in (string[])[List, "people/orlova/index.html"])
        {
            Assert.Single(Regex.Matches(verified[path],
                "published <time datetime=\"2024-02-28\">28 February 2024</time> <span class=\"tick\" role=\"img\" "
                + "aria-label=\"Verified word for word against a saved copy.\" title=\"[^\"]+\">✓</span></span>"));
            Assert.Contains(Legend, verified[path], StringComparison.Ordinal);
            Assert.DoesNotContain("standing verified", verified[path], StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"legend\"", plain[path], StringComparison.Ordinal);
        }

        Assert.Contains(Legend, verified["briefs/gate/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"legend\"", plain["briefs/gate/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_look_like_markup_stay_words()
    {
        const string evil = "</script><img src=x onerror=alert(1)> \u202E";
        var gate = SampleLibrary.Gate();
        var site = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Text = evil }) }));
        Assert.DoesNotContain("<img src=x", site[List], StringComparison.Ordinal);
        Assert.Equal($"“{evil}”", Quotations(site)[0].GetProperty("text").GetString());
    }

    [Fact]
    public void The_list_is_paged_and_its_data_come_in_parts()
    {
        var gate = SampleLibrary.Gate();
        var many = Enumerable.Range(1, 2_001).Select(i => gate.Quotations[1] with { Id = $"q-{i:x10}", Text = $"Word {i}." })
            .ToImmutableArray();
        var site = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = many, Body = new BodyOf().Html("<p>x</p>"), Title = BodyOf.Plain("x") }));
        Assert.Contains("quotes/page/41/index.html", site.Paths);
        Assert.DoesNotContain("quotes/page/42/index.html", site.Paths);
        Assert.Contains("data-parts=\"/watch/quotes/data/1.json /watch/quotes/data/2.json\"", site["quotes/page/41/index.html"],
            StringComparison.Ordinal);
        Assert.Equal("“Word 2001”", Assert.Single(Quotations(site, "quotes/data/2.json")).GetProperty("text").GetString());
    }

    [Fact]
    public void The_page_of_a_person_goes_from_year_to_year_and_has_the_other_spellings()
    {
        var gate = SampleLibrary.Gate();
        var id = new PersonId("orlova");
        var older = gate.Quotations[1] with
        { Id = "q-00000000ff", Citations = [SampleLibrary.Orlova() with { Said = new PartialDate(2019, 5) }] };
        var undated = gate.Quotations[1] with
        { Id = "q-00000000fe", Citations = [new Citation { Span = default, Source = new SourceId("law"), Speaker = id }] };
        var page = BuiltSite.Of(SampleLibrary.With(gate with
        {
            Quotations = gate.Quotations.Add(older).Add(undated),
            People = gate.People.SetItem(id, gate.People[id] with
            {
                Also = ["Danah Orlova"],
                Names = gate.People[id].Names.Add(
                "ru", "Дана Орлова")
            }),
        }))["people/orlova/index.html"];
        Assert.Equal(["2024", "2019", "undated"], Regex.Matches(page, "<h2 class=\"year\">([^<]+)</h2>").Select(m => m.Groups[1].Value));
        Assert.Equal(3, Regex.Count(page, "<ol class=\"said\">"));
        Assert.Equal(3, Regex.Count(page, "</ol>"));
        Assert.Contains("Also written <bdi lang=\"ru\">Дана Орлова</bdi>\u00A0· Danah Orlova", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_stay_small() => Assert.All(
        BuiltSite.Of(SampleLibrary.Library).Paths.Where(p => p.EndsWith(".js", StringComparison.Ordinal)),
        p => Assert.InRange(Compressed(BuiltSite.Of(SampleLibrary.Library)[p]), 1, 4_096));

    // The table of types is in the program alone, and not in the script again.
    [Fact]
    public void The_script_that_makes_files_of_sources_stays_small() =>
        Assert.InRange(BuiltSite.Of(SampleLibrary.Library).Paths.Where(p => p.StartsWith("sources-", StringComparison.Ordinal))
            .Select(p => BuiltSite.Of(SampleLibrary.Library)[p].Length).Single(), 1, 8_000);

    private static long Compressed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.Length;
    }

    // Speakers and sources of a part are written once, and named by their position.
    private static JsonElement PartOf(JsonElement quotation, string name, string list) =>
        JsonDocument.Parse(BuiltSite.Of(SampleLibrary.Library)[Data]).RootElement.GetProperty(list)[quotation.GetProperty(name).GetInt32()];

    private static List<JsonElement> Quotations(BuiltSite site, string part = Data) =>
        [.. JsonDocument.Parse(site[part]).RootElement.GetProperty("quotations").EnumerateArray()];
}
