using System.Security.Cryptography;
using System.Xml;
using Briefs.Attachments.Archives;
using Briefs.Attachments.Media;
using Briefs.Attachments.Pdf;
using Briefs.Attachments.Text;

namespace Briefs.Attachments;

/// <summary>
/// Reads an attachment: whether its content is what its extension says, and which people it reveals. Bytes are untrusted: sizes, depths and
/// what is unpacked have limits, and every broken file ends in <see cref="AttachmentFacts.Damage"/>.
/// </summary>
public static class AttachmentReader
{
    /// <param name="file">Seekable, at its beginning; at most <see cref="AttachmentLimits.Bytes"/>.</param>
    /// <param name="type">The type that the extension promises.</param>
    /// <exception cref="IOException">The disk fails.</exception>
    public static AttachmentFacts Read(Stream file, AttachmentType type)
    {
        var facts = new AttachmentFacts { Hash = Convert.ToHexStringLower(SHA256.HashData(file)) };
        if (ContentKinds.FindOther(file, type) is { } other) return facts with { OtherKind = other };
        var fields = new FieldCollector();
        try
        {
            ReadFields(file, type, fields, new UnpackBudget());
            return facts with { Reveals = fields.ToImmutable() };
        }
        catch (AttachmentRefusedException refused)
        {
            return facts with { Damage = refused.Damage };
        }
    }

    /// <summary>Collects the fields of a file, which may be within an archive.</summary>
    /// <exception cref="AttachmentRefusedException">The file is damaged or beyond a limit.</exception>
    internal static void ReadFields(Stream file, AttachmentType type, FieldCollector fields, UnpackBudget budget)
    {
        file.Position = 0;
        try
        {
            switch (type)
            {
                case AttachmentType.Pdf: PdfScanner.Scan(ReadAll(file), fields, budget); break;
                case AttachmentType.Word or AttachmentType.Excel or AttachmentType.Epub or AttachmentType.Zip:
                    ArchiveScanner.Scan(file, type, fields, budget);
                    break;
                case AttachmentType.Mp3: Id3Reader.Read(file, fields); break;
                case AttachmentType.Mp4: Mp4Reader.Read(file, fields); break;
                case AttachmentType.Csv or AttachmentType.WebVtt: TextChecker.Check(file); break;
            }
        }
        catch (XmlException malformed)
        {
            // A limit that is reached while a part is unpacked comes out of the XML reader.
            throw malformed.InnerException as AttachmentRefusedException ?? AttachmentRefusedException.Damaged("a part is not valid XML");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw AttachmentRefusedException.Damaged("it cannot be unpacked");
        }
    }

    private static byte[] ReadAll(Stream file)
    {
        var bytes = new byte[file.Length];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}

/// <summary>A file that is not read further: damaged, protected or beyond a limit.</summary>
internal sealed class AttachmentRefusedException(string what, string help) : Exception(what)
{
    private const string SaveAgain = "Open it in the program that made it, save it again, and replace the file.";

    public AttachmentDamage Damage { get; } = new(what, help);

    public static AttachmentRefusedException Damaged(string what) => new(what, SaveAgain);

    public static AttachmentRefusedException Protected() => new(
        "it is protected by a password", "Remove the password, and save the file again.");

    public static AttachmentRefusedException TooLarge(string what) => new(what, "Publish a smaller file, or several files.");
}

/// <summary>Collects fields, each once.</summary>
internal sealed class FieldCollector
{
    private const int Most = 100;
    private const int LongestValue = 80;

    private readonly HashSet<RevealingField> _known = [];
    private readonly ImmutableArray<RevealingField>.Builder _fields = ImmutableArray.CreateBuilder<RevealingField>();

    /// <summary>Before each name: the member of an archive that contains the field.</summary>
    public string Within { get; set; } = "";

    /// <summary>Adds a field with a value; an empty value reveals nothing.</summary>
    public void Add(string name, string? value)
    {
        var text = string.Concat((value ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (text.Length > 0) AddPresent(name, text);
    }

    /// <summary>Adds a field that is revealing whatever its value is.</summary>
    public void AddPresent(string name, string value)
    {
        var field = new RevealingField(Within + name, Shorten.ToLength(value, LongestValue));
        if (_fields.Count < Most && _known.Add(field)) _fields.Add(field);
    }

    /// <summary>Adds a path if it contains the name of a user, as paths in a home folder do.</summary>
    public void AddPath(string name, string value)
    {
        if (value.Contains(@":\Users\", StringComparison.OrdinalIgnoreCase) || value.Contains("/Users/", StringComparison.Ordinal)
            || value.Contains("/home/", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            Add(name, value);
    }

    public ImmutableArray<RevealingField> ToImmutable() => _fields.ToImmutable();
}

/// <summary>What may be unpacked of one attachment, with everything in it.</summary>
internal sealed class UnpackBudget
{
    /// <summary>Unpacked bytes that are read.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Archives within one another, the file itself included.</summary>
    public const int MostArchives = 3;

    private long _left = MostBytes;

    /// <summary>How many archives are open, one within the other.</summary>
    public int Depth { get; set; }

    public void Count(long bytes)
    {
        _left -= bytes;
        if (/* guard: attachment-unpacked */ _left < 0)
            throw AttachmentRefusedException.TooLarge("it has more than 256 MB of text when unpacked");
    }
}

/// <summary>Counts what is unpacked from a stream.</summary>
internal sealed class CountedStream(Stream inner, UnpackBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Count(read);
        return read;
    }

    /// <summary>The whole rest; null if it is longer than allowed.</summary>
    public byte[]? ReadToEnd(int most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most) return null;
        }

        return bytes.ToArray();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
