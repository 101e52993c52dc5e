using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>
/// Whole pages of the sample library, compared with the committed ones beside this file. What a page must never do is asserted in the
/// other tests; how it looks is read here, in the diff of a change.
/// </summary>
public sealed partial class PageSnapshotTests
{
    private static readonly BuiltSite s_site = BuiltSite.Of(SampleLibrary.Library);

    public static TheoryData<string> Pages =>
        [.. s_site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_the_sample_library_is_as_committed(string path) => Check("sample", path, s_site[path]);

    [Fact]
    public void A_brief_in_arabic_beside_one_in_english_is_as_committed()
    {
        var site = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate(), Translated("ar", "البوابة")));
        Check("translated", "ar/briefs/gate/index.html", site["ar/briefs/gate/index.html"]);
    }

    [Fact]
    public void A_person_with_several_names_and_offices_is_as_committed()
    {
        var gate = SampleLibrary.Gate();
        var id = new PersonId("orlova");
        var person = gate.People[id] with
        {
            Also = ["Danah Orlova"],
            Names = gate.People[id].Names.Add("ru", "Дана Орлова").Add("ar", "دانة أورلوفا"),
            Role = null,
            Organization = null,
            Roles =
            [
                new("Spokeswoman", "Ministry of Vesmark", null, new PartialDate(2019, 5)),
                new("Minister", "Government of Vesmark", new PartialDate(2019, 6), new PartialDate(2022, 3, 14)),
                new("Senator", "Senate of Vesmark", new PartialDate(2022, 3, 15), null),
            ],
        };
        var earlier = gate.Quotations[1] with
        {
            Id = "q-00000000ff",
            Citations = [SampleLibrary.Orlova() with { Said = new PartialDate(2020, 5) }],
        };
        var site = BuiltSite.Of(SampleLibrary.With(gate with
        {
            People = gate.People.SetItem(id, person),
            Quotations = gate.Quotations.Add(earlier),
        }));
        Check("several-names", "people/orlova/index.html", site["people/orlova/index.html"]);
    }

    private static Brief Translated(string lang, string title) => SampleLibrary.Gate() with
    {
        Lang = lang,
        File = ContentFile.Whole($"content/briefs/gate.{lang}.md"),
        Title = BodyOf.Plain(title),
    };

    private static void Check(string set, string path, string page) => Snapshot.Matches(
        $"tests/Briefs.Tests/Pages/Snapshots/{set}/{path.Replace("/index.html", ".html", StringComparison.Ordinal)}",
        Hash().Replace(page, "-HASH."));

    // Of a style or script: it changes with every edit of the file, and the page does not.
    [GeneratedRegex("-[0-9a-f]{10}\\.(?=css|js|svg)")]
    private static partial Regex Hash();
}
