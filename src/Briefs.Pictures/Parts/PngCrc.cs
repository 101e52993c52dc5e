namespace Briefs.Pictures.Parts;

/// <summary>The checksum at the end of a PNG chunk: CRC-32 with polynomial 0xEDB88320 (ISO 3309).</summary>
internal static class PngCrc
{
    private static readonly uint[] s_table =
        [.. Enumerable.Range(0, 256)
            .Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <param name="type">Of the chunk, four bytes.</param>
    public static uint Of(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) => ~Continue(Continue(uint.MaxValue, type), content);

    private static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = s_table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }
}
