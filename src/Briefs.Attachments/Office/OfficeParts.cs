namespace Briefs.Attachments.Office;

/// <summary>The parts of Word and Excel files, and of EPUB books, that can name a person.</summary>
internal static class OfficeParts
{
    private static readonly string[] s_wordParts =
        ["document", "header", "footer", "footnotes", "endnotes", "comments", "people", "glossary/document", "settings"];

    private static readonly string[] s_excelParts = ["workbook", "comments", "threadedComments/", "persons/", "revisions/"];

    public static bool IsRead(string part, AttachmentType type) => type switch
    {
        AttachmentType.Word => IsProperties(part) || IsIn(part, "word/", s_wordParts),
        AttachmentType.Excel => IsProperties(part) || IsIn(part, "xl/", s_excelParts),
        AttachmentType.Epub => part.EndsWith(".opf", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // Relationships can lead to a file on the author's computer.
    private static bool IsProperties(string part) =>
        part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || (part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && IsXml(part));

    private static bool IsIn(string part, string folder, string[] names) =>
        IsXml(part) && part.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && Array.Exists(names, name => part.AsSpan(folder.Length).StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
