using System.Diagnostics;

namespace Briefs.Fuzzing;

/// <summary>Makes new inputs of known ones: cut, doubled, joined, with bytes and pieces put in that have hurt parsers before.</summary>
public static class Mutations
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "«", "»", "„", "‘", "’", "「", "״", "❝", "[@", "]", "[", "(", "](", ")", "{.term}", "{.", "}", "<", ">",
            "<!--", "-->", "&quot;", "&#x201C;", "*", "**", "_", "~~", "`", "```\n", "\n", "\n\n", "> ", "- ", "# ", "|", "|-|\n",
        "---\n", ": ", "- ", "\\", "\\u", "javascript:", "//", "../", "%2e", "::", "##[", "%0A", "\r", "\u2028", "\u202E", "\u200D",
            "\u00AD", "\uFFFC", "\0", "…", "[…]", "[sic]", "[…!]", "not ", "ال", "说", "ё", "\u0301", "😀", "0", "9", "{", "\"", ",", "null",
                "-1", "1e999",
    ];

    /// <summary>An input made of others.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> known, Random random)
    {
        var input = known[random.Next(known.Count)].ToList();
        for (var edits = random.Next(1, 7); edits > 0; edits--) Edit(input, known, random);
        return [.. input.Take(20_000)];
    }

    /// <summary>Runs a target on inputs made of its corpus until the time is over; prints the input of the first fault.</summary>
    public static int Run(FuzzTarget target, TimeSpan time, Stopwatch clock)
    {
        var known = target.Corpus().Select(File.ReadAllBytes).ToList();
        var seed = Environment.TickCount;
        var (random, runs) = (new Random(seed), 0L);
        for (; clock.Elapsed < time; runs++)
        {
            var input = Of(known, random);
            var one = Stopwatch.StartNew();
            try
            {
                target.Run(input);
                if (one.Elapsed > TimeSpan.FromSeconds(5)) throw new BrokenPromiseException($"It took {one.Elapsed}.");
            }
            catch (Exception fault)
            {
                var file = Path.Combine(Path.GetTempPath(), $"briefs-fuzz-{target.Name}-{seed.ToString(CultureInfo.InvariantCulture)}");
                File.WriteAllBytes(file, input);
                Console.WriteLine($"{target.Name}: after {runs} inputs, {file}: {fault}");
                return 1;
            }
        }

        Console.WriteLine($"{target.Name}: {runs} inputs in {clock.Elapsed.TotalSeconds:F0} s, no fault");
        return 0;
    }

    private static void Edit(List<byte> input, IReadOnlyList<byte[]> known, Random random)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, random.Next(1, 60));
        switch (random.Next(6))
        {
            case 0: input.RemoveRange(at, length); break;
            case 1: input.InsertRange(at, input.GetRange(at, length)); break;
            case 2: input.InsertRange(at, known[random.Next(known.Count)]); break;
            case 3 when at < input.Count: input[at] = (byte)random.Next(256); break;
            default:
                input.InsertRange(at, Enumerable.Repeat(
                Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(10) == 0 ? random.Next(80) : 1).SelectMany(p =>
                    p)); break;
        }
    }
}
