namespace Briefs.Reading.Rules;

public sealed class FileEncoding : StageRule
{
    public static FileEncoding Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-encoding",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "This is not text in UTF-8: {0}.",
        Help = "Open the file in an editor and save it with the encoding UTF-8.",
        Why = "Only one encoding is the same everywhere; in another, names and quotations would be garbled.",
        Bad =
        [
            // A half of a surrogate pair is how these examples write a byte: here FF.
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody ⟦⟧\uDCFF crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNobody crossed.\n",
        ],
    };
}
