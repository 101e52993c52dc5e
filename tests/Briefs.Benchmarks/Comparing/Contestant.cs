using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>A program that builds the corpus.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Engine">Whose form of the corpus it takes.</param>
/// <param name="Command">Run in the site's folder; writes into <see cref="Output"/>.</param>
/// <param name="Output">Relative to the site's folder.</param>
internal sealed record Contestant(string Name, Engine Engine, IReadOnlyList<string> Command, string Output)
{
    // What an earlier build keeps for the next one.
    private const string Cache = ".briefs-cache";

    // Where this repository builds it: benchmarks run where they were built, and have no copies of the packages that it needs.
    private const string Built = "../../../../../src/Briefs.Cli/bin/Release/net10.0/briefs.dll";

    /// <summary>
    /// Briefs as this repository builds it, unless another is given: <c>/path/briefs</c>, or a <c>briefs.dll</c> for dotnet.
    /// </summary>
    public static Contestant Briefs(string? program, string command, params string[] options) =>
        new(string.Join(' ', ["briefs", command, .. options]), Engine.Briefs, [.. Program(program), command, "--quiet", .. options],
            "_site");

    public static Contestant Hugo { get; } = new("hugo", Engine.Hugo, ["hugo", "--quiet", "--destination", "_site"], "_site");

    public static Contestant Eleventy { get; } = new(
        "eleventy", Engine.Eleventy, ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], "_site");

    /// <summary>
    /// Runs it once, with nothing there from an earlier run. What that wrote is moved out of the way, not deleted: file systems
    /// are slow to give out again the places of files that have just gone, and would bill the next run for it.
    /// </summary>
    public Measured Run(string site)
    {
        foreach (var left in (string[])[Output, Cache])
        {
            var folder = Path.Combine(site, left);
            if (Directory.Exists(folder)) Directory.Move(folder, FreeNameBeside(site));
        }

        return RunMeasured.In(site, Command);
    }

    /// <summary>Runs it once, with everything there from an earlier run.</summary>
    public Measured RunAgain(string site) => RunMeasured.In(site, Command);

    private static string[] Program(string? given)
    {
        var path = Path.GetFullPath(given ?? Path.Combine(AppContext.BaseDirectory, Built));
        return path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", path] : [path];
    }

    private static string FreeNameBeside(string site) =>
        Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"{site}-was-{n}"))
            .First(name => !Directory.Exists(name));
}
