namespace Briefs.Reading.Schema;

/// <summary>An entry of <c>authors.yml</c>.</summary>
public static class AuthorKeys
{
    public static KeyTable Of { get; } = new(
        new Key("name", new KeyForm.TextByLanguage(),
            "The name as published. For several languages, write one name under each language code.",
            "Ana Petrel")
        {
            IsRequired = true,
            IsName = true,
        },
        new Key("role", new KeyForm.Text(), "The role of the author, as published beside the name.", "Senior researcher")
        {
            HasNoQuotation = true,
        },
        new Key("link", new KeyForm.Address(), "The page of the author.", "https://example.org/ana-petrel"),
        new Key("orcid", new KeyForm.Word(), "The ORCID iD of the author.", "0000-0002-1825-0097"))
    {
        Usual = ["name", "role"],
    };
}
