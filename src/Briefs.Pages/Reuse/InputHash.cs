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
    private const int BlockSize = 16 << 10;

    // Most files have few inputs. A list of all quotations has many, which are hashed block by block.
    private byte[] _block = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int _length;
    private IncrementalHash? _before;
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
        var size = Encoding.UTF8.GetByteCount(text);
        Write(Kind.Text, size);
        if (size > BlockSize) Append(Encoding.UTF8.GetBytes(text));
        else
        {
            MakeRoom(size);
            _length += Encoding.UTF8.GetBytes(text, _block.AsSpan(_length));
        }

        return this;
    }

    public InputHash Add(ReadOnlySpan<byte> bytes)
    {
        Write(Kind.Bytes, bytes.Length);
        Append(bytes);
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

    /// <summary>
    /// The hash of all that was added; nothing can be added any longer. Null if the content of a document is not known, so that nothing can
    /// be said of the file.
    /// </summary>
    public byte[]? ToArray()
    {
        using var before = _before;
        before?.AppendData(_block, 0, _length);
        var hash = !_isWhole ? null : before is null ? SHA256.HashData(_block.AsSpan(0, _length)) : before.GetHashAndReset();
        ArrayPool<byte>.Shared.Return(_block);
        _block = [];
        return hash;
    }

    private InputHash Write(Kind kind, int number)
    {
        MakeRoom(1 + sizeof(int));
        _block[_length] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(_block.AsSpan(_length + 1), number);
        _length += 1 + sizeof(int);
        return this;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BlockSize)
        {
            Hash();
            _before!.AppendData(bytes);
            return;
        }

        MakeRoom(bytes.Length);
        bytes.CopyTo(_block.AsSpan(_length));
        _length += bytes.Length;
    }

    private void MakeRoom(int size)
    {
        if (_block.Length - _length < size) Hash();
    }

    private void Hash()
    {
        _before ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _before.AppendData(_block, 0, _length);
        _length = 0;
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
