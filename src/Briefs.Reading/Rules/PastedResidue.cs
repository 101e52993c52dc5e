using System.Diagnostics;
using Briefs.Reading.PasteArtifacts;

namespace Briefs.Reading.Rules;

/// <summary>pasted-residue: what stood around an article, and was copied with it.</summary>
public sealed class PastedResidue : StageRule
{
    private const int MaxShown = 60;

    public static PastedResidue Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "pasted-residue",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” is {1}, and came along with something pasted.",
        Help = "{2} What a page has around its text is no part of a brief.",
        Why = """
            When an article is copied from a web page, buttons, pointers to other articles and the names of picture agencies come
            along. Readers take them for the brief's own words; and an address with a tracking parameter tells the
            other site who sent the reader there.
            """,
        Bad =
        [
            "⟦Share this page:⟧\n\nTwo men were detained in Almaty.",
            "The request was pending.\n\n⟦Read More: Stop the camps or take the games away⟧",
            "⟦Follow us on Twitter and Instagram to stay connected⟧",
            "People protest in the capital ⟦[Getty]⟧",
            "⟦Home > News > Asia⟧",
            "See [the report](https://example.org/report⟦?utm_source=newsletter⟧).",
        ],
        Good =
        [
            "Readers may share this page with others, and read more about it in [the report](https://example.org/report?id=3).",
            "The photo shows the gate. The men were home by noon, and nobody followed us on the road.",
        ],
    };

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string words, PastedKind kind)
    {
        var (what, help) = Said(kind);
        return Info.CreateDiagnostic(file, span, Shorten.ToLength(words, MaxShown), what, help);
    }

    internal Diagnostic Tracking(ContentFile file, TextSpan span, string parameters, string address) =>
        Info.CreateDiagnostic(file, span, Shorten.ToLength(parameters, MaxShown),
            "a tracking parameter", $"Write the address without it: `{address}`.");

    private static (string What, string Help) Said(PastedKind kind) => kind switch
    {
        PastedKind.Label => ("a button or heading of a web page", "Delete it."),
        PastedKind.Pointer => (
            "a pointer to another page",
            "Delete it; or, if readers should go there, say in a sentence of your own what they "
                + "find there, or name the brief under `related:`."),
        PastedKind.Call => ("an invitation of a web page", "Delete it."),
        PastedKind.Credit =>
            ("the credit of a picture", "Write it as the picture's `credit:`, under `image:` or `images:`, and delete it here."),
        PastedKind.Stamp => ("the date of a web page", "Delete it; the date of what you read stands at its source: `date: 2024-03-05`."),
        PastedKind.Trail => ("a navigation trail", "Delete it."),
        PastedKind.ShareLink =>
            ("a link that shares a page and leads to none", "Delete it; the site has share links of its own under every brief."),
        _ => throw new UnreachableException(),
    };
}
