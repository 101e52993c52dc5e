using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>How time, memory and output of Briefs alone grow with the number of briefs. An exponent of 1 is linear.</summary>
internal sealed class MeasureGrowth(TextWriter output, string work)
{
    /// <param name="sizes">Numbers of briefs, ascending.</param>
    /// <param name="runs">Of each; more than one only where it is worth the time.</param>
    public void Run(IReadOnlyList<int> sizes, int runs, string? program)
    {
        output.WriteLine("| briefs | command | CPU s | wall s | peak MB | KB of memory more a brief | output MB | files | exponent of "
            + "CPU | of memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var command in (string[])["build", "check"])
        {
            (int Briefs, Measured Median)? before = null;
            foreach (var briefs in sizes)
            {
                var (median, size) = One(briefs, runs, Contestant.Briefs(program, command));
                output.WriteLine(Row(command, (briefs, median), size, before));
                output.Flush();
                before = (briefs, median);
            }
        }
    }

    private (Measured Median, FolderSize Size) One(int briefs, int runs, Contestant contestant)
    {
        var folder = Path.Combine(work, "growth");
        var sites = new PeerSites(folder);
        sites.Write(Engine.Briefs, briefs);
        var measured = Enumerable.Range(0, runs).Select(_ => contestant.Run(sites.Of(Engine.Briefs))).ToList();
        var size = FolderSize.Of(Path.Combine(sites.Of(Engine.Briefs), contestant.Output));
        Directory.Delete(folder, recursive: true);
        return (Measured.Median(measured), size);
    }

    private static string Row(string command, (int Briefs, Measured Median) now, FolderSize size, (int Briefs, Measured Median)? before)
    {
        var (briefs, median) = now;
        var (cpu, memory, more) = ("", "", "");
        if (before is var (fewer, less))
        {
            var growth = Math.Log((double)briefs / fewer);
            cpu = (Math.Log(median.Cpu / less.Cpu) / growth).ToString("F2", CultureInfo.InvariantCulture);
            memory = (Math.Log(median.Peak / less.Peak) / growth).ToString("F2", CultureInfo.InvariantCulture);
            more = ((median.Peak - less.Peak) * 1024 / (briefs - fewer)).ToString("F1", CultureInfo.InvariantCulture);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {briefs:N0} | {command} | {median.Cpu:F2} | {median.Wall:F2} | {median.Peak:F0} | {more} | {size.Megabytes:F0} | "
                + $"{size.Files:N0} | {cpu} | {memory} |");
    }
}
