namespace Briefs.Reading.Schema;

/// <summary>A quoted person, in front matter or <c>people.yml</c>. The name may come from an entry of the same id elsewhere.</summary>
public static class PersonKeys
{
    private static readonly Key s_role = new(
        "role", new KeyForm.Text(), "The role of the person at the time of the quotation.", "Europe and Central Asia researcher")
    {
        HasNoQuotation = true,
    };
    private static readonly Key s_organization = new("organization", new KeyForm.Text(),
        "The organisation of the person at the time of the quotation. To quote an organisation, write this key without a name.",
        "Human Rights Watch")
    {
        IsName = true,
    };
    private static readonly Key s_organisation = new(
        "organisation", new KeyForm.Text(), "Another spelling of organization.", "Human Rights Watch")
    {
        AliasOf = "organization",
        IsName = true,
    };

    /// <summary>An entry of <c>quoted:</c>.</summary>
    public static KeyTable OfBrief { get; } = new(
        new Key("name", new KeyForm.TextByLanguage(),
            "The name as published. For several languages, write one name under each language code.",
            "Laura Mills")
        {
            IsName = true,
        },
        new Key("also", new KeyForm.Texts(), "Other spellings of the name.", "[Mills L.]"),
        s_role,
        s_organization,
        s_organisation,
        new Key(
            "anonymous", new KeyForm.Text(), "Why the name is withheld. This reason is published. Omit the name.", "fear of reprisal")
        {
            HasNoQuotation = true,
        },
        new Key("description", new KeyForm.Text(), "A description of a person without a name.", "A woman held in a camp until 2018")
        {
            HasNoQuotation = true,
        },
        new Key("to-us", new KeyForm.Date([]),
            "The day the person talked to you. With this key, a citation needs no source: the id of the person is enough.",
            "2020-01-03"))
    {
        Apart = [("anonymous", "name"), ("organization", "organisation")],
        Usual = ["name", "role", "organization"],
    };

    /// <summary>An item of <c>roles:</c>.</summary>
    public static KeyTable Role { get; } = new(
        s_role,
        s_organization,
        s_organisation,
        new Key("from", new KeyForm.Date([]), "When the role started.", "2018"),
        new Key("to", new KeyForm.Date([]), "When the role ended.", "2020-03"))
    {
        Apart = [("organization", "organisation")],
        Usual = ["role", "organization", "from", "to"],
    };

    /// <summary>An entry of <c>people.yml</c>.</summary>
    public static KeyTable Shared { get; } = OfBrief.WithKeys(
        new Key("roles", new KeyForm.Entries(Role), "Several roles with dates. The role at the time of the quotation is published.", ""));
}
