using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;
using Briefs.Reading.Settings;
using Briefs.Reading;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.Tests.Reading.Settings;

/// <summary>Of what a whole site shares, nothing holds words in marks that nobody can trace.</summary>
public sealed class MarksOutOfPlaceTests
{
    [Theory]
    [InlineData("mills:\n  name: Laura Mills\n  role: A ⟦“friend”⟧ of ours\n")]
    [InlineData("mills:\n  name: Laura Mills\n  roles: [{role: 'Head of ⟦«X»⟧'}]\n")]
    [InlineData("mills:\n  name: Laura Mills\n  description: \"a ⟦\\\"friend\\\"⟧\"\n")]
    public void Not_the_people(string yaml) =>
        IsTold(yaml, text => PeopleReader.Read(Text(ContentPaths.People, text)).Diagnostics);

    [Theory]
    [InlineData("law:\n  title: Convention\n  type: treaty\n  date: 1951\n  no-url: the ⟦„law“⟧\n")]
    [InlineData("law:\n  title: The “Convention”\n  publisher: '«Law»'\n  date: 1951\n  url: https://example.org/\n  place: ⟦「Geneva」⟧\n")]
    public void Not_the_sources(string yaml) =>
        IsTold(yaml, text => SourcesReader.Read(Text(ContentPaths.SourcesYaml, text)).Diagnostics);

    [Theory]
    [InlineData("a.png: Photo by ⟦“us”⟧\n")]
    [InlineData("a.png: {credit: Photo by ⟦“us”⟧}\n")]
    public void Not_the_credits(string yaml) =>
        IsTold(yaml, text => ImageCreditsReader.Read(Text(ContentPaths.ImageCredits, text)).Diagnostics);

    [Fact]
    public void Not_what_the_site_says_of_itself() =>
        IsTold("title: The “Monitor”\nurl: https://example.org/\ndescription: On ⟦“camps”⟧\n",
            text => SettingsReader.Read(Text(ContentPaths.Settings, text), AllRules).Diagnostics);

    [Theory]
    [InlineData("event-place")]
    [InlineData("publisher-place")]
    public void Not_what_Zotero_exports(string key)
    {
        var json = $$"""[{"id":"law","type":"book","title":"The “Convention”","publisher":"«Law»","issued":{"date-parts":[[1951]]},"URL":"https://example.org/","{{key}}":"said “no”"}]""";
        var found = Assert.Single(SourcesReader.Read(Text("content/sources.json", json)).Diagnostics);
        Assert.Equal((QuoteOutOfPlace.Rule.Info, "no"), (found.Rule, found.Quotation));
    }

    [Fact]
    public void Names_and_terms_of_the_site_stand_in_marks_wherever_they_are()
    {
        var settings = SettingsReader.Read(Text(ContentPaths.Settings,
            "title: A\nurl: https://example.org/\nnames: [Северный край]\nterms: [camps]\n"), AllRules).Value;
        var (people, found) = PeopleReader.Read(Text(
            ContentPaths.People,
                "a: {name: A, role: 'редактор «Северного края»'}\nb: {name: B, role: head of “Camps”}\nc: {name: C, role: редактор "
                    + "«Края»}\n"));
        Assert.Equal(3, found.Length);
        Assert.Equal("Края", Assert.Single(new ReadingContext(
            settings, new SharedEntries(
                people, ImmutableSortedDictionary<SourceId, Source>.Empty, ImmutableSortedDictionary<string, string>.Empty))
                    .WithoutNames(found)).Quotation);
    }

    private static Dictionary<string, Briefs.Model.Diagnostics.RuleInfo> AllRules { get; } = [];

    private static void IsTold(string yaml, Func<string, IEnumerable<Briefs.Model.Diagnostics.Diagnostic>> read)
    {
        var marked = Marked.From(yaml);
        Assert.Equal(marked.Expected("quote-out-of-place"), Marked.Written([.. read(marked.Text)]));
    }

    private static FileText Text(string path, string text) => FileText.Create(path, text);
}
