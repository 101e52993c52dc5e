namespace Briefs.Attachments.Text;

/// <summary>Checks a table or subtitles: text in UTF-8, or in UTF-16 with a byte order mark as Excel writes it.</summary>
internal static class TextChecker
{
    private const int Block = 64 * 1024;

    public static void Check(Stream file)
    {
        var bytes = new byte[Block];
        var chars = new char[Block + 4];
        Decoder? decoder = null;
        try
        {
            for (int read; (read = file.Read(bytes)) > 0;)
            {
                decoder ??= EncodingOf(bytes.AsSpan(0, read)).GetDecoder();
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
                if (chars.AsSpan(0, count).Contains('\0')) throw AttachmentRefusedException.Damaged("it is not a text");
            }

            decoder?.GetChars([], 0, 0, chars, 0, flush: true);
        }
        catch (DecoderFallbackException)
        {
            throw new AttachmentRefusedException("its text is not in UTF-8, so other computers show wrong letters",
                "Save it again as UTF-8: in Excel, choose “CSV UTF-8”; in LibreOffice, choose “Unicode (UTF-8)” as character set.");
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
