using System.IO.Compression;
using Briefs.Pictures;

namespace Briefs.Attachments.Pdf;

/// <summary>
/// Looks through all objects of a PDF, also those that a later revision replaced: a program that removes an author by appending to the file
/// leaves the name in it. ISO 32000-1.
/// </summary>
internal sealed class PdfScanner : IPdfObserver
{
    private const int Header = 1024;
    private const int Tail = 4096;
    private const int LargestStream = 64 * 1024 * 1024;

    private static readonly FrozenDictionary<string, string> s_fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Author"] = "author", ["Company"] = "company", ["Manager"] = "manager", ["LastModifiedBy"] = "last modified by",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_comments = FrozenSet.Create(StringComparer.Ordinal,
        "Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Ink", "Stamp", "FreeText", "FileAttachment");

    private readonly byte[] _bytes;
    private readonly FieldCollector _fields;
    private readonly UnpackBudget _budget;
    private readonly Dictionary<long, string> _strings = [];
    private readonly List<(string Field, long Object)> _unresolved = [];

    private PdfScanner(byte[] bytes, FieldCollector fields, UnpackBudget budget) => (_bytes, _fields, _budget) = (bytes, fields, budget);

    public static void Scan(byte[] bytes, FieldCollector fields, UnpackBudget budget)
    {
        if (bytes.AsSpan(0, Math.Min(Header, bytes.Length)).IndexOf("%PDF-"u8) < 0)
            throw AttachmentRefusedException.Damaged("it is not a PDF");
        if (bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).IndexOf("%%EOF"u8) < 0)
            throw AttachmentRefusedException.Damaged("the end of the file is missing");
        var scanner = new PdfScanner(bytes, fields, budget);
        new PdfWalker(bytes, scanner).Walk();
        foreach (var (field, number) in scanner._unresolved) fields.Add(field, scanner._strings.GetValueOrDefault(number));
    }

    public void OnString(long number, string text) => _strings[number] = text;

    public void OnDictionary(PdfDictionary dictionary)
    {
        if (dictionary.IsTopLevel && dictionary.Contains("Encrypt")) throw AttachmentRefusedException.Protected();
        foreach (var (key, field) in s_fields) Add(field, dictionary.Find(key));
        if (dictionary.Find("Title") is PdfValue.Text title) _fields.AddPath("title", title.Value);
        if (dictionary.Contains("EF")) _fields.AddPresent("attached file", TextOf(dictionary, "UF") ?? TextOf(dictionary, "F") ?? "");
        if (dictionary.Find("Subtype") is not PdfValue.Name { Value: var subtype }) return;
        if (subtype == "Redact")
            _fields.AddPresent("redaction that was not applied", "the text below it is still in the file");
        if (!s_comments.Contains(subtype)) return;
        if (dictionary.Find("T") is { } author) Add("comment", author);
        else if (subtype != "FreeText") _fields.AddPresent("comment", TextOf(dictionary, "Contents") ?? subtype);
    }

    public void OnStream(PdfDictionary dictionary, int start, int length)
    {
        var type = (dictionary.Find("Type") as PdfValue.Name)?.Value;
        if (type == "ObjStm") ReadObjects(dictionary, start, length);
        else if (type == "Metadata") XmpReader.Read(Unpack(dictionary, start, length), _fields);
        else if (dictionary.Find("Filter") is PdfValue.Name { Value: "DCTDecode" } && length <= PictureLimits.Bytes)
        {
            foreach (var revealed in PictureReader.FindRevealing(_bytes[start..(start + length)])) _fields.AddPresent("picture", revealed);
        }
    }

    private void ReadObjects(PdfDictionary dictionary, int start, int length)
    {
        var objects = Unpack(dictionary, start, length);
        var first = (dictionary.Find("First") as PdfValue.Number)?.Value ?? 0;
        if (first < 0 || first > objects.Length) throw AttachmentRefusedException.Damaged("an object stream is not valid");
        new PdfWalker(objects, this).WalkObjects((int)first);
    }

    private byte[] Unpack(PdfDictionary dictionary, int start, int length)
    {
        if (!dictionary.Contains("Filter")) return _bytes[start..(start + length)];
        if (dictionary.Find("Filter") is not PdfValue.Name { Value: "FlateDecode" or "Fl" })
            throw AttachmentRefusedException.Damaged("its information is compressed in a way that Briefs does not read");
        using var packed = new MemoryStream(_bytes, start, length, writable: false);
        using var unpacked = new CountedStream(new ZLibStream(packed, CompressionMode.Decompress), _budget);
        return unpacked.ReadToEnd(LargestStream)
            ?? throw AttachmentRefusedException.TooLarge("a part has more than 64 MB when unpacked");
    }

    private void Add(string field, PdfValue? value)
    {
        if (value is PdfValue.Text text) _fields.Add(field, text.Value);
        else if (value is PdfValue.Reference reference && _unresolved.Count < 1_000) _unresolved.Add((field, reference.Object));
    }

    private static string? TextOf(PdfDictionary dictionary, string key) => (dictionary.Find(key) as PdfValue.Text)?.Value;
}
