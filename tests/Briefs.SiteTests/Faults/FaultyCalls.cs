using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Faults;

/// <summary>
/// Builds in which one call to the system fails, or at which the process is killed: fault.c, made by the machine's compiler.
/// </summary>
internal static class FaultyCalls
{
    private static readonly Lazy<string> Library = new(Compile);

    /// <summary>How many calls of a build change something below the site's folder.</summary>
    public static int CountIn(TestSite site) => CountIn(site, []);

    /// <param name="environment">Of the build.</param>
    /// <inheritdoc cref="CountIn(TestSite)"/>
    public static int CountIn(TestSite site, Dictionary<string, string> environment)
    {
        var count = Path.Combine(Path.GetDirectoryName(site.Folder)!, "count");
        var run = Run(site, 0, new(environment) { ["BRIEFS_FAULT_COUNT"] = count });
        return run.Exit == 0 ? int.Parse(File.ReadAllText(count), CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(run.All);
    }

    public static BriefsResult KilledAt(TestSite site, int call) => KilledAt(site, call, []);

    /// <param name="environment">Of the build.</param>
    public static BriefsResult KilledAt(TestSite site, int call, Dictionary<string, string> environment) => Run(site, call, environment);

    /// <param name="error">A number of errno.</param>
    public static BriefsResult FailingAt(TestSite site, int call, int error) => FailingAt(site, call, error, []);

    /// <param name="error">A number of errno.</param>
    /// <param name="environment">Of the build.</param>
    public static BriefsResult FailingAt(TestSite site, int call, int error, Dictionary<string, string> environment) =>
        Run(site, call, new(environment) { ["BRIEFS_FAULT_ERROR"] = error.ToString(CultureInfo.InvariantCulture) });

    // One worker, so that the calls come in the same order each time.
    private static BriefsResult Run(TestSite site, int call, Dictionary<string, string> more) => BriefsProcess.RunIn(
        site.Folder,
        new(more)
        {
            ["LD_PRELOAD"] = Library.Value, ["BRIEFS_FAULT_BELOW"] = site.Folder,
            ["BRIEFS_FAULT_AT"] = call.ToString(CultureInfo.InvariantCulture),
            ["DOTNET_PROCESSOR_COUNT"] = "1",
        },
        "build", "--quiet");

    private static string Compile()
    {
        Needs.Linux();
        Needs.Program("cc");
        var folder = Directory.CreateTempSubdirectory("briefs-fault-").FullName;
        var library = Path.Combine(folder, "fault.so");
        OtherProgram.Run(folder, new Dictionary<string, string>(), "cc", "-shared", "-fPIC", "-o", library,
            Path.Combine(AppContext.BaseDirectory, "Faults", "fault.c"), "-ldl");
        return library;
    }
}
