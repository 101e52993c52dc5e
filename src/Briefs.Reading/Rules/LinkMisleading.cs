namespace Briefs.Reading.Rules;

/// <summary>link-misleading: a link that leads elsewhere than readers think.</summary>
public static class LinkMisleading
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "link-misleading",
        Group = RuleGroup.Links,
        Severity = Severity.Warning,
        Message = "This address may mislead readers: {0}.",
        Help = "{1} Open the address in a browser to check it.",
        Why = """
            Readers judge a link by what they see. Links that show a different address, use look-alike letters or lead into the
            reader's own network are a common way to send people to harmful pages.
            """,
        Bad =
        [
            "See ⟦[https://good.example/report](https://evil.example/report)⟧.",
            "See ⟦[the page](https://аррӏе.com/)⟧.",
            "See ⟦[the page](https://exаmple.org/)⟧.",
            "See ⟦[the page](http://127.0.0.1:8080/admin)⟧.",
            "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  news:\n    title: Campaigners appeal\n    publisher: The New Arab\n"
                + "    date: 2024-02-01\n    url: ⟦http://192.168.0.7/a⟧\n---\n\nThe border is closed [@news].\n",
        ],
        Good =
        [
            "See [https://example.org/report](https://www.example.org/report), [example.org](https://example.org/), and [the "
                + "paper](https://пример.рф/).",
            "See [https://example.org/a](https://web.archive.org/web/2024/https://example.org/a).",
        ],
    };

    /// <param name="why">Half a sentence.</param>
    /// <param name="help">What to write.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string why, string help) =>
        Info.CreateDiagnostic(file, span, why, help);
}
