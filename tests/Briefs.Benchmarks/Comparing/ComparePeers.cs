using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>Builds one corpus with Briefs and its peers in turn, and says how they compare.</summary>
/// <param name="given">A folder with a whole site for each engine; null for those of this project.</param>
internal sealed class ComparePeers(TextWriter output, string work, string? given)
{
    /// <param name="program">Of Briefs; null for the one that this repository builds.</param>
    /// <param name="peers">Beside Briefs.</param>
    public void Run(int briefs, int runs, string? program, IEnumerable<Contestant> peers)
    {
        var sites = new PeerSites(Path.Combine(work, briefs.ToString(CultureInfo.InvariantCulture)));
        Contestant[] all =
        [
            Contestant.Briefs(program, "build", "--no-cache"), Contestant.Briefs(program, "build"), Contestant.Briefs(program, "check"),
            .. peers,
        ];
        foreach (var engine in all.Select(c => c.Engine).Distinct()) sites.Write(engine, briefs, given);
        var measured = all.ToDictionary(c => c, _ => new List<Measured>());
        var built = new Dictionary<Contestant, FolderSize>();
        // In turn, so that what else the machine does meets all of them.
        for (var run = 0; run < runs; run++)
        {
            foreach (var contestant in all)
            {
                measured[contestant].Add(contestant.Run(sites.Of(contestant.Engine)));
                built[contestant] = FolderSize.Of(Path.Combine(sites.Of(contestant.Engine), contestant.Output));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{briefs:N0} briefs, cold, medians of {runs}; the ratios are those of the build without a cache to each, run by run:\n"));
        output.WriteLine("| | CPU s | wall s | peak MB | files | MB | ratio of CPU | of wall | of memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var contestant in all) output.WriteLine(Row(contestant.Name, measured[contestant], built[contestant], measured[all[0]]));
        output.Flush();
    }

    private static string Row(string name, IReadOnlyCollection<Measured> runs, FolderSize size, IReadOnlyCollection<Measured> ours)
    {
        var (median, ratio) = (Measured.Median(runs), Measured.Median([.. ours.Zip(runs, (our, their) => our.Over(their))]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {median.Cpu:F2} | {median.Wall:F2} | {median.Peak:F0} | {size.Files:N0} | {size.Megabytes:F0} | {ratio.Cpu:F2} "
                + $"| {ratio.Wall:F2} | {ratio.Peak:F2} |");
    }
}
