using System.Diagnostics;
using Briefs.Reading.PasteArtifacts;

namespace Briefs.Reading.Rules;

/// <summary>pasted-residue: what stood around an article, and was copied with it.</summary>
public static class PastedResidue
{
    private const int MaxShown = 60;

    public static RuleInfo Info { get; } = new()
    {
        Id = "pasted-residue",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” may have been pasted by mistake: it is {1}.",
        Help = "{2} Text that surrounds an article does not belong in a brief.",
        Why = """
            When an article is copied from a web page, its buttons, links to other articles and picture credits are copied too.
            Readers take them for part of the brief, and a tracking parameter tells the other site who sent the reader.
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
            "The photo shows the gate. The men were home by noon, and no one followed us on the road.",
        ],
    };

    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string words, PastedKind kind)
    {
        var (what, help) = Said(kind);
        return Info.CreateDiagnostic(file, span, Shorten.ToLength(words, MaxShown), what, help);
    }

    internal static Diagnostic Tracking(ContentFile file, TextSpan span, string parameters, string address) =>
        Info.CreateDiagnostic(file, span, Shorten.ToLength(parameters, MaxShown),
            "a tracking parameter", $"Write the address without it: `{address}`.");

    private static (string What, string Help) Said(PastedKind kind) => kind switch
    {
        PastedKind.Label => ("a button or heading from a web page", "Delete it."),
        PastedKind.Pointer => (
            "a link to another page",
            "Delete it. If readers should see that page, describe it in a sentence of your own, "
                + "or list the brief under `related:`."),
        PastedKind.Call => ("a request to follow, subscribe or share", "Delete it."),
        PastedKind.Credit =>
            ("a picture credit", "Write it as the picture's `credit:`, under `image:` or `images:`, and delete it here."),
        PastedKind.Stamp => ("the date line of a web page", "Delete it. The date of the source goes into its entry: `date: 2024-03-05`."),
        PastedKind.Trail => ("a breadcrumb trail", "Delete it."),
        PastedKind.ShareLink =>
            ("a share link", "Delete it. The site adds its own share links to every brief."),
        _ => throw new UnreachableException(),
    };
}
