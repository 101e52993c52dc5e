using System.Buffers;

namespace Briefs.Cli.Output;

/// <summary>Compares files.</summary>
internal static class SameBytes
{
    private const int Block = 64 * 1024;

    /// <summary>Whether two files have the same bytes.</summary>
    public static bool AreIn(string one, string other)
    {
        // Opening a pipe, which has the length 0, would wait for a program that writes to it.
        var (length, also) = (new FileInfo(one).Length, new FileInfo(other).Length);
        if (length != also || length == 0) return length == also;
        using var first = File.OpenHandle(one);
        using var second = File.OpenHandle(other);
        if (RandomAccess.GetLength(first) != RandomAccess.GetLength(second)) return false;
        var both = ArrayPool<byte>.Shared.Rent(2 * Block);
        var (a, b) = (both.AsMemory(0, Block), both.AsMemory(Block, Block));
        try
        {
            for (var at = 0L; ;)
            {
                var (read, readAlso) = (RandomAccess.Read(first, a.Span, at), RandomAccess.Read(second, b.Span, at));
                if (read != readAlso || !a.Span[..read].SequenceEqual(b.Span[..read])) return false;
                if (read == 0) return true;
                at += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(both);
        }
    }
}
