namespace Briefs.Reading.Rules;

public sealed class LinkScheme : StageRule
{
    public static LinkScheme Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-scheme",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "Unsafe or invalid link: {0}.",
        Help = "Use an address that starts with https://, http://, mailto: or tel:, or the relative path of a .md file or of a file in "
            + "content/files/.",
        Why = """
            A link can run code in the reader's browser, open a file on their computer or hide where it leads. Briefs publishes only links
            to web addresses, email addresses, telephone numbers and files on the site.
            """,
        Bad =
        [
            "See ⟦[the page](javascript:alert)⟧.",
            "See ⟦[the page](//example.org/x)⟧.",
            "See ⟦[the page](https://un.org@evil.example/)⟧.",
            "See ⟦[the file](file:///etc/hosts)⟧.",
            "See ⟦[the page](<https://example.org/a page>)⟧.",
            "Please ⟦[write](mailto:)⟧, or ⟦[call](tel:)⟧.",
        ],
        Good = ["See [the page](https://example.org/x) or [write](mailto:desk@example.org)."],
    };

    internal Diagnostic Unusable(ContentFile file, TextSpan span, string name, string encoded) =>
        CreateDiagnostic(file, span, "an address cannot contain " + name) with { Help = $"Write the address as `{encoded}`." };

    internal Diagnostic Empty(ContentFile file, TextSpan span, string scheme) =>
        CreateDiagnostic(file, span, $"nothing follows “{scheme}:”") with
        {
            Help = scheme == "tel" ? "Write a telephone number after it, such as `tel:+41225550100`, or remove the link."
            : "Write an email address after it, such as `mailto:desk@example.org`, or remove the link.",
        };
}
