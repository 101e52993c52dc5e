using System.Security.Cryptography;

namespace Briefs.Cli.Pdf;

/// <summary>
/// What makes a PDF the same on every build: its dates are those of the brief, and a comment after its end has the hash of what it was
/// printed from, so that a later build can use it again.
/// </summary>
internal static class PdfStamp
{
    private const int DigitsOfDate = 14;

    // The comment: "%briefs ", the key, a space, the hash of the PDF before the comment, a line feed.
    private const int KeyLength = 64;
    private static readonly int s_commentLength = Start.Length + KeyLength + 1 + KeyLength + 1;

    private static ReadOnlySpan<byte> Start => "%briefs "u8;

    /// <summary>Returns the PDF with the date of the brief and the key.</summary>
    /// <param name="printed">As the browser made it.</param>
    /// <param name="key">64 hex digits.</param>
    public static byte[] Apply(ReadOnlySpan<byte> printed, DateOnly date, string key)
    {
        var dated = printed.ToArray();
        SetDate(dated, "/CreationDate (D:"u8, date);
        SetDate(dated, "/ModDate (D:"u8, date);
        return [.. dated, .. Start, .. Encoding.ASCII.GetBytes($"{key} {Convert.ToHexStringLower(SHA256.HashData(dated))}\n")];
    }

    /// <summary>Whether this is a complete PDF with this key.</summary>
    public static bool IsPrintedFrom(ReadOnlySpan<byte> pdf, string key)
    {
        if (pdf.Length < s_commentLength || !pdf[^s_commentLength..].StartsWith(Start)) return false;
        var comment = Encoding.ASCII.GetString(pdf[^(s_commentLength - Start.Length)..]).TrimEnd('\n');
        return comment == $"{key} {Convert.ToHexStringLower(SHA256.HashData(pdf[..^s_commentLength]))}";
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
