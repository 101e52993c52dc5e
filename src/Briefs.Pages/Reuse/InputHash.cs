using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Briefs.Pages.Reuse;

/// <summary>
/// Hashes all that decides the bytes of a file. What is added is delimited, so that different inputs have different hashes.
/// </summary>
/// <param name="contents">The hashes of the documents.</param>
internal sealed class InputHash(ContentHashes contents)
{
    // Hashes are made for every file of a site, and most are small.
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private bool _isWhole = true;

    // What is added, so that a number is not taken for a length.
    private enum Kind : byte
    {
        Nothing,
        Number,
        Text,
        Bytes,
    }

    public InputHash Add(int number) => Write(Kind.Number, number);

    public InputHash Add(string? text)
    {
        if (text is null) return Write(Kind.Nothing, 0);
        Write(Kind.Text, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    public InputHash Add(ReadOnlySpan<byte> bytes)
    {
        Write(Kind.Bytes, bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Adds all that a document contains, and its path; null for none.</summary>
    public InputHash Add(Brief? document) =>
        document is null ? Write(Kind.Nothing, 0) : AddHash(contents.Documents.GetValueOrDefault(document.File.Path));

    /// <summary>Adds a hash; null if the content of a document is not known.</summary>
    public InputHash AddHash(byte[]? hash)
    {
        _isWhole &= hash is not null;
        return Add(hash.AsSpan());
    }

    /// <summary>Null if the content of a document is not known, so that nothing can be said of the file.</summary>
    public byte[]? ToArray() => _isWhole ? SHA256.HashData(_bytes.WrittenSpan) : null;

    private InputHash Write(Kind kind, int number)
    {
        var room = _bytes.GetSpan(1 + sizeof(int));
        room[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(room[1..], number);
        _bytes.Advance(1 + sizeof(int));
        return this;
    }
}

/// <summary>Hashes of the content that a site was planned from, by which a later run knows what has changed.</summary>
/// <param name="Site">
/// Covers the program, its options, the settings, the shared entries, the templates, and the saved copies: all that may decide every page.
/// </param>
/// <param name="Documents">By path; each covers the path, and all that is in the file of the brief or page.</param>
public sealed record ContentHashes(ImmutableArray<byte> Site, IReadOnlyDictionary<string, byte[]> Documents)
{
    /// <summary>No hashes, for a site whose files are all made.</summary>
    public static ContentHashes None { get; } = new([], ImmutableDictionary<string, byte[]>.Empty);

    /// <summary>The hash of a document.</summary>
    /// <param name="file">The SHA-256 of the file.</param>
    public static byte[] HashOf(string path, ReadOnlySpan<byte> file) => SHA256.HashData([.. file, .. Encoding.UTF8.GetBytes(path)]);
}
