namespace Briefs.Reading.Rules;

public sealed class FileEncoding : StageRule
{
    public static FileEncoding Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "file-encoding",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "This file is not UTF-8 text: {0}.",
        Help = "Open the file in a text editor and save it with UTF-8 encoding.",
        Why = "Briefs reads every text file as UTF-8. In another encoding, names and quotations would be garbled.",
        Bad =
        [
            // These examples write an invalid byte as half of a surrogate pair: here 0xFF.
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one ⟦⟧\uDCFF crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}
