using System.Runtime.InteropServices;
using Briefs.Pages.Reuse;

namespace Briefs.Cli.Output;

/// <summary>The records of published files as bytes. Questions, which many files share, are written once.</summary>
internal static class FileRecords
{
    private const int HashSize = 32;

    public static byte[] Write(IEnumerable<KeyValuePair<string, PublishedFile>> files)
    {
        var ordered = files.OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        var numbers = new Dictionary<Question, int>();
        foreach (var question in ordered.SelectMany(file => file.Value.Questions)) numbers.TryAdd(question, numbers.Count);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(numbers.Count);
        foreach (var (kind, subject, detail) in numbers.Keys)
        {
            writer.Write7BitEncodedInt((int)kind);
            writer.Write(subject);
            writer.Write(detail);
        }

        writer.Write7BitEncodedInt(ordered.Count);
        foreach (var (path, file) in ordered)
        {
            writer.Write(path);
            writer.Write(file.Hash);
            writer.Write(file.Stamp.Length);
            writer.Write(file.Stamp.Written);
            writer.Write7BitEncodedInt(file.Stamp.Mode);
            writer.Write(file.Stamp.Disk);
            writer.Write(file.Stamp.Number);
            writer.Write7BitEncodedInt(file.Questions.Length);
            foreach (var question in file.Questions) writer.Write7BitEncodedInt(numbers[question]);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>None if there are none.</summary>
    public static Dictionary<string, PublishedFile> Read(ReadOnlyMemory<byte>? bytes) => ByteReader.Read(bytes, Read) ?? [];

    private static Dictionary<string, PublishedFile> Read(ByteReader reader)
    {
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        var questions = reader.ManyQuestions();
        var count = reader.Count(HashSize);
        files.EnsureCapacity(count);
        for (var left = count; left > 0; left--)
        {
            var (path, hash) = (reader.Text(), reader.Take(HashSize).ToArray());
            var stamp = new FileTimes(reader.Long(), reader.Long(), reader.Number(), reader.Long(), reader.Long());
            var asked = new Question[reader.Count(1)];
            for (var i = 0; i < asked.Length; i++) asked[i] = questions[reader.Index(questions.Length)];
            files[path] = new PublishedFile(hash, ImmutableCollectionsMarshal.AsImmutableArray(asked), stamp);
        }

        return files;
    }
}
