
namespace Briefs.Pages.Exports;

/// <summary>One cell of a table, RFC 4180, that no spreadsheet takes for a formula.</summary>
internal static class CsvCell
{
    // Spreadsheets run what begins so; in East Asian settings the wide forms too.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// In quotation marks, those inside doubled. What a spreadsheet might run gets an apostrophe before it, and so does what
    /// begins with an apostrophe: whoever takes one away from every cell that begins with one has the words as they were.
    /// </summary>
    public static void Write(StringBuilder row, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        row.Append('"');
        if (NeedsApostrophe(text)) row.Append('\'');
        row.Append(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text).Append('"');
    }

    private static bool NeedsApostrophe(string text)
    {
        // Some spreadsheets cut white space and what is invisible off first.
        var first = text.AsSpan().TrimStart(" \u00a0\u3000\u200b\u200e\u200f\ufeff");
        return text[0] == '\'' || (!first.IsEmpty && Formula.Contains(first[0], StringComparison.Ordinal));
    }
}
