using System.Globalization;
using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>Builds one corpus with Briefs and its peers in turn, and says how they compare.</summary>
internal sealed class ComparePeers(TextWriter output, string work)
{
    /// <param name="program">A native build of Briefs, or null.</param>
    /// <param name="peers">Beside Briefs.</param>
    public void Run(int briefs, int runs, string? program, IEnumerable<Contestant> peers)
    {
        var sites = new PeerSites(Path.Combine(work, briefs.ToString(CultureInfo.InvariantCulture)));
        Contestant[] all = [Contestant.Briefs(program, "build"), Contestant.Briefs(program, "check"), .. peers];
        foreach (var engine in all.Select(c => c.Engine).Distinct()) sites.Write(engine, briefs);
        var measured = all.ToDictionary(c => c, _ => new List<Measured>());
        // In turn, so that what else the machine does meets all of them.
        for (var run = 0; run < runs; run++)
        {
            foreach (var contestant in all) measured[contestant].Add(contestant.Run(sites.Of(contestant.Engine)));
        }

        Table(briefs, runs, all.Select(c => (c, Measured.Median(measured[c]), SizeOf(c, sites))).ToList());
    }

    private static (int Files, double Megabytes) SizeOf(Contestant contestant, PeerSites sites)
    {
        var built = Path.Combine(sites.Of(contestant.Engine), contestant.Output);
        return contestant.Command.Contains("check") || !Directory.Exists(built) ? (0, 0) : PeerSites.SizeOf(built);
    }

    private void Table(int briefs, int runs, List<(Contestant Of, Measured Median, (int Files, double Megabytes) Size)> rows)
    {
        var ours = rows[0].Median;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{briefs:N0} briefs, cold, medians of {runs}:\n"));
        output.WriteLine("| | CPU s | wall s | peak MB | files | MB | CPU of briefs build to it | wall | memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (of, median, size) in rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {of.Name} | {median.Cpu:F2} | {median.Wall:F2} | {median.Peak:F0} | {size.Files:N0} | {size.Megabytes:F0} | {ours.Cpu / median.Cpu:F2} | {ours.Wall / median.Wall:F2} | {ours.Peak / median.Peak:F2} |"));
        }

        output.Flush();
    }
}
