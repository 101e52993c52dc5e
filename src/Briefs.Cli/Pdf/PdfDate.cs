namespace Briefs.Cli.Pdf;

/// <summary>Makes a PDF the same on every build: its dates are those of the brief.</summary>
internal static class PdfDate
{
    private const int DigitsOfDate = 14;

    /// <summary>Returns the PDF with the date of the brief.</summary>
    /// <param name="printed">As the browser made it.</param>
    public static byte[] Apply(ReadOnlySpan<byte> printed, DateOnly date)
    {
        var dated = printed.ToArray();
        SetDate(dated, "/CreationDate (D:"u8, date);
        SetDate(dated, "/ModDate (D:"u8, date);
        return dated;
    }

    // The last one is in the information dictionary: the browser writes it after the pages, and a title with these words is escaped there.
    private static void SetDate(Span<byte> pdf, ReadOnlySpan<byte> name, DateOnly date)
    {
        var at = pdf.LastIndexOf(name);
        if (at < 0 || pdf.Length < at + name.Length + DigitsOfDate)
            throw new ChromiumException("the browser made a PDF without a date, which Briefs cannot make the same on every build");
        Encoding.ASCII.GetBytes(date.ToString("yyyyMMdd'000000'", CultureInfo.InvariantCulture), pdf[(at + name.Length)..]);
    }
}
