namespace Briefs.Reading.Rules;

/// <summary>A text that is not UTF-8.</summary>
public static class FileEncoding
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "file-encoding",
        Group = RuleGroup.Site,
        Severity = Severity.Error,
        Message = "This file is not UTF-8 text: {0}.",
        Help = "Open the file in a text editor and save it with UTF-8 encoding.",
        Why = "UTF-8 is the same on every computer. In another encoding, names and quotations would be garbled.",
        Bad =
        [
            // A half of a surrogate pair is how these examples write a byte: here FF.
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one ⟦⟧\uDCFF crossed.\n",
        ],
        Good =
        [
            "---\ntitle: A border closes\ndate: 2024-03-01\n---\n\nNo one crossed.\n",
        ],
    };
}
