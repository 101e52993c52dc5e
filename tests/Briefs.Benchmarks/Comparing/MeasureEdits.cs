using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>What a new process takes after one brief was edited, with all files of the last build, and without any.</summary>
internal sealed class MeasureEdits(TextWriter output, string work)
{
    private const string Elsewhere = "_cold";

    /// <param name="runs">Edits; a build after each, then a build without a cache into another folder.</param>
    /// <exception cref="InvalidOperationException">The two sites differ.</exception>
    public void Run(int briefs, int runs, string? program)
    {
        var sites = new PeerSites(Path.Combine(work, "edits"));
        sites.Write(Engine.Briefs, briefs);
        var site = sites.Of(Engine.Briefs);
        var after = Contestant.Briefs(program, "build");
        var cold = Contestant.Briefs(program, "build", "--no-cache", "--output", Elsewhere);
        after.RunAgain(site);
        var (warm, whole) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < runs; run++)
        {
            Edit(site, run * (briefs / runs));
            warm.Add(after.RunAgain(site));
            whole.Add(cold.RunAgain(site));
            Compare(Path.Combine(site, after.Output), Path.Combine(site, Elsewhere));
        }

        var (a, b) = (Measured.Median(warm), Measured.Median(whole));
        var ratio = Measured.Median([.. warm.Zip(whole, (one, all) => one.Over(all))]);
        output.WriteLine("| briefs | edits | CPU s after an edit | CPU s without a cache | ratio | wall s | | ratio | peak MB | | ratio |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {briefs:N0} | {runs} | {a.Cpu:F2} | {b.Cpu:F2} | {ratio.Cpu:F3} | {a.Wall:F2} | {b.Wall:F2} | {ratio.Wall:F3} "
                + $"| {a.Peak:F0} | {b.Peak:F0} | {ratio.Peak:F2} |"));
        output.Flush();
        Directory.Delete(Path.Combine(work, "edits"), recursive: true);
    }

    private static void Edit(string site, int number)
    {
        var brief = Names(Path.Combine(site, "content", "briefs"))[number];
        File.AppendAllText(Path.Combine(site, "content", "briefs", brief), "\nThe office answered on the next day.\n");
    }

    private static void Compare(string one, string other)
    {
        var files = Names(one);
        if (!files.SequenceEqual(Names(other), StringComparer.Ordinal))
            throw new InvalidOperationException("The two sites do not have the same files.");
        foreach (var file in files)
        {
            if (!File.ReadAllBytes(Path.Combine(one, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, file))))
                throw new InvalidOperationException($"{file} is not the same in both sites.");
        }
    }

    private static string[] Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))
            .Order(StringComparer.Ordinal),
    ];
}
