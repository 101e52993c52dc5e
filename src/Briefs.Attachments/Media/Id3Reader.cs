using System.Buffers.Binary;

namespace Briefs.Attachments.Media;

/// <summary>Reads the tags of an MP3 file: ID3v2.2 to 2.4 at its start, ID3v1 at its end.</summary>
internal static class Id3Reader
{
    private const int LargestTag = 16 * 1024 * 1024;
    private const int HeaderLength = 10;
    private const int OldTagLength = 128;

    public static void Read(Stream file, FieldCollector fields)
    {
        var header = new byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength && header.AsSpan().StartsWith("ID3"u8))
        {
            var length = Syncsafe(header.AsSpan(6));
            if (length > LargestTag || length > file.Length - HeaderLength)
                throw AttachmentRefusedException.Damaged("its tags are longer than allowed or than the file");
            var tag = new byte[length];
            file.ReadExactly(tag);
            ReadFrames(tag, header[3], fields);
        }

        if (file.Length < OldTagLength) return;
        var old = new byte[OldTagLength];
        file.Position = file.Length - OldTagLength;
        file.ReadExactly(old);
        if (!old.AsSpan().StartsWith("TAG"u8)) return;
        fields.Add("artist", Trimmed(Encoding.Latin1.GetString(old, 33, 30)));
        fields.Add("comment", Trimmed(Encoding.Latin1.GetString(old, 97, 28)));
    }

    private static void ReadFrames(byte[] tag, int version, FieldCollector fields)
    {
        var (idLength, header) = version == 2 ? (3, 6) : (4, HeaderLength);
        for (var at = 0; at + header <= tag.Length && tag[at] != 0;)
        {
            var id = Encoding.Latin1.GetString(tag, at, idLength);
            var length = version switch
            {
                2 => (tag[at + 3] << 16) | (tag[at + 4] << 8) | tag[at + 5],
                4 => Syncsafe(tag.AsSpan(at + 4)),
                _ => BinaryPrimitives.ReadInt32BigEndian(tag.AsSpan(at + 4)),
            };
            at += header;
            if (length < 0 || length > tag.Length - at)
                throw AttachmentRefusedException.Damaged("one of its tags is longer than all of them");
            if (NameOf(id) is { } name) fields.Add(name, TextOf(tag.AsSpan(at, length), id));
            at += length;
        }
    }

    // The frames of ID3v2.2 have three letters.
    private static string? NameOf(string id) => id switch
    {
        "TPE1" or "TPE2" or "TPE3" or "TPE4" or "TP1" or "TP2" or "TP3" or "TP4" or "TOPE" or "TOA" => "artist",
        "TCOM" or "TCM" or "TEXT" or "TXT" or "TOLY" or "TOL" => "author",
        "TENC" or "TEN" => "encoded by",
        "TOWN" => "owner",
        "COMM" or "COM" => "comment",
        "PRIV" => "private data",
        "GEOB" or "GEO" => "attached file",
        _ => null,
    };

    private static string TextOf(ReadOnlySpan<byte> frame, string id)
    {
        if (frame.IsEmpty) return "";
        if (id is "PRIV") return Trimmed(Encoding.Latin1.GetString(frame));
        var encoding = frame[0];
        var text = frame[1..];
        // A comment begins with its language, in three letters.
        if (id is "COMM" or "COM" && text.Length >= 3) text = text[3..];
        var decoded = encoding switch
        {
            1 when text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) => Encoding.BigEndianUnicode.GetString(text[2..]),
            1 => Encoding.Unicode.GetString(text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? text[2..] : text),
            2 => Encoding.BigEndianUnicode.GetString(text),
            3 => Encoding.UTF8.GetString(text),
            _ => Encoding.Latin1.GetString(text),
        };
        return Trimmed(decoded.Replace("\uFEFF", "", StringComparison.Ordinal));
    }

    private static string Trimmed(string text) => text.Trim('\0', ' ');

    // Seven bits of each byte.
    private static int Syncsafe(ReadOnlySpan<byte> bytes) =>
        ((bytes[0] & 0x7F) << 21) | ((bytes[1] & 0x7F) << 14) | ((bytes[2] & 0x7F) << 7) | (bytes[3] & 0x7F);
}
