using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Finds headers and footers with a text, which a brief does not have.</summary>
internal static class HeaderFinder
{
    public static void Report(WordDocument document)
    {
        var relations = document.Package.RelationsOf(document.Package.Document);
        foreach (var part in relations.AllOfType("header").Concat(relations.AllOfType("footer")).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (document.Package.Read(part) is not { } root || ElementText.Read(root) is not { Length: > 0 } text) continue;
            if (!text.Any(char.IsLetter)) continue;
            document.Remarks.Add(
                RemarkKind.Dropped, "Headers and footers were left out.", () => $"“{Shorten.ToLength(SafeText.Escape(text), 60)}”");
        }
    }
}
