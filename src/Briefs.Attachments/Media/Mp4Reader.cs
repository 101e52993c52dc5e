using System.Buffers.Binary;
using Briefs.Attachments.Pdf;

namespace Briefs.Attachments.Media;

/// <summary>Reads the metadata of an MP4 file: the boxes of QuickTime, iTunes, 3GPP and XMP. Media data is passed over.</summary>
internal sealed class Mp4Reader
{
    private const int MostBoxes = 100_000;
    private const int LargestValue = 1024 * 1024;
    private const int Deepest = 12;

    private static readonly byte[] s_xmp =
        [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

    private readonly Stream _file;
    private readonly FieldCollector _fields;
    private readonly List<string> _keys = [];
    private int _boxes;

    private Mp4Reader(Stream file, FieldCollector fields) => (_file, _fields) = (file, fields);

    public static void Read(Stream file, FieldCollector fields) =>
        new Mp4Reader(file, fields).ReadBoxes(0, file.Length, "", 0);

    private void ReadBoxes(long at, long end, string parent, int depth)
    {
        if (depth > Deepest) throw AttachmentRefusedException.Damaged("its boxes are nested more than 12 levels deep");
        var header = new byte[16];
        while (at + 8 <= end)
        {
            if (++_boxes > MostBoxes) throw AttachmentRefusedException.TooLarge("it has more than 100,000 boxes");
            _file.Position = at;
            _file.ReadExactly(header, 0, 8);
            var type = Encoding.Latin1.GetString(header, 4, 4);
            long length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var start = at + 8;
            // QuickTime ends the list of user data with four zeros.
            if (length == 0 && parent == "udta") return;
            if (length == 0) length = end - at;
            else if (length == 1 && start + 8 <= end)
            {
                _file.ReadExactly(header, 8, 8);
                length = (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(8)));
                start += 8;
            }

            if (length < start - at || length > end - at)
                throw AttachmentRefusedException.Damaged("a box is longer than the file; the download or upload may be incomplete");
            ReadBox(type, start, at + length, parent, depth);
            at += length;
        }
    }

    private void ReadBox(string type, long start, long end, string parent, int depth)
    {
        switch (type)
        {
            case "moov" or "trak" or "udta" or "mdia" or "ilst": ReadBoxes(start, end, type, depth + 1); break;
            case "meta": ReadMeta(start, end, depth); break;
            case "keys": ReadKeys(ReadValue(start, end)); break;
            case "uuid" when ReadValue(start, end) is var value && value.AsSpan().StartsWith(s_xmp):
                XmpReader.Read(value[16..], _fields);
                break;
            case "XMP_": XmpReader.Read(ReadValue(start, end), _fields); break;
            case "loci": _fields.AddPresent("place", ""); break;
            case "auth" or "perf":
                _fields.Add("author", Encoding.UTF8.GetString(After(ReadValue(start, end), 6)).Trim('\0'));
                break;
            case var _ when parent == "ilst": ReadItem(type, start, end); break;
            case ['\u00A9', ..] when FindField(type) is { } field:
                _fields.Add(field, Encoding.UTF8.GetString(After(ReadValue(start, end), 4)).Trim('\0'));
                break;
        }
    }

    // In MP4 the box has a version of four bytes before its content; in QuickTime it has none.
    private void ReadMeta(long start, long end, int depth)
    {
        var first = new byte[8];
        if (end - start < first.Length) return;
        _file.Position = start;
        _file.ReadExactly(first);
        var isQuickTime = BinaryPrimitives.ReadUInt32BigEndian(first) != 0;
        ReadBoxes(isQuickTime ? start : start + 4, end, "meta", depth + 1);
    }

    private void ReadKeys(byte[] keys)
    {
        _keys.Clear();
        for (var at = 8; at + 8 <= keys.Length && _keys.Count < 1_000;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(keys.AsSpan(at));
            if (length < 8 || length > keys.Length - at) return;
            _keys.Add(Encoding.UTF8.GetString(keys, at + 8, (int)length - 8));
            at += (int)length;
        }
    }

    // An item has a box `data`: length, name, type and locale, four bytes each, then the value. Its own name is a key or a number.
    private void ReadItem(string type, long start, long end)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(Encoding.Latin1.GetBytes(type));
        var key = number > 0 && number <= _keys.Count ? _keys[number - 1] : type;
        if (FindField(key) is not { } field) return;
        _fields.Add(field, Encoding.UTF8.GetString(After(ReadValue(start, end), 16)).Trim('\0'));
    }

    private static string? FindField(string key) => key switch
    {
        "\u00A9xyz" => "place",
        "\u00A9ART" or "aART" or "\u00A9aut" or "\u00A9dir" or "\u00A9wrt" or "\u00A9prd" or "\u00A9prf" => "author",
        "\u00A9cmt" => "comment",
        "\u00A9enc" => "encoded by",
        _ when key.Contains("location", StringComparison.OrdinalIgnoreCase) => "place",
        _ when key.EndsWith(".author", StringComparison.Ordinal) || key.EndsWith(".artist", StringComparison.Ordinal)
            || key.EndsWith(".director", StringComparison.Ordinal) || key.EndsWith(".producer", StringComparison.Ordinal) => "author",
        _ when key.Contains("identifier", StringComparison.OrdinalIgnoreCase) => "serial number",
        _ => null,
    };

    private byte[] ReadValue(long start, long end)
    {
        if (end - start > LargestValue) return [];
        var value = new byte[end - start];
        _file.Position = start;
        _file.ReadExactly(value);
        return value;
    }

    private static byte[] After(byte[] value, int length) => value.Length > length ? value[length..] : [];
}
