using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Xunit;

namespace Briefs.Tests.Reading.Settings;

public class SharedEntryTests
{
    [Fact]
    public void People_have_roles_with_their_times()
    {
        var (people, found) = PeopleReader.Read(Text(ContentPaths.People,
            """
            dilmanov:
              name: {en: Darkhan Dilmanov, kk: Дархан Ділманов}
              roles:
                - {role: Deputy Chief, organization: KNB, from: 2018, to: 2020-03}
                - {role: Adviser, organisation: Senate, from: 2020-04}
            hrw:
              organization: Human Rights Watch
            """));
        Assert.Empty(found);
        var person = people[new PersonId("dilmanov")];
        Assert.Equal(("Deputy Chief", "KNB"), person.RoleAt(new PartialDate(2019, 12)));
        Assert.Equal(("Adviser", "Senate"), person.RoleAt(new PartialDate(2021)));
        Assert.True(people[new PersonId("hrw")].IsNamed);
    }

    [Theory]
    [InlineData("person-not-shared", "⟦guard⟧:\n  anonymous: fear\n  description: A guard\n")]
    [InlineData("person-not-shared", "⟦crowd⟧:\n  description: Relatives\n")]
    [InlineData("person-not-shared", "⟦guard⟧:\n  role: Captain\n")]
    [InlineData("front-matter-bad-id", "⟦Guard⟧:\n  name: A\n")]
    [InlineData("front-matter-unknown-key", "guard:\n  name: A\n  ⟦nmae⟧: A\n")]
    [InlineData("front-matter-date-order", "guard:\n  name: A\n  roles: [{role: B, from: 2020, to: ⟦2019⟧}]\n")]
    [InlineData("front-matter-malformed", "⟦- guard⟧\n")]
    public void A_faulty_person_is_told_at_its_place(string rule, string yaml)
    {
        var marked = Marked.From(yaml);
        Assert.Equal(marked.Expected(rule), Marked.Written(PeopleReader.Read(Text(ContentPaths.People, marked.Text)).Diagnostics));
    }

    [Fact]
    public void Credits_are_words_or_entries()
    {
        var (credits, found) = ImageCreditsReader.Read(Text(ContentPaths.ImageCredits, "a.png: Getty\nb.jpg:\n  credit: The Desk\n"));
        Assert.Empty(found);
        Assert.Equal([("a.png", "Getty"), ("b.jpg", "The Desk")], credits.Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void Sources_are_read_as_front_matter_has_them()
    {
        var (sources, found) = SourcesReader.Read(Text(
            ContentPaths.SourcesYaml, "law:\n  title: Refugee Convention\n  type: treaty\n  date: 1951-07-28\n  no-url: printed\n"));
        Assert.Empty(found);
        Assert.Equal((SourceType.Treaty, "printed"), (sources[new SourceId("law")].Type, sources[new SourceId("law")].NoUrl));
    }

    [Fact]
    public void Zoteros_export_is_read()
    {
        var (sources, found) = SourcesReader.Read(Text(ContentPaths.SourcesJson,
            """
            [
            	{"id":"http://zotero.org/users/1/items/A","citation-key":"mills-2020","type":"article-newspaper","title":"An “appeal” \u00e9 😀",
            	 "container-title":"The New Arab","author":[{"family":"Mills","given":"Laura"},{"literal":"HRW"}],"URL":"https://example.org/a",
            	 "issued":{"date-parts":[["2020",1,9]]},"accessed":{"date-parts":[[2020,2,1]]},"language":"en-gb","note":"speaker: mills\nno matter"},
            	{"id":"book-1","type":"book","title":"A book","publisher":"Press","ISBN":"978-3","issued":{"date-parts":[[2019]]}},
            	{"id":"talk","type":"interview","note":"no-url: by telephone","accessed":{"date-parts":[[2020,2]]}},
            	{"id":"bill","type":"bill","title":"Bill 1","DOI":"10.1/x","issued":{"raw":"2018-05"}}
            ]
            """));
        Assert.Empty(found);
        var mills = sources[new SourceId("mills-2020")];
        Assert.Equal(("An “appeal” é 😀", "The New Arab", "Laura Mills, HRW", "https://example.org/a"),
            (mills.Title, mills.Publisher, mills.Author, mills.Url));
        Assert.Equal((new PartialDate(2020, 1, 9), new PartialDate(2020, 2, 1), "en-GB", new PersonId("mills")),
            (mills.Date!.Value, mills.Accessed!.Value, mills.Lang, mills.Speaker!.Value));
        Assert.Equal((SourceType.Book, "ISBN 978-3", new PartialDate(2019)),
            (sources[new SourceId("book-1")].Type, sources[new SourceId("book-1")].NoUrl, sources[new SourceId("book-1")].Date!.Value));
        Assert.Equal((SourceType.Interview, "by telephone", true),
            (sources[new SourceId("talk")].Type, sources[new SourceId("talk")].NoUrl, sources[new SourceId("talk")].Undated));
        Assert.Equal((SourceType.Law, "https://doi.org/10.1/x"), (sources[new SourceId("bill")].Type, sources[new SourceId("bill")].Url));
    }

    [Theory]
    [InlineData("source-id-unusable", "[{\"title\": \"é😀\", \"id\": ⟦\"Mills, 2020\"⟧}]")]
    [InlineData("front-matter-duplicate-key", "[{\"id\": \"Mills_2020\"}, {\"id\": ⟦\"mills-2020\"⟧}]")]
    [InlineData("source-id-unusable", "[⟦{\"title\": \"A\"}⟧]")]
    [InlineData("front-matter-duplicate-key", "[{\"id\": \"a\"}, {\"id\": ⟦\"a\"⟧}]")]
    [InlineData("front-matter-duplicate-key", "[{\"id\": \"a\", ⟦\"id\"⟧: \"b\"}]")]
    [InlineData("front-matter-bad-address", "[{\"id\": \"a\", \"URL\": ⟦\"javascript:x\"⟧}]")]
    [InlineData("front-matter-malformed", "⟦{⟧\"id\": \"a\"}")]
    [InlineData("front-matter-malformed", "[\n⟦{\"id\": \"a\",}]⟧")]
    [InlineData("front-matter-malformed", "⟦[1] x⟧")]
    [InlineData("front-matter-wrong-type", "[⟦1⟧]")]
    public void A_faulty_export_is_told_at_its_place(string rule, string json)
    {
        var marked = Marked.From(json);
        Assert.Equal(marked.Expected(rule), Marked.Written(SourcesReader.Read(Text(ContentPaths.SourcesJson, marked.Text)).Diagnostics));
    }

    [Theory]
    [InlineData("[{\"id\": \"\\ud800\"}]")]
    [InlineData("")]
    [InlineData("[")]
    public void What_is_no_json_is_told(string json) =>
        Assert.Equal("front-matter-malformed", Assert.Single(SourcesReader.Read(Text(ContentPaths.SourcesJson, json)).Diagnostics).Rule.Id);

    [Fact]
    public void Json_too_deep_is_told() =>
        Assert.NotEmpty(SourcesReader.Read(Text(ContentPaths.SourcesJson, new string('[', 90_000))).Diagnostics);

    private static FileText Text(string path, string text) => SourceTextReader.Decode(path, Encoding.UTF8.GetBytes(text)).Value!;
}
