namespace Briefs.Reading.Rules;

public sealed class CalloutUnknown : StageRule
{
    private const int MaxShown = 60;

    private static readonly string[] s_known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "ACTION"];

    public static CalloutUnknown Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "callout-unknown",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "“{0}” is not a valid alert marker.",
        Help = "Write {1} alone on the first line{2}. If the block is a quotation, delete the marker.",
        Why = """
            A block quote contains someone else's words; an alert contains your own. An alert starts with [!NOTE], [!TIP], [!IMPORTANT],
            [!WARNING] or [!CAUTION] alone on its line. Some other programs accept more types, a title or a fold marker. Without this rule,
            a block that uses one of these would be published as a quotation.
            """,
        Bad =
        [
            "> ⟦[!NOTE] Our view⟧\n> The judges were not asked.",
            "> ⟦[!INFO]⟧\n> The judges were not asked.",
            "> ⟦[!NOTE]-⟧\n> The judges were not asked.",
        ],
        Good =
        [
            "> [!NOTE]\n> **Our view**\n>\n> The judges were not asked.",
            "> We stay [@mills in @news].",
        ],
    };

    /// <param name="arguments">The first line from <c>[!</c> on.</param>
    public override Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments)
    {
        var marker = arguments[0];
        var close = marker.IndexOf(']', StringComparison.Ordinal);
        var word = marker[2..close].Trim().ToUpperInvariant();
        var title = marker[(close + 1)..].Trim().TrimStart('-', '+').Trim();
        var alert = s_known.Contains(word, StringComparer.Ordinal)
            ? $"[!{word}]"
            : "[!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!ACTION]";
        return base.CreateDiagnostic(file, span, Shorten.ToLength(marker, MaxShown), alert, title.Length == 0
            ? "" : ", and put the title in bold on the next line");
    }
}
