using System.Security.Cryptography;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Exports;

/// <summary>
/// The hashes of the parts of the evidence, which its index lists. An earlier run wrote most parts, so only changed ones are written again
/// to hash them.
/// </summary>
internal static class KeptPartHashes
{
    /// <summary>The name of the file.</summary>
    public const string Name = KeptFiles.Evidence;

    private const int HashSize = 32;

    // Of a part, with its questions.
    private const int LargestPart = 1 << 20;

    /// <summary>The SHA-256 of each part, as the index has it.</summary>
    public static ImmutableArray<string> Find(PublishedSite site, ImmutableArray<PlannedFile.Streamed> parts)
    {
        if (site.Kept is not { } kept || site.Hashes.Site.IsEmpty) return [.. parts.Select(HashOf)];
        var before = ByteReader.Read(kept.Find(Name, LargestPart * (parts.Length + 1L)), Read) ?? [];
        var inputs = new FileInputs(site);
        ImmutableArray<KeptPart> now = [.. parts.Select(part => Find(part, inputs, before.GetValueOrDefault(part.Path)))];
        kept.Keep(Name, Write(now));
        return [.. now.Select(part => part.Sha256)];
    }

    private static KeptPart Find(PlannedFile.Streamed part, FileInputs inputs, KeptPart? before)
    {
        var isSame = before is not null && inputs.HashOf(part, before.Questions) is { } known
            && /* guard: part-inputs */ known.AsSpan().SequenceEqual(before.Inputs);
        var found = isSame ? before! : Make(part, inputs);
        // The index depends on all that its parts depend on.
        foreach (var question in found.Questions) Questions.Ask(question);
        return found;
    }

    private static KeptPart Make(PlannedFile.Streamed part, FileInputs inputs)
    {
        var hash = "";
        var questions = FileInputs.Record(part, () => hash = HashOf(part));
        return new KeptPart(part.Path, hash, inputs.HashOf(part, questions) ?? [], questions);
    }

    private static string HashOf(PlannedFile.Streamed part)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write)) part.WriteTo(stream);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static byte[] Write(ImmutableArray<KeptPart> parts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        ImmutableArray<KeptPart> known = [.. parts.Where(part => part.Inputs.Length == HashSize)];
        writer.Write7BitEncodedInt(known.Length);
        foreach (var part in known)
        {
            writer.Write(part.Path);
            writer.Write(part.Sha256);
            writer.Write(part.Inputs);
            writer.Write7BitEncodedInt(part.Questions.Length);
            foreach (var (kind, subject, detail) in part.Questions)
            {
                writer.Write7BitEncodedInt((int)kind);
                writer.Write(subject);
                writer.Write(detail);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static Dictionary<string, KeptPart> Read(ByteReader reader)
    {
        var parts = new Dictionary<string, KeptPart>(StringComparer.Ordinal);
        for (var left = reader.Count(HashSize); left > 0; left--)
        {
            var (path, sha256, inputs) = (reader.Text(), reader.Text(), reader.Take(HashSize).ToArray());
            parts[path] = new KeptPart(path, sha256, inputs, [.. reader.ManyQuestions()]);
        }

        return parts;
    }

    /// <param name="Sha256">Of the bytes of the part, as hex digits.</param>
    /// <param name="Inputs">The hash of all that decides the bytes; empty if that is not known.</param>
    /// <param name="Questions">What the part asked while it was written.</param>
    private sealed record KeptPart(string Path, string Sha256, byte[] Inputs, ImmutableArray<Question> Questions);
}
