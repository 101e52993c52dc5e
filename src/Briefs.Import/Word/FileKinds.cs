namespace Briefs.Import.Word;

/// <summary>Tells Word files from others that have their ending, or are like them.</summary>
internal static class FileKinds
{
    private const string SaveAsDocx = "Open it in Word or LibreOffice, save it as .docx, and import that file.";
    private const string WordMain = "wordprocessingml";
    private const string MacroMain = "vnd.ms-word";

    private static readonly byte[] s_compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] s_encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="WordRefusedException">The first bytes are not those of an archive.</exception>
    public static void RefuseOthers(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK"u8)) return;
        if (content.IsEmpty) throw new WordRefusedException("The file is empty.", "Save the document again, and import the new file.");
        if (content.StartsWith(s_compound))
        {
            throw content.IndexOf(s_encrypted) >= 0
                ? new WordRefusedException("The file is protected by a password.",
                    "Open it in Word, remove the password under File, Info, save it, and import it again.")
                : new WordRefusedException("The file has the old format of Word (.doc).", SaveAsDocx);
        }

        var start = content[..Math.Min(content.Length, 512)];
        throw start.StartsWith(@"{\rtf"u8) ? new WordRefusedException("The file is rich text (RTF), not .docx.", SaveAsDocx)
            : start.StartsWith("%PDF"u8) ? new WordRefusedException("The file is a PDF, not .docx.",
                "Import the document that the PDF was made from.")
            : start.IndexOf((byte)'<') >= 0 ? new WordRefusedException("The file is XML or HTML, not .docx.", SaveAsDocx)
            : new WordRefusedException("The file is not a Word file.", SaveAsDocx);
    }

    /// <exception cref="WordRefusedException">The parts are those of another kind of document.</exception>
    public static void RefuseOthers(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            if (part.Equals("content.xml", StringComparison.OrdinalIgnoreCase))
                throw new WordRefusedException("The file is an OpenDocument text (.odt), not .docx.", SaveAsDocx);
            if (part.Equals("EncryptedPackage", StringComparison.OrdinalIgnoreCase))
                throw new WordRefusedException("The file is protected by a password.", SaveAsDocx);
            if (part.StartsWith("Index/", StringComparison.Ordinal) && part.EndsWith(".iwa", StringComparison.Ordinal))
                throw new WordRefusedException("The file is from Apple Pages, not .docx.",
                    "In Pages, use File, Export To, Word, and import that file.");
        }
    }

    /// <exception cref="WordRefusedException">The main part is not a text document.</exception>
    /// <param name="type">The content type of the main part; null if it has none.</param>
    public static void RefuseOtherType(string? type)
    {
        if (type is null || type.Contains(WordMain, StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/" + MacroMain, StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)) return;
        var kind = type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) ? "a spreadsheet"
            : type.Contains("presentationml", StringComparison.OrdinalIgnoreCase) ? "a presentation"
            : "not a text document";
        throw new WordRefusedException($"The file is {kind}.", "Import a text document.");
    }
}
