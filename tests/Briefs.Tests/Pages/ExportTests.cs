using System.Text.Json;
using Briefs.Pages;
using Briefs.Pages.Exports;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class ExportTests
{
    private const string Hostile =
        "A } lone { brace, 100 % \\ of $5 & #1_a ~^ =cmd|' /C calc'!A0 </script> שלום 🕊 l’été\r\nER  - \nTY  - BOOK\n@book{x,";
    private const string OneLine =
        "A } lone { brace, 100 % \\ of $5 & #1_a ~^ =cmd|' /C calc'!A0 </script> שלום 🕊 l’été ER - TY - BOOK @book{x,";

    [Fact]
    public void A_brief_without_sources_has_none_of_the_files()
    {
        var bare = new Brief
        {
            File = ContentFile.Whole("content/briefs/bare.md"),
            Kind = DocumentKind.Brief,
            Slug = "bare",
            Lang = "en",
            Title = BodyOf.Plain("Bare"),
        };
        var site = BuiltSite.Of(SampleLibrary.With(bare));
        Assert.DoesNotContain(site.Paths, p => p.StartsWith("briefs/bare/sources", StringComparison.Ordinal));
        Assert.DoesNotContain("sources.", site["briefs/bare/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_leads_to_its_sources_as_data() =>
        Assert.Contains("<p class=\"exports\">Sources as data: <a href=\"/watch/briefs/gate/sources.csl.json\" download>CSL-JSON</a></p>",
            BuiltSite.Of(SampleLibrary.Library)["briefs/gate/index.html"], StringComparison.Ordinal);

    [Fact]
    public void Only_a_page_with_sources_loads_the_script_that_converts_them()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        Assert.Matches("<script src=\"/watch/sources-[0-9a-f]{10}\\.js\" defer>", site["briefs/gate/index.html"]);
        Assert.Contains("connect-src 'self'", site["briefs/gate/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("/watch/sources-", site["about/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void A_long_row_of_the_table_keeps_every_character_whole(string before)
    {
        var gate = SampleLibrary.Gate();
        var words = before + string.Concat(Enumerable.Repeat("🕊", 6000));
        var table = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Text = words }) }))["quotes.csv"];
        Assert.Contains(words, table, StringComparison.Ordinal);
    }

    [Fact]
    public void Csl_has_every_field_and_as_much_of_a_date_as_is_known()
    {
        var items = JsonDocument.Parse(With(s =>
            s with
            {
                Date = new PartialDate(2024, 2),
                Author = "Border Watch",
                Place = "Holm"
            })["briefs/gate/sources.csl.json"]).RootElement;
        var (courier, law) = (items[0], items[1]);
        Assert.Equal("courier", courier.GetProperty("id").GetString());
        Assert.Equal("The Vesmark Courier", courier.GetProperty("container-title").GetString());
        Assert.Equal("Border Watch", courier.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("[[2024,2]]", courier.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("archive: https://archive.example/gate", courier.GetProperty("note").GetString());
        Assert.Equal("legislation", law.GetProperty("type").GetString());
        Assert.False(law.TryGetProperty("issued", out _));
        Assert.Equal("no-url: printed in the official gazette only\nundated", law.GetProperty("note").GetString());
    }

    [Fact]
    public void Braces_of_a_hostile_title_stay_balanced_for_BibTeX_counts_them_even_behind_a_backslash()
    {
        var bib = Exported(SourceFormat.BibTex, s => s with { Title = Hostile, Author = Hostile, Publisher = Hostile });
        var depth = 0;
        var entries = 0;
        foreach (var c in bib)
        {
            if (c == '@' && depth == 0) entries++;
            if (c == '{') depth++;
            if (c == '}') depth--;
            Assert.True(depth >= 0);
        }

        Assert.Equal(0, depth);
        Assert.Equal(2, entries);
        Assert.Contains("title = {{A {\\textbraceright} lone {\\textbraceleft} brace, 100 \\% {\\textbackslash} of \\$5 \\& \\#1\\_a "
            + "{\\textasciitilde}{\\textasciicircum} =cmd|", bib, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_a_title_ends_no_record_of_ris()
    {
        var lines = Exported(SourceFormat.Ris, s => s with { Title = Hostile }).Split("\r\n");
        Assert.Contains("TI  - " + OneLine, lines);
        Assert.Equal(2, lines.Count(l => l == "ER  - "));
        Assert.Equal(["TY  - MGZN", "TY  - LEGAL"], lines.Where(l => l.StartsWith("TY", StringComparison.Ordinal)));
        Assert.Contains("DA  - 2024/02/28/", lines);
        Assert.DoesNotContain(lines, l => l.Contains('\n', StringComparison.Ordinal));
    }

    /// <summary>The types of CSL 1.0.2 that programs for sources export most, with those of RIS and BibTeX.</summary>
    [Theory]
    [InlineData("article-journal", "JOUR", "article")]
    [InlineData("article-magazine", "MGZN", "article")]
    [InlineData("article-newspaper", "NEWS", "article")]
    [InlineData("chapter", "CHAP", "incollection")]
    [InlineData("book", "BOOK", "book")]
    [InlineData("paper-conference", "CONF", "inproceedings")]
    [InlineData("speech", "SLIDE", "misc")]
    [InlineData("broadcast", "ADVS", "misc")]
    [InlineData("thesis", "THES", "phdthesis")]
    [InlineData("report", "RPRT", "techreport")]
    [InlineData("webpage", "ELEC", "misc")]
    [InlineData("post-weblog", "BLOG", "misc")]
    [InlineData("legal_case", "CASE", "misc")]
    [InlineData("legislation", "STAT", "misc")]
    [InlineData("dataset", "DATA", "misc")]
    [InlineData("map", "MAP", "misc")]
    [InlineData("software", "COMP", "misc")]
    [InlineData("standard", "STAND", "misc")]
    [InlineData("entry-encyclopedia", "ENCYC", "incollection")]
    public void An_item_is_exported_as_what_it_is(string type, string ris, string bib)
    {
        var item = new CslRecord($$"""{"id":"a","type":"{{type}}","container-title":"The <i>Journal</i>","publisher":"A Press"}""");
        var written = Exported(SourceFormat.Ris, s => s with { Exported = item });
        Assert.Contains($"TY  - {ris}\r\n", written, StringComparison.Ordinal);
        Assert.Contains("T2  - The Journal\r\n", written, StringComparison.Ordinal);
        Assert.Contains("PB  - A Press\r\n", written, StringComparison.Ordinal);
        Assert.Contains($"@{bib}{{courier,", Exported(SourceFormat.BibTex, s => s with { Exported = item }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_of_csl_has_its_form()
    {
        foreach (var type in (string[])[.. CslTypes.All])
        {
            var form = Briefs.Pages.Exports.ReferenceForm.FromSource(SampleLibrary.Gate().Sources.Values.First() with { Exported = new CslRecord($$"""{"type":"{{type}}","container-title":"J","publisher":"P"}""") });
            Assert.Equal(("J", "P"), (form.Container, form.Publisher));
        }
    }

    [Fact]
    public void A_range_without_an_end_keeps_its_dash()
    {
        Assert.Contains(", 1990–", With(Ongoing)["briefs/gate/index.html"], StringComparison.Ordinal);
        Assert.Contains("  date = {1990/},\n", Exported(SourceFormat.BibTex, Ongoing), StringComparison.Ordinal);

        static Source Ongoing(Source s) => s with { Date = new PartialDate(1990), IsOngoing = true };
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-1", "'-1")]
    [InlineData(" @SUM(1)", "' @SUM(1)")]
    [InlineData("'tis", "''tis")]
    [InlineData("He said \"no\", twice\nand left", "He said \"no\", twice\nand left")]
    public void The_table_keeps_the_words_and_runs_none(string text, string cell)
    {
        var gate = SampleLibrary.Gate();
        var quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Text = text });
        var rows = Rows(BuiltSite.Of(SampleLibrary.With(gate with { Quotations = quotations }))["quotes.csv"]);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        Assert.Equal(cell, rows[2][rows[0].IndexOf("text")]);
        Assert.Equal("https://example.org/watch/briefs/gate/#q-0000000002", rows[2][rows[0].IndexOf("url")]);
        Assert.Equal("Dana Orlova", rows[2][rows[0].IndexOf("speakerName")]);
        Assert.Equal("https://courier.example/gate", rows[2][rows[0].IndexOf("sourceUrls")]);
    }

    [Fact]
    public void The_table_begins_with_a_mark_for_spreadsheets_and_names_its_columns() =>
        Assert.StartsWith("\ufeffid,brief,line,", BuiltSite.Of(SampleLibrary.Library)["quotes.csv"], StringComparison.Ordinal);

    [Fact]
    public void The_json_feed_has_the_same_briefs_as_the_other()
    {
        var feed = JsonDocument.Parse(BuiltSite.Of(SampleLibrary.Library)["feed.json"]).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        var item = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.Equal("https://example.org/watch/briefs/gate/", item.GetProperty("id").GetString());
        Assert.Equal("2024-03-09T00:00:00Z", item.GetProperty("date_modified").GetString());
        Assert.DoesNotContain("href=\"/", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_on_the_command_line_is_what_the_site_publishes()
    {
        var published = BuiltSite.Of(SampleLibrary.Library)["briefs/gate/sources.csl.json"];
        Assert.Equal(published, Exported(SourceFormat.CslJson, s => s));
    }

    [Fact]
    public void A_source_written_by_hand_has_its_types_in_the_other_formats() => Assert.Contains(
        "\"custom\":{\"ris\":\"MGZN\",\"bibtex\":\"article\",\"kind\":\"Article\"}",
        BuiltSite.Of(SampleLibrary.Library)["briefs/gate/sources.csl.json"], StringComparison.Ordinal);

    [Fact]
    public void The_reason_for_no_address_is_exported_for_an_item_of_a_reference_manager_too()
    {
        var site = With(s => s with { Url = null, NoUrl = "on paper", Exported = new CslRecord("""{"type":"book","note":"private"}""") });
        Assert.Contains("\"note\":\"archive: https://archive.example/gate\\nno-url: on paper\"}", site["briefs/gate/sources.csl.json"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("private", site["briefs/gate/sources.csl.json"], StringComparison.Ordinal);
    }

    /// <summary>Other programs read only the standard form: dates in numbers, codes of languages, and no note.</summary>
    [Theory]
    [InlineData("""{"title":"10<sup>6</sup> &eacute;t&#233;s &lt;i&gt;"}""", "\"title\":\"10<sup>6</sup> étés &lt;i&gt;\"")]
    [InlineData("""{"title":"<i></i>"}""", "\"title\":\"As read\"")]
    [InlineData("""{"URL":"https://courier.example/other","DOI":"10.1/x"}""", "\"URL\":\"https://courier.example/gate\"")]
    [InlineData("""{"language":"German"}""", "\"language\":\"de\"")]
    [InlineData("""{"issued":"May 1990"}""", "\"issued\":{\"date-parts\":[[1990,5]],\"literal\":\"Spring\",\"circa\":true}")]
    [InlineData("""{"issued":{"date-parts":[["1990","5"]],"circa":1}}""", "\"issued\":{\"date-parts\":[[\"1990\",\"5\"]],\"circa\":true}")]
    [InlineData("""{"issued":{"date-parts":[[1990,5.0]]}}""", "\"issued\":{\"date-parts\":[[1990,5]],")]
    [InlineData("""{"accessed":{"raw":"2024-02-03T10:00:00Z"}}""", "\"accessed\":{\"date-parts\":[[2024,2,3]]}")]
    [InlineData("""{"author":[{"family":"Bunk","given":"Ada"}]}""", "\"author\":[{\"family\":\"Bunk\",\"given\":\"Ada\"}]")]
    [InlineData("""{"author":[{"family":"Bunk"},{"family":7}]}""", "\"author\":[{\"literal\":\"Ada Bunk\"}]")]
    [InlineData("""{"publisher":{},"publisher-place":""}""", "\"publisher\":\"A Press\",\"publisher-place\":\"Holm\"")]
    [InlineData("""{"volume":1.0}""", "\"volume\":\"1.0\"")]
    [InlineData("""{"custom":{"private":1}}""", "\"custom\":{\"ris\":\"GEN\",\"bibtex\":\"misc\",\"kind\":\"Article\",\"imported\":true}")]
    public void An_item_is_published_as_it_was_read(string item, string field) =>
        Assert.Contains(field, Exported(SourceFormat.CslJson, s => s with
        {
            Title = "As read",
            Author = "Ada Bunk",
            Publisher = "A Press",
            Place = "Holm",
            Date = new PartialDate(1990, 5),
            DateInWords = "Spring",
            IsAboutThen = true,
            Accessed = new PartialDate(2024, 2, 3),
            Lang = "de",
            Exported = new CslRecord(item),
        }), StringComparison.Ordinal);

    private static BuiltSite With(Func<Source, Source> change) => BuiltSite.Of(SampleLibrary.With(Changed(change)));

    private static string Exported(SourceFormat format, Func<Source, Source> change) => Encoding.UTF8.GetString(
        SourceExport.Write(Changed(change), format, TemplateReader.Read(new Dictionary<string, string>()).Value).Span);

    private static Brief Changed(Func<Source, Source> change)
    {
        var gate = SampleLibrary.Gate();
        var id = new SourceId("courier");
        return gate with { Sources = gate.Sources.SetItem(id, change(gate.Sources[id])) };
    }

    // A reader of RFC 4180, as small as can be.
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = csv[0] == '\ufeff' ? 1 : 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[i++]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (!quoted && csv[i] == ',') rows[^1].Add(Taken(cell));
            else if (!quoted && csv[i] == '\r')
            {
                rows[^1].Add(Taken(cell));
                if (++i + 1 < csv.Length) rows.Add([]);
            }
            else cell.Append(csv[i]);
        }

        return rows;
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
