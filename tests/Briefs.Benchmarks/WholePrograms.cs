using System.CommandLine;
using Briefs.Benchmarks.Comparing;
using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks;

/// <summary>The commands that measure programs as a whole.</summary>
internal static class WholePrograms
{
    public static readonly FrozenSet<string> Names =
        FrozenSet.Create(StringComparer.Ordinal, "compare", "edits", "growth", "startup", "corpus");

    public static RootCommand Root() =>
        new("Measures Briefs as a whole program, alone and beside its peers.") { Compare(), Edits(), Growth(), Startup(), Corpus() };

    private static Option<int[]> Sizes(params int[] usual) => new("--briefs")
    {
        Description = "How many briefs; may be given several times.",
        DefaultValueFactory = _ => usual,
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<int> Runs(int usual) => new("--runs")
    {
        Description = "How often each is run; medians are shown.",
        DefaultValueFactory = _ => usual,
    };

    private static Option<string?> Native() => new("--program")
    {
        Description = "Of Briefs: a native build, or a briefs.dll; else the one that this repository builds.",
    };

    private static Option<string> Work() => new("--work")
    {
        Description = "A folder for the sites. It may grow to several gigabytes, and is left there.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "briefs-benchmarks"),
    };

    private static Command Compare()
    {
        var (sizes, runs, program, work) = (Sizes(1_000, 10_000), Runs(3), Native(), Work());
        var without = new Option<string[]>("--without")
        {
            Description = "A peer that is not there: hugo or eleventy.",
            DefaultValueFactory = _ => [],
        };
        var given = new Option<string?>("--sites")
        {
            Description = "A folder with a whole site for each program, in briefs/, hugo/ and eleventy/; else the corpus is written.",
        };
        var command = new Command("compare", "Builds the same briefs with Briefs, Hugo and Eleventy in turn, and prints the ratios.")
            { sizes, runs, program, work, without, given };
        command.SetAction(parsed =>
        {
            var absent = parsed.GetValue(without)!;
            Contestant[] peers = [.. new[] { Contestant.Hugo, Contestant.Eleventy }.Where(
                p => !absent.Contains(p.Name, StringComparer.Ordinal))];
            foreach (var briefs in parsed.GetValue(sizes)!)
            {
                new ComparePeers(Console.Out, parsed.GetValue(work)!, parsed.GetValue(given))
                    .Run(briefs, parsed.GetValue(runs), parsed.GetValue(program), peers);
            }
        });
        return command;
    }

    private static Command Edits()
    {
        var (sizes, runs, program, work) = (Sizes(10_000), Runs(5), Native(), Work());
        var command = new Command("edits", "Builds after an edit, beside builds without a cache, and compares the sites byte by byte.")
            { sizes, runs, program, work };
        command.SetAction(parsed =>
        {
            foreach (var briefs in parsed.GetValue(sizes)!)
                new MeasureEdits(Console.Out, parsed.GetValue(work)!).Run(briefs, parsed.GetValue(runs), parsed.GetValue(program));
        });
        return command;
    }

    private static Command Growth()
    {
        var (sizes, runs, program, work) = (Sizes(1_000, 10_000, 100_000), Runs(1), Native(), Work());
        var command = new Command("growth", "Builds and checks more and more briefs, and prints how fast time and memory grow.")
            { sizes, runs, program, work };
        command.SetAction(parsed =>
            new MeasureGrowth(Console.Out, parsed.GetValue(work)!)
                .Run([.. parsed.GetValue(sizes)!.Order()], parsed.GetValue(runs), parsed.GetValue(program)));
        return command;
    }

    private static Command Startup()
    {
        var (runs, program, work) = (Runs(11), Native(), Work());
        var command = new Command("startup", "Builds a site of one brief, from the start of the process to its end.")
            { runs, program, work };
        command.SetAction(parsed =>
        {
            var site = Path.Combine(parsed.GetValue(work)!, "one");
            WriteCorpus.Into(site, Engine.Briefs, 1);
            string?[] programs = parsed.GetValue(program) is { } native ? [native, null] : [null];
            foreach (var one in programs)
            {
                var median = Measured.Median(
                    [.. Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => Contestant.Briefs(one, "build").Run(site))]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                        $"{(one is null ? "from dotnet" : "native")}: {median.Wall * 1000:F0} ms wall, {median.Cpu * 1000:F0} ms CPU, "
                            + $"{median.Peak:F0} MB"));
            }
        });
        return command;
    }

    private static Command Corpus()
    {
        var (folder, sizes) = (new Argument<string>("folder") { Description = "Where the sites are written." }, Sizes(1_000));
        var command = new Command("corpus", "Writes the corpus for all engines, and runs nothing.") { folder, sizes };
        command.SetAction(parsed =>
        {
            foreach (var engine in Enum.GetValues<Engine>())
                WriteCorpus.Into(Path.Combine(parsed.GetValue(folder)!, engine.ToString().ToLowerInvariant()), engine,
                    parsed.GetValue(sizes)![0]);
        });
        return command;
    }
}
