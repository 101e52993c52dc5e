using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Briefs.Workspaces.Cache;

/// <summary>
/// Writes values to bytes, or reads them back. A type is described once, by a method that takes a value and returns it: with an
/// <see cref="ArchiveWriter"/> the method writes its argument, with an <see cref="ArchiveReader"/> it ignores the argument and returns the
/// value that was written. So the two directions cannot differ.
/// </summary>
internal abstract class Archive
{
    /// <summary>Whether values are written.</summary>
    public abstract bool IsWriting { get; }

    public abstract long Number(long value);

    /// <summary>A text of any UTF-16 units, also of half a character; or null.</summary>
    public abstract string? Text(string? value);

    public abstract byte[] Bytes(ReadOnlySpan<byte> value);

    /// <summary>An object that was described before; null if this is the first time.</summary>
    protected abstract object? FindKnown(object? value);

    protected abstract void Remember(object value);

    /// <summary>
    /// An object that other values may refer to as well: what is the same object when it is written is the same object when it is read.
    /// </summary>
    /// <param name="describe">Describes the object.</param>
    public T Object<T>(T? value, Func<T?, T> describe)
        where T : class
    {
        if (FindKnown(value) is T known) return known;
        var described = describe(value);
        Remember(value ?? described);
        return value ?? described;
    }

    public int Integer(int value) => (int)Number(value);

    /// <summary>A truth value, a character, or an enum.</summary>
    public T Value<T>(T value)
        where T : unmanaged
    {
        var number = Number(Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, byte>(ref value),
            2 => Unsafe.As<T, ushort>(ref value),
            _ => Unsafe.As<T, int>(ref value),
        });
        var narrowed = (int)number;
        return Unsafe.As<int, T>(ref narrowed);
    }

    public ImmutableArray<T> List<T>(ImmutableArray<T> items, Func<T?, T> describe)
    {
        var count = Integer(items.IsDefault ? -1 : items.Length);
        if (count < 0) return default;
        if (count == 0) return [];
        var list = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++) list.Add(describe(IsWriting ? items[i] : default));
        return list.MoveToImmutable();
    }

    /// <summary>A value, or null.</summary>
    public T? Optional<T>(T? value, Func<T?, T> describe)
        where T : class => Value(value is not null) ? describe(value) : null;

    /// <inheritdoc cref="Optional{T}(T, Func{T, T})"/>
    public T? Optional<T>(T? value, Func<T, T> describe)
        where T : struct => Value(value is not null) ? describe(value.GetValueOrDefault()) : null;

    /// <summary>A sorted dictionary.</summary>
    /// <param name="empty">With the comparers of the dictionary.</param>
    /// <param name="key">Describes a key.</param>
    /// <param name="describe">Describes a value.</param>
    public ImmutableSortedDictionary<TKey, TValue> Dictionary<TKey, TValue>(
        ImmutableSortedDictionary<TKey, TValue>? entries,
        ImmutableSortedDictionary<TKey, TValue> empty,
        Func<TKey?, TKey> key,
        Func<TValue?, TValue> describe)
        where TKey : notnull
    {
        var count = Integer(entries?.Count ?? 0);
        if (count == 0) return empty;
        var read = empty.ToBuilder();
        using var at = (entries ?? empty).GetEnumerator();
        for (var i = 0; i < count; i++)
        {
            var entry = at.MoveNext() ? at.Current : default;
            read.Add(key(entry.Key), describe(entry.Value));
        }

        return read.ToImmutable();
    }
}

/// <summary>Writes values. Equal texts are written once.</summary>
/// <param name="size">An estimate of the size in bytes.</param>
internal sealed class ArchiveWriter(int size = 256) : Archive
{
    private readonly ArrayBufferWriter<byte> _bytes = new(size);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);

    public override bool IsWriting => true;

    /// <summary>Writes bytes without their length.</summary>
    public void Begin(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    // Zigzag, seven bits a byte.
    public override long Number(long value)
    {
        var left = (ulong)((value << 1) ^ (value >> 63));
        var room = _bytes.GetSpan(10);
        var length = 0;
        for (; left >= 0x80; left >>= 7) room[length++] = (byte)(left | 0x80);
        room[length++] = (byte)left;
        _bytes.Advance(length);
        return value;
    }

    public override string? Text(string? value)
    {
        if (value is null) Number(0);
        else if (_texts.TryGetValue(value, out var known)) Number(known + 2);
        else
        {
            _texts.Add(value, _texts.Count);
            Number(1);
            WriteNew(value);
        }

        return value;
    }

    public override byte[] Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _bytes.Write(value);
        return value.ToArray();
    }

    protected override object? FindKnown(object? value)
    {
        var isKnown = _objects.TryGetValue(value!, out var number);
        Number(isKnown ? number + 1 : 0);
        return isKnown ? value : null;
    }

    protected override void Remember(object value) => _objects.Add(value, _objects.Count);

    // UTF-8 would lose half a character, so a text with one is written as UTF-16.
    private void WriteNew(string text)
    {
        Span<byte> utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var status = Utf8.FromUtf16(text, utf8, out _, out var written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            Number(written);
            _bytes.Write(utf8[..written]);
            return;
        }

        Number(-1);
        Number(text.Length);
        foreach (var unit in text) Number(unit);
    }
}

/// <summary>Reads what an <see cref="ArchiveWriter"/> has written. The bytes must be whole: damage has to be found before.</summary>
internal sealed class ArchiveReader(ReadOnlyMemory<byte> bytes) : Archive
{
    // For a document of usual size.
    private readonly List<string> _texts = new(128);
    private readonly List<object> _objects = new(64);
    private int _at;

    public override bool IsWriting => false;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    public override long Number(long value)
    {
        var span = bytes.Span;
        var read = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = span[_at++];
            read |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)(read >> 1) ^ -(long)(read & 1);
        }
    }

    public override string? Text(string? value)
    {
        var which = (int)Number(0);
        if (which == 0) return null;
        if (which > 1) return _texts[which - 2];
        var text = ReadNew();
        _texts.Add(text);
        return text;
    }

    public override byte[] Bytes(ReadOnlySpan<byte> value)
    {
        var slice = Slice().Span;
        // Most of a document: not to be cleared first.
        var read = GC.AllocateUninitializedArray<byte>(slice.Length);
        slice.CopyTo(read);
        return read;
    }

    /// <summary>Bytes that were written, without a copy of them.</summary>
    public ReadOnlyMemory<byte> Slice() => Take((int)Number(0));

    protected override object? FindKnown(object? value)
    {
        var which = (int)Number(0);
        return which == 0 ? null : _objects[which - 1];
    }

    protected override void Remember(object value) => _objects.Add(value);

    private string ReadNew()
    {
        var length = (int)Number(0);
        if (length >= 0) return Encoding.UTF8.GetString(Take(length).Span);
        var units = new char[Number(0)];
        for (var i = 0; i < units.Length; i++) units[i] = (char)Number(0);
        return new string(units);
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var taken = bytes.Slice(_at, length);
        _at += length;
        return taken;
    }
}
