using System.Globalization;
using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>A program that builds the corpus.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Engine">Whose form of the corpus it takes.</param>
/// <param name="Command">Run in the site's folder; writes into <see cref="Output"/>.</param>
/// <param name="Output">Relative to the site's folder.</param>
internal sealed record Contestant(string Name, Engine Engine, IReadOnlyList<string> Command, string Output)
{
    /// <summary>Briefs as it stands beside this program, unless another is given: <c>/path/briefs</c>.</summary>
    public static Contestant Briefs(string? program, string command) =>
        new("briefs " + command, Engine.Briefs, [.. program is null ? Portable : [Path.GetFullPath(program)], command, "--quiet"], "_site");

    public static Contestant Hugo { get; } = new("hugo", Engine.Hugo, ["hugo", "--quiet", "--destination", "_site"], "_site");

    public static Contestant Eleventy { get; } = new("eleventy", Engine.Eleventy, ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], "_site");

    /// <summary>The program as it is run without native code.</summary>
    public static string[] Portable { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "briefs.dll")];

    /// <summary>
    /// Runs it once, with nothing there from an earlier run. What that wrote is moved out of the way, not deleted: file systems
    /// are slow to give out again the places of files that have just gone, and would bill the next run for it.
    /// </summary>
    public Measured Run(string site)
    {
        var output = Path.Combine(site, Output);
        if (Directory.Exists(output)) Directory.Move(output, FreeNameBeside(site));
        return RunMeasured.In(site, Command);
    }

    private static string FreeNameBeside(string site) =>
        Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"{site}-was-{n}")).First(name => !Directory.Exists(name));
}
