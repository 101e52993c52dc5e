using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Xunit;

namespace Briefs.Tests.Reading.Settings;

/// <summary>Every kind of item, date and note that programs for sources export, read for what it says.</summary>
public sealed class CslSourceTests
{
    /// <summary>The item types of the schema of CSL 1.0.2, as it lists them.</summary>
    public static TheoryData<string, SourceType> Types => new()
    {
        { "article", SourceType.Article }, { "article-journal", SourceType.Article }, { "article-magazine", SourceType.Article },
        { "article-newspaper", SourceType.Article }, { "bill", SourceType.Law }, { "book", SourceType.Book },
            { "broadcast", SourceType.Broadcast },
        { "chapter", SourceType.Book }, { "classic", SourceType.Book }, { "collection", SourceType.Book },
            { "dataset", SourceType.Dataset },
        { "document", SourceType.Document }, { "entry", SourceType.Book }, { "entry-dictionary", SourceType.Book },
            { "entry-encyclopedia", SourceType.Book },
        { "event", SourceType.Document }, { "figure", SourceType.Document }, { "graphic", SourceType.Document },
            { "hearing", SourceType.Hearing },
        { "interview", SourceType.Interview }, { "legal_case", SourceType.Case }, { "legislation", SourceType.Law },
            { "manuscript", SourceType.Document },
        { "map", SourceType.Document }, { "motion_picture", SourceType.Video }, { "musical_score", SourceType.Document },
            { "pamphlet", SourceType.Document },
        { "paper-conference", SourceType.Article }, { "patent", SourceType.Document }, { "performance", SourceType.Speech },
            { "periodical", SourceType.Article },
        { "personal_communication", SourceType.Letter }, { "post", SourceType.Post }, { "post-weblog", SourceType.Article },
            { "regulation", SourceType.Law },
        { "report", SourceType.Report }, { "review", SourceType.Article }, { "review-book", SourceType.Article },
            { "software", SourceType.Document },
        { "song", SourceType.Broadcast }, { "speech", SourceType.Speech }, { "standard", SourceType.Document },
            { "thesis", SourceType.Report },
        { "treaty", SourceType.Treaty }, { "webpage", SourceType.Article }, { "of-tomorrow", SourceType.Document },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_is_a_kind_of_source(string type, SourceType kind) => Assert.Equal(kind, Read($"\"type\":\"{type}\"").Type);

    [Theory]
    [InlineData("""{"date-parts":[[2020,1,9]]}""", "2020-01-09", null, false, null)]
    [InlineData("""{"date-parts":[["2020","1"]]}""", "2020-01", null, false, null)]
    [InlineData("""{"date-parts":[[2020,0,0]]}""", "2020", null, false, null)]
    [InlineData("""{"date-parts":[[2020,21]]}""", "2020", null, false, "Spring 2020")]
    [InlineData("""{"date-parts":[[2020,13]]}""", "2020", null, false, "Spring 2020")]
    [InlineData("""{"date-parts":[[1950]],"season":"1"}""", "1950", null, false, "Spring 1950")]
    [InlineData("""{"date-parts":[[1950]],"season":4}""", "1950", null, false, "Winter 1950")]
    [InlineData("""{"date-parts":[[1950]],"season":"Michaelmas"}""", "1950", null, false, "Michaelmas 1950")]
    [InlineData("""{"date-parts":[[1950,5]],"season":"1"}""", "1950-05", null, false, null)]
    [InlineData("""{"date-parts":[[2015,14],[2016,16]]}""", "2015", "2016", false, "Summer 2015 – Winter 2016")]
    [InlineData("""{"date-parts":[[2015,1],[2016,16]]}""", "2015-01", "2016", false, "2015-01 – Winter 2016")]
    [InlineData("""{"raw":"1996_2004"}""", "1996", "2004", false, null)]
    [InlineData("""{"literal":"1996-2004"}""", "1996", "2004", false, null)]
    [InlineData("""{"raw":"../1990"}""", "1990", null, false, "–1990")]
    [InlineData("""{"raw":"../1990-22"}""", "1990", null, false, "–Summer 1990")]
    [InlineData("""{"raw":"1990-21"}""", "1990", null, false, "Spring 1990")]
    [InlineData("""{"raw":"1990-24~"}""", "1990", null, true, "Winter 1990")]
    [InlineData("""{"raw":"1990-21/1991-23"}""", "1990", "1991", false, "Spring 1990 – Autumn 1991")]
    [InlineData("""{"raw":"1990-04/1991-23"}""", "1990-04", "1991", false, "1990-04 – Autumn 1991")]
    [InlineData("""{"raw":"1990-04-XX"}""", "1990-04", null, false, null)]
    [InlineData("""{"raw":"1990-XX-XX"}""", "1990", null, false, null)]
    [InlineData("""{"raw":"~1990-04"}""", "1990-04", null, true, null)]
    [InlineData("""{"date-parts":[[2020]],"circa":true,"season":"3"}""", "2020", null, true, "Autumn 2020")]
    [InlineData("""{"date-parts":[[2020,1,9],[2020,2]]}""", "2020-01-09", "2020-02", false, null)]
    [InlineData("""{"date-parts":[[1996]],"circa":true}""", "1996", null, true, null)]
    [InlineData("""{"date-parts":[[1996]],"circa":"0"}""", "1996", null, false, null)]
    [InlineData("""{"raw":"2020-01-09/2020-01-12"}""", "2020-01-09", "2020-01-12", false, null)]
    [InlineData("""{"raw":"1996~"}""", "1996", null, true, null)]
    [InlineData("""{"raw":"2020-01-09T10:00:00Z"}""", "2020-01-09", null, false, null)]
    [InlineData("""{"literal":"9 January 2020"}""", "2020-01-09", null, false, null)]
    [InlineData("""{"literal":"Spring 1990"}""", "1990", null, false, "Spring 1990")]
    [InlineData("""{"date-parts":[]}""", null, null, false, null)]
    [InlineData("\"2019-05\"", "2019-05", null, false, null)]
    public void Every_form_of_date_is_read(string json, string? first, string? last, bool isAbout, string? words)
    {
        var source = Read($"\"issued\":{json}");
        Assert.Equal((first, last, isAbout, words),
            (source.Date?.ToString(), source.Until?.ToString(), source.IsAboutThen, source.DateInWords));
    }

    [Theory]
    [InlineData("""{"date-parts":[[1990],[0]]}""", "1990")]
    [InlineData("""{"date-parts":[[1990,5,2],[]]}""", "1990-05-02")]
    [InlineData("""{"raw":"1990/"}""", "1990")]
    [InlineData("""{"raw":"1990/.."}""", "1990")]
    [InlineData("""{"raw":"1990-22/.."}""", "1990")]
    [InlineData("""{"literal":"1990–"}""", "1990")]
    public void A_range_may_have_no_end(string json, string first)
    {
        var source = Read($"\"issued\":{json}");
        Assert.Equal((first, null, true), (source.Date?.ToString(), source.Until?.ToString(), source.IsOngoing));
    }

    [Theory]
    [InlineData("""{"date-parts":[[2015,2,30]]}""", "`issued` of the item “a” is 2015-02-30, which is not a valid date.", "`\"issued\": {\"date-parts\": [[2015]]}`")]
    [InlineData("""{"date-parts":[["2015","25"]]}""", "`issued` of the item “a” is 2015-25, which is not a valid date.", "[[2015]]")]
    [InlineData("""{"raw":"2015-02-30"}""", "`issued` of the item “a” is 2015-02-30, which is not a valid date.", "[[2015]]")]
    [InlineData("""{"literal":"in press"}""", "`issued` of the item “a” is “in press”, which contains no year of the Western calendar.", "`\"accessed\": {\"date-parts\": [[2024, 1, 31]]}`")]
    [InlineData("""{"date-parts":[[-44]]}""", "`issued` of the item “a” is “44 BCE”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"raw":"-0043"}""", "`issued` of the item “a” is “44 BCE”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"raw":"0000"}""", "`issued` of the item “a” is “1 BCE”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"raw":"1990-13"}""", "`issued` of the item “a” is 1990-13, which is not a valid date.", "[[1990]]")]
    [InlineData("""{"literal":"44 BCE"}""", "`issued` of the item “a” is “44 BCE”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"literal":"1399 AH"}""", "`issued` of the item “a” is “1399 AH”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"literal":"昭和45年"}""", "`issued` of the item “a” is “昭和45年”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"literal":"۱۳۹۹"}""", "`issued` of the item “a” is “۱۳۹۹”, which contains no year of the Western calendar.", "\"accessed\"")]
    [InlineData("""{"literal":"Before the war"}""", "`issued` of the item “a” is “Before the war”, which contains no year of the Western calendar.", "\"accessed\"")]
    public void What_is_no_date_is_told_in_the_terms_of_the_file(string json, string message, string help)
    {
        var found = Assert.Single(SourcesReader.Read(
            FileText.Create(ContentPaths.SourcesJson, $"[{{\"id\":\"a\",\"title\":\"T\",\"issued\":{json}}}]")).Diagnostics);
        Assert.Equal(("front-matter-bad-date", message), (found.Rule.Id, found.Message));
        Assert.Contains(help, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"literal":"in press"}""", "in press")]
    [InlineData("""{"date-parts":[[-44]]}""", "44 BCE")]
    public void Words_for_a_date_are_printed_where_it_is_known_when_the_source_was_seen(string json, string words)
    {
        var source = Read($"\"issued\":{json},\"accessed\":{{\"date-parts\":[[2024,1,31]]}}");
        Assert.Equal((words, true), (source.DateInWords, source.Undated));
    }

    [Theory]
    [InlineData("The end of <i>non-refoulement</i>? R&amp;D <span class=\\\"nocase\\\">eu</span>", "The end of non-refoulement? R&D eu")]
    [InlineData("10<sup>6</sup> and CO<sub>2</sub> and x<sup>th</sup>", "10⁶ and CO₂ and xth")]
    [InlineData("<b>Bold</b> &lt;i&gt; &#8220;x&#8221; &quot;y&quot;", "Bold <i> “x” \"y\"")]
    [InlineData("p < 5 and q > 3; a <5> b; R&D", "p < 5 and q > 3; a <5> b; R&D")]
    [InlineData("One<br/>two &#x202E;three&#x200B;", "One two three")]
    [InlineData("<span style=\\\"font-variant:small-caps;\\\">Unhcr</span> <sc>x</sc>", "Unhcr x")]
    [InlineData("5<Sup>2</sup>", "5²")]
    [InlineData("<i>می\u200cروم</i> &#x202E;x", "می\u200cروم x")]
    [InlineData("<i></i>", null)]
    public void A_title_is_plain_text(string title, string? plain) => Assert.Equal(plain, Read($"\"title\":\"{title}\"").Title);

    [Theory]
    [InlineData("""[{"family":"Mills","given":"Laura"}]""", "Laura Mills")]
    [InlineData("""[{"family":"Berg","given":"Mæve","non-dropping-particle":"van der"},{"literal":"United Nations"}]""", "Mæve van der Berg, United Nations")]
    [InlineData("""[{"family":"Humboldt","given":"A.","dropping-particle":"von","suffix":"Jr."}]""", "A. von Humboldt Jr.")]
    [InlineData("""[{"family":"UNHCR"}]""", "UNHCR")]
    [InlineData("[]", null)]
    public void Every_form_of_name_is_read(string authors, string? name) => Assert.Equal(name, Read($"\"author\":{authors}").Author);

    [Theory]
    [InlineData("type: treaty", SourceType.Treaty)]
    [InlineData("Some words.\\n Type:treaty", SourceType.Treaty)]
    [InlineData("{:type: treaty}", SourceType.Treaty)]
    [InlineData("The type: of it is not said", SourceType.Document)]
    public void What_the_note_says_of_a_field_counts(string note, SourceType type) =>
        Assert.Equal(type, Read($"\"type\":\"document\",\"note\":\"{note}\"").Type);

    [Fact]
    public void A_note_gives_what_has_no_field()
    {
        var source = Read("\"note\":\"issued: 1951-07-28\\nno-url: printed\\nspeaker: mills\\nevent-place: Geneva\\nlanguage: French\"");
        Assert.Equal(("1951-07-28", "printed", "mills", "Geneva", "fr"),
            (source.Date?.ToString(), source.NoUrl, source.Speaker?.Value, source.Place, source.Lang));
    }

    [Theory]
    [InlineData("\"archive\":\"Internet "
        + "Archive\",\"archive_location\":\"https://web.archive.org/web/20200109120000/https://e.org/\",\"URL\":\"https://e.org/\"",
        "https://web.archive.org/web/20200109120000/https://e.org/", null)]
    [InlineData("\"archive\":\"National Archives\",\"archive_location\":\"Box 12\"", null, "National Archives, Box 12")]
    [InlineData("\"note\":\"archive: https://archive.example/1\",\"URL\":\"https://e.org/\"", "https://archive.example/1", null)]
    [InlineData("\"ISBN\":\"978-3\"", null, "ISBN 978-3")]
    public void An_archive_is_an_address_or_a_shelf(string fields, string? archive, string? shelf)
    {
        var source = Read(fields);
        Assert.Equal((archive, shelf), (source.Archive, source.NoUrl));
    }

    [Theory]
    [InlineData("\"volume\":\"12\",\"issue\":3,\"page\":\"45-67\"", "12(3), 45–67")]
    [InlineData("\"volume\":\"12\"", "12")]
    [InlineData("\"page\":\"4--5\"", "4–5")]
    [InlineData("\"issue\":\"3\"", "3")]
    [InlineData("\"title\":\"A\"", null)]
    public void Volume_issue_and_pages_are_one_place(string fields, string? part) => Assert.Equal(part, Read(fields).Part);

    [Theory]
    [InlineData("\"DOI\":\"10.1/x\"", "https://doi.org/10.1/x")]
    [InlineData("\"DOI\":\"https://doi.org/10.1/x\"", "https://doi.org/10.1/x")]
    [InlineData("\"URL\":\"\",\"DOI\":\"10.1/x\"", "https://doi.org/10.1/x")]
    [InlineData("\"DOI\":\"10.1000/a?b%c\"", "https://doi.org/10.1000/a%3Fb%25c")]
    [InlineData("\"DOI\":\"10.1000/a#b<c>d\"", "https://doi.org/10.1000/a%23b%3Cc%3Ed")]
    [InlineData("\"DOI\":\"10.1000/a%3Cb\"", "https://doi.org/10.1000/a%3Cb")]
    [InlineData("\"DOI\":\"10.1002/(SICI)1097-0258(19980815)17:15/16\"", "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15/16")]
    [InlineData("\"DOI\":\"doi: 10.1/x\"", "https://doi.org/10.1/x")]
    [InlineData("\"note\":\"DOI: 10.1/x\"", "https://doi.org/10.1/x")]
    public void A_doi_is_an_address(string fields, string address) => Assert.Equal(address, Read(fields).Url);

    [Theory]
    [InlineData("Smith_2020:border", "smith-2020-border")]
    [InlineData("smithBorder2020", "smithborder2020")]
    public void Keys_as_programs_make_them_are_cited_in_small_letters(string key, string id) =>
        Assert.Equal(id, Assert.Single(SourcesReader.Read(
            FileText.Create(ContentPaths.SourcesJson, $"[{{\"id\":\"{key}\"}}]")).Value).Key.Value);

    [Fact]
    public void The_item_itself_is_kept_to_the_letter()
    {
        const string Item = """{"id":"a", "custom":{"x":[1, 2]}, "page":"1"}""";
        Assert.Equal(Item, Assert.Single(SourcesReader.Read(
            FileText.Create(ContentPaths.SourcesJson, $"[ {Item} ]")).Value).Value.Exported!.Json);
    }

    /// <summary>The note is private, but not the fields that the page prints.</summary>
    [Theory]
    [InlineData("type: interview\\nsource: a guard", "type", "interview")]
    [InlineData("publisher: Extra Press\\nstatus: sent", "publisher", "Extra Press")]
    [InlineData("{:volume: 12}", "volume", "12")]
    [InlineData("page: 3", "page", "1")]
    [InlineData("source: a guard", "source", null)]
    public void What_its_note_supplies_is_added_to_the_item(string note, string name, string? text) => Assert.Equal(text,
        Read($"\"type\":\"book\",\"page\":\"1\",\"volume\":{{}},\"note\":\"{note}\"").Exported!.Text(name));

    private static Source Read(string fields)
    {
        var (sources, found) = SourcesReader.Read(FileText.Create(ContentPaths.SourcesJson, $"[{{\"id\":\"a\",{fields}}}]"));
        Assert.Empty(found);
        return Assert.Single(sources).Value;
    }
}
