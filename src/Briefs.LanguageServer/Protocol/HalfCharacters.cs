namespace Briefs.LanguageServer.Protocol;

/// <summary>
/// Halves of characters, which editors escape while somebody types (<c>\ud83d</c>) and no string of JSON can be read with: each becomes
/// the replacement character, which has the same length in the message and in the text.
/// </summary>
internal static class HalfCharacters
{
    private const int Length = 6;

    /// <param name="json">UTF-8; changed in place.</param>
    public static void Replace(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            var escaped = Unit(json, at);
            if (escaped is >= 0xD800 and <= 0xDBFF && Unit(json, at + Length) is >= 0xDC00 and <= 0xDFFF) at += 2 * Length;
            else
            {
                if (escaped is >= 0xD800 and <= 0xDFFF) "\\ufffd"u8.CopyTo(json[at..]);
                at += escaped is null ? 2 : Length;
            }

            if (at >= json.Length) return;
            var next = json[at..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + next;
        }
    }

    private static int? Unit(ReadOnlySpan<byte> json, int at)
    {
        if (at + Length > json.Length || json[at] != '\\' || json[at + 1] != 'u') return null;
        var unit = 0;
        foreach (var digit in json.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit)) return null;
            unit = (unit << 4) | Convert.ToInt32(((char)digit).ToString(), 16);
        }

        return unit;
    }
}
