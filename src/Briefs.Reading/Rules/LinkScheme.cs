using Briefs.Diagnostics;
using Briefs.Text;

namespace Briefs.Reading.Rules;

/// <summary>link-scheme: an address that no page of the site may lead to.</summary>
public static class LinkScheme
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "link-scheme",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "This link leads nowhere safe: {0}.",
        Help = "Write an address that begins with https://, http://, mailto: or tel:, or the relative path of a .md file.",
        Why = """
            A link can run a program in a reader's browser, open a file of their computer or hide where it leads. Only
            addresses of the web, mail and telephone, and files of the site itself, are printed as links.
            """,
        Bad =
        [
            "See ⟦[the page](javascript:alert)⟧.",
            "See ⟦[the page](//example.org/x)⟧.",
            "See ⟦[the page](https://un.org@evil.example/)⟧.",
            "See ⟦[the file](file:///etc/hosts)⟧.",
        ],
        Good = ["See [the page](https://example.org/x) or [write](mailto:desk@example.org)."],
    };

    /// <param name="why">Half a sentence.</param>
    internal static Diagnostic At(ContentFile file, TextSpan span, string why) => Info.At(file, span, why);
}
