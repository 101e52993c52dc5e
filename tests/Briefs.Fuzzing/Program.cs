using System.Diagnostics;
using Briefs.Fuzzing;
using SharpFuzz;

// briefs-fuzzing TARGET               one input after another from afl-fuzz, which sees where each leads (.ci/long)
// briefs-fuzzing TARGET --seconds N   inputs made here from those of Corpus/, without afl-fuzz
// briefs-fuzzing TARGET FILE…         these inputs once
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !AllTargets.ByName.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"Name a target: {string.Join(", ", AllTargets.ByName.Keys.Order(StringComparer.Ordinal))}.");
    return 2;
}

switch (args)
{
    case [_]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            target.Run(bytes.ToArray());
        });
        return 0;
    case [_, "--seconds", var seconds]:
        return Mutations.Run(target, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), Stopwatch.StartNew());
    default:
        foreach (var file in args[1..]) target.Run(File.ReadAllBytes(file));
        return 0;
}
