using System.Text.RegularExpressions;

namespace Briefs.Tests.Pages;

/// <summary>The page of somebody who has several names and had several offices.</summary>
public sealed partial class PersonPageTests
{
    private static readonly PersonId s_id = new("orlova");

    private static readonly ImmutableArray<RoleAtTime> s_roles =
    [
        new("Spokeswoman", "Ministry of Vesmark", null, new PartialDate(2019, 5)),
        new("Minister", "Government of Vesmark", new PartialDate(2019, 6), new PartialDate(2022, 3, 14)),
        new("Senator", "Senate of Vesmark", new PartialDate(2022, 3, 15), null),
    ];

    [Fact]
    public void All_offices_stand_above_the_words_with_their_times_the_latest_first() =>
        Assert.Equal(
            ["Senator, Senate of Vesmark, 15 March 2022 –", "Minister, Government of Vesmark, June 2019 – 14 March 2022",
                "Spokeswoman, Ministry of Vesmark, – May 2019"],
            Office().Matches(Page(p => p with { Role = null, Organization = null, Roles = s_roles })).Select(m => m.Groups[1].Value));

    [Fact]
    public void A_brief_names_each_office_in_which_somebody_spoke_in_it()
    {
        var brief = Built(p => p with { Role = null, Organization = null, Roles = s_roles })["briefs/gate/index.html"];
        var people = brief[brief.IndexOf("id=\"people\"", StringComparison.Ordinal)..brief.IndexOf(
            "id=\"sources\"", StringComparison.Ordinal)];
        Assert.Equal(
            ["Senator, Senate of Vesmark", "Minister, Government of Vesmark"],
            InBrief().Matches(people).Select(m => m.Groups[1].Value));
        Assert.Contains("\"jobTitle\":[\"Senator\",\"Minister\"]", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_of_whom_one_office_is_known_has_no_list_of_them() =>
        Assert.DoesNotContain("offices", Page(p => p), StringComparison.Ordinal);

    [Fact]
    public void Names_in_other_scripts_say_their_language_and_keep_their_direction()
    {
        var page = Page(p => p with { Names = p.Names.Add("ar", "دانة أورلوفا"), Also = ["دانا أورلوفا", "D. Orlova", "Dana Orlova"] });
        Assert.Contains(
            "<p class=\"summary\">Also written <bdi lang=\"ar\" dir=\"rtl\">دانة أورلوفا</bdi>\u00A0· <bdi>دانا أورلوفا</bdi>\u00A0· D. "
                + "Orlova</p>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_with_one_name_alone_has_no_line_of_others() =>
        Assert.DoesNotContain("Also written", Page(p => p), StringComparison.Ordinal);

    private static string Page(Func<Person, Person> change) => Built(change)["people/orlova/index.html"];

    private static BuiltSite Built(Func<Person, Person> change)
    {
        var gate = SampleLibrary.Gate();
        var earlier = gate.Quotations[1] with
        { Id = "q-00000000ff", Citations = [SampleLibrary.Orlova() with { Said = new PartialDate(2020, 5) }] };
        return BuiltSite.Of(SampleLibrary.With(gate with
        {
            Quotations = gate.Quotations.Add(earlier),
            People = gate.People.SetItem(s_id, change(gate.People[s_id])),
        }));
    }

    [GeneratedRegex("Dana Orlova</a>, ([^<]*)</li>")]
    private static partial Regex InBrief();

    [GeneratedRegex("<li>([^<]*–[^<]*)</li>")]
    private static partial Regex Office();
}
