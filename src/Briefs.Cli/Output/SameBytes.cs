namespace Briefs.Cli.Output;

/// <summary>Compares files.</summary>
internal static class SameBytes
{
    private const int Block = 64 * 1024;

    /// <summary>Whether two files have the same bytes.</summary>
    public static bool AreIn(string one, string other)
    {
        using var first = File.OpenHandle(one);
        using var second = File.OpenHandle(other);
        if (RandomAccess.GetLength(first) != RandomAccess.GetLength(second)) return false;
        var (a, b) = (new byte[Block], new byte[Block]);
        for (var at = 0L; ;)
        {
            var (read, also) = (RandomAccess.Read(first, a, at), RandomAccess.Read(second, b, at));
            if (read != also || !a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read))) return false;
            if (read == 0) return true;
            at += read;
        }
    }
}
