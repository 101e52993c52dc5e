namespace Briefs.Reading.Schema;

/// <summary>Somebody quoted, of the front matter or of <c>people.yml</c>. A name may come from an entry of the same id elsewhere.</summary>
public static class PersonKeys
{
    private static readonly Key s_role = new(
        "role", new KeyForm.Text(), "What the person was on the day of the quotation.", "Europe and Central Asia researcher")
    {
        HasNoQuotation = true,
    };
    private static readonly Key s_organization = new("organization", new KeyForm.Text(),
        "Where the person worked on that day. An organisation that speaks as such has this and no name.",
        "Human Rights Watch")
    {
        IsName = true,
    };
    private static readonly Key s_organisation = new(
        "organisation", new KeyForm.Text(), "Another spelling of organization.", "Human Rights Watch")
    {
        SpellingOf = "organization",
        IsName = true,
    };

    /// <summary>An entry of <c>quoted:</c>.</summary>
    public static KeyTable OfBrief { get; } = new(
        new Key("name", new KeyForm.TextByLanguage(),
            "The name as it is printed; in several languages, one below each language's sign.",
            "Laura Mills")
        {
            IsName = true,
        },
        new Key("also", new KeyForm.Texts(), "Other spellings of the name.", "[Mills L.]"),
        s_role,
        s_organization,
        s_organisation,
        new Key("anonymous", new KeyForm.Text(), "Why the name is withheld. It is printed; such an entry has no name.", "fear of reprisal")
        {
            HasNoQuotation = true,
        },
        new Key("description", new KeyForm.Text(), "Who somebody without a name is.", "A woman held in a camp until 2018")
        {
            HasNoQuotation = true,
        },
        new Key("to-us", new KeyForm.Date([]),
            "The day on which it was said to you. The person alone is then a complete citation.",
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
        new Key("from", new KeyForm.Date([]), "Since when.", "2018"),
        new Key("to", new KeyForm.Date([]), "Until when.", "2020-03"))
    {
        Apart = [("organization", "organisation")],
        Usual = ["role", "organization", "from", "to"],
    };

    /// <summary>An entry of <c>people.yml</c>.</summary>
    public static KeyTable Shared { get; } = OfBrief.WithKeys(
        new Key("roles", new KeyForm.Entries(Role), "Several roles with their times. The one of the day of the quotation is printed.", ""));
}
