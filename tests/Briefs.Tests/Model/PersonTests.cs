using CsCheck;

namespace Briefs.Tests.Model;

public sealed class PersonTests
{
    private static readonly Person s_somebody = new()
    {
        Id = new PersonId("mills"),
        File = ContentFile.Whole("content/people.yml"),
        Span = default,
    };

    private static readonly Person s_official = s_somebody with
    {
        Roles =
        [
            new RoleAtTime("Prosecutor", "Region", null, new PartialDate(2017)),
            new RoleAtTime("Minister", "Government", new PartialDate(2018, 3), new PartialDate(2019, 6, 30)),
            new RoleAtTime("Senator", "Parliament", new PartialDate(2019, 7), null),
        ],
    };

    [Theory]
    [InlineData("1990-05-01", "Prosecutor")]
    [InlineData("2017-12-31", "Prosecutor")]
    [InlineData("2018-03-01", "Minister")]
    [InlineData("2019-06-30", "Minister")]
    [InlineData("2019-07-01", "Senator")]
    [InlineData("2026", "Senator")]
    public void The_role_is_that_of_the_time_of_the_words(string said, string role)
    {
        Assert.True(PartialDate.TryParse(said, out var date));
        Assert.Equal(role, s_official.RoleAt(date).Role);
    }

    [Theory]
    // In 2019 she was Minister and then Senator: nobody knows which, when she said it.
    [InlineData("2019", null, null)]
    // Only one of them overlaps with it, and it was that or nothing.
    [InlineData("2018", "Minister", "Government")]
    public void Of_a_date_within_which_the_role_changed_none_is_claimed(string said, string? role, string? organization)
    {
        Assert.True(PartialDate.TryParse(said, out var date));
        Assert.Equal((role, organization), s_official.RoleAt(date));
    }

    [Fact]
    public void What_did_not_change_is_told_all_the_same()
    {
        var promoted = s_somebody with
        {
            Roles = [new RoleAtTime("Deputy", "Ministry", null, new PartialDate(2019, 5)),
                new RoleAtTime("Minister", "Ministry", new PartialDate(2019, 6), null)],
        };
        Assert.Equal((null, "Ministry"), promoted.RoleAt(new PartialDate(2019)));
        Assert.Equal(("Deputy", "Ministry"), promoted.RoleAt(new PartialDate(2019, 5)));
    }

    [Fact]
    public void Of_two_roles_at_once_the_first_is_told() =>
        Assert.Equal("Minister", (s_somebody with
        {
            Roles = [new RoleAtTime("Minister", null, new PartialDate(2018), null), new RoleAtTime(
            "Senator", null, new PartialDate(2017), null)]
        }).RoleAt(new PartialDate(2019)).Role);

    [Fact]
    public void Between_two_roles_there_is_none() => Assert.Equal((null, null), s_official.RoleAt(new PartialDate(2018, 1, 15)));

    [Fact]
    public void Words_without_a_date_have_no_role_of_a_time() => Assert.Equal((null, null), s_official.RoleAt(null));

    [Fact]
    public void A_role_that_a_brief_states_itself_comes_first() =>
        Gen.Int[1950, 2050].Sample(year => Assert.Equal(
            "Witness", (s_official with { Role = "Witness" }).RoleAt(new PartialDate(year)).Role));

    [Theory]
    [InlineData("ru", "Ада Миллс")]
    [InlineData("ru-KZ", "Ада Миллс")]
    [InlineData("en", "Ada Mills")]
    [InlineData("kk", "Ada Mills")]
    public void A_name_is_given_in_the_readers_language_where_there_is_one(string lang, string name)
    {
        var person = s_somebody with
        {
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("", "Ada Mills").Add("ru", "Ада Миллс"),
        };
        Assert.Equal(name, person.NameIn(lang));
    }

    [Theory]
    [InlineData("fr", "Ada Mills")]
    [InlineData("ar", "أدا ميلز")]
    public void Without_one_the_English_name_comes_before_those_in_other_scripts(string lang, string name)
    {
        var person = s_somebody with
        {
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("ar", "أدا ميلز").Add("en", "Ada Mills").Add("ru", "Ада Миллс"),
        };
        Assert.Equal(name, person.NameIn(lang));
    }

    [Fact]
    public void Somebody_anonymous_is_never_called_by_a_name()
    {
        var person = s_somebody with
        {
            Anonymous = "fear",
            Description = "A guard",
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("", "Ada Mills")
        };
        Assert.Equal("A guard", person.NameIn("en"));
        Assert.Equal(person.Id.Value, (person with { Description = null }).NameIn("en"));
    }

    [Fact]
    public void Somebody_without_a_name_is_called_by_the_description_and_never_by_the_employer()
    {
        var nameless = s_somebody with { Description = "Relatives at the gate", Organization = "Prison No. 4" };
        Assert.Equal("Relatives at the gate", nameless.NameIn("en"));
        Assert.False(nameless.IsNamed);
        Assert.Equal("mills", (s_somebody with { Anonymous = "fear", Organization = "Prison No. 4" }).NameIn("en"));
    }

    [Fact]
    public void An_organisation_is_named_by_its_own_name()
    {
        var organisation = s_somebody with { Organization = "Border Observatory" };
        Assert.Equal("Border Observatory", organisation.NameIn("ru"));
        Assert.True(organisation.IsNamed);
    }

    [Fact]
    public void Somebody_anonymous_is_never_named_even_when_a_name_is_given() =>
        Assert.False((s_somebody with
        {
            Anonymous = "fear",
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("", "N.")
        }).IsNamed);
}
