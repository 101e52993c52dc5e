using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefs.BrowserTests;

/// <summary>
/// Items of a reference manager: every type of CSL 1.0.2 with each form of authors, and what people, plug-ins and attackers write into
/// single fields.
/// </summary>
internal static class ReferenceItems
{
    private static readonly string[] s_types = """
        article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
        entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
        musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report
        review review-book software song speech standard thesis treaty webpage blogPost
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string?[] s_authors =
    [
        """[{"literal":"Institute of Passes"}]""",
        """
        [{"family":"Bunk","given":"Ada","non-dropping-particle":"van","dropping-particle":"de","suffix":"Jr."},
         {"literal":"","family":"Grau"},{"literal":null,"given":" Ole "},{"given":7},{},null,"Nobody",{"literal":"A & B {Ltd}"}]
        """,
        null,
    ];

    // Each takes the place of fields of an article with a title, a date and an address.
    private static readonly string[] s_odd =
    [
        // Titles and other texts.
        """{"title":"10<sup>6</sup> people, H<sub>2</sub>O, 5<SUP>th</SUP>"}""",
        """{"title":"The <Unnamed> report, p < 5 & q > 3"}""",
        """{"title":"A<br>B<p>C</p><span class=\"x\">D</span>"}""", """{"title":"<title>Gate</title>"}""",
        """{"title":"AT&amp;T &copy &notit; &eacute; &#233; &apos;s &#x202E;r &hellip; &Ncaron;"}""",
        """{"title":"<script>alert(1)</script> } lone { \\ ~^ $5 #1_a %"}""",
        """{"title":"Line\none\ttwo\u2028three\r\nER  - "}""", """{"title":1984}""", """{"title":"  Wide  apart  "}""",
        """{"container-title":"<i>Nature</i> &amp; Art","publisher":"<b>P</b>","publisher-place":"A &amp; B"}""",
        """{"container-title":"<i></i>","publisher":"&nbsp;","volume":" ","authority":"Court"}""",
        """{"container-title":null,"publisher":"Only"}""", """{"container-title":"","authority":"Supreme Court","type":"legal_case"}""",
        """{"container-title":null,"collection-title":"A Series","type":"book"}""",
        // Single fields of every kind.
        """{"volume":null,"issue":null,"page":null,"edition":[],"ISBN":{},"DOI":true}""",
        """{"volume":1.0,"issue":1e3,"page":12345678901234567890,"edition":0,"number":-5}""",
        """{"volume":"<i>IV</i>","issue":"","number":"No. 7","edition":"2<sup>nd</sup>","ISSN":"1234-5678","ISBN":"978 1"}""",
        """{"genre":"Press Release"}""", """{"type":"thesis","genre":"Master's thesis"}""", """{"type":"thesis","genre":7}""",
        """{"custom":{"imported":false}}""", """{"type":"constructor"}""", """{"abstract":"private","keyword":"private"}""",
        """{"author":{}}""", """{"author":"Bunk"}""", """{"author":[{"family":true,"given":1.50}]}""",
        // Pages.
        """{"page":"S1-1–S1-9"}""", """{"page":"100--119"}""", """{"page":"1 – 5"}""", """{"page":"-7"}""", """{"page":"7-"}""",
        """{"page":"1-- 5 -"}""", """{"page":"12, 15-17, 20"}""", """{"page":"1\t-\u00a02"}""", """{"page":"–"}""",
        // Dates.
        """{"issued":{"raw":"2020-01-09"}}""", """{"issued":"2020-01-09"}""", """{"issued":"2020-01/2020-03"}""",
        """{"issued":{"date-parts":[[1990,21]]}}""", """{"issued":{"date-parts":[[1990,21],[1991,24]]}}""",
        """{"issued":{"date-parts":[[1990]],"season":2}}""", """{"issued":{"date-parts":[[1990],[0]]}}""",
        """{"issued":{"date-parts":[[1990],[]]}}""", """{"issued":{"date-parts":[[-43]]}}""",
        """{"issued":{"date-parts":[["2011","04"]]}}""",
        """{"issued":{"date-parts":[["2011",4,1],["2012",5,2]]}}""", """{"issued":{"date-parts":[[2011,4]],"circa":true}}""",
        """{"issued":{"date-parts":[[2011]],"circa":1}}""", """{"issued":{"date-parts":[[2011]],"circa":"false"}}""",
        """{"issued":{"date-parts":[[2011],[2012]],"circa":true}}""", """{"issued":{"date-parts":[2020]}}""",
        """{"issued":{"date-parts":[2020],"literal":"about 2021?"}}""", """{"issued":{"date-parts":[[2020.0]]}}""",
        """{"issued":{"date-parts":[["2020","x","} , note = {x"]]}}""", """{"issued":{"date-parts":[[99999]]}}""",
        """{"issued":{"date-parts":{}}}""", """{"issued":{"literal":"Spring 1990"}}""", """{"issued":{"literal":"n.d."}}""",
        """{"issued":[2020]}""", """{"issued":null}""", """{"issued":null,"note":"issued: 1990/"}""",
        """{"issued":null,"note":"issued: Spring 1990"}""", """{"accessed":"2024-02-03"}""",
        """{"accessed":{"date-parts":[["2024",2,3],[2024,2,4]]}}""", """{"accessed":{"raw":"2024-02-03T10:00:00Z"}}""",
        // Languages.
        """{"language":"English"}""", """{"language":"en_gb"}""", """{"language":"Klingonish"}""",
        """{"language":"en},\n  note = {x"}""", """{"language":" "}""", """{"language":"\\"}""",
        // Addresses, and what only the note says.
        """{"URL":null,"DOI":"10.1000/x0"}""", """{"URL":"","DOI":"doi: 10.1000/a<b>{c}"}""",
        """{"URL":" https://example.org/a%7Bb%7D?c=&amp; "}""",
        """{"URL":null,"note":"URL: https://example.org/extra"}""", """{"URL":null,"ISBN":"978-0-1"}""",
        """{"URL":null,"note":"no-url: on paper; {alone}"}""", """{"archive":"https://archive.example/1"}""",
        """{"note":"publisher: Extra Press\nevent-place: Vesmark\nlanguage: German\ntype: interview\naccessed: 2024-01-02"}""",
        """{"container-title":null,"note":"publisher: Extra Press\ntype: dataset"}""", """{"note":"type: gubbish"}""",
        """{"event-place":"Holm","publisher-place":"Elsewhere"}""", """{"jurisdiction":"us"}""",
        // Without a title.
        """{"title":null,"type":"interview"}""", """{"title":"","type":"personal_communication"}""", """{"title":null,"type":"post"}""",
    ];

    /// <summary>The file <c>content/sources.json</c>.</summary>
    public static string Json => new JsonArray([.. All()]).ToJsonString();

    /// <summary>A brief that cites all of them.</summary>
    public static string Brief => "---\ntitle: A list\ndate: 2026-03-01\nsummary: Much has been written.\n---\n\n"
        + string.Concat(All().Select(item => $"Much has been written [@{item["id"]}].\n\n"));

    private static IEnumerable<JsonObject> All()
    {
        foreach (var type in s_types)
            foreach (var (form, authors) in s_authors.Index())
                yield return With($"type-{type.ToLowerInvariant().Replace('_', '-')}-{form}", $$"""{"type":"{{type}}"}""", authors);
        foreach (var (index, fields) in s_odd.Index()) yield return With($"odd-{index}", fields, null);
    }

    private static JsonObject With(string id, string fields, string? authors)
    {
        var item = Parse("""
            {"type":"article-newspaper","container-title":"Times","issued":{"date-parts":[[2020,1,9]]},"accessed":{"date-parts":[[2024,5]]}}
            """);
        item["id"] = id;
        item["title"] = $"The <i>Gate</i> & more, {id}";
        item["URL"] = "https://example.org/" + id;
        foreach (var (name, value) in Parse(fields)) item[name] = value?.DeepClone();
        if (authors is not null) item["author"] = JsonNode.Parse(authors);
        return item;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
