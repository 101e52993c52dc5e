using System.Text.Json;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Xunit.MicrosoftTestingPlatform;

namespace Briefs.SiteTests.Harness;

/// <summary>
/// The entry point of this program: it runs the tests, or it is the program behind a <see cref="WarmProgram"/>, which runs one call of the
/// command line after another without starting anew.
/// </summary>
internal static class WarmHost
{
    /// <summary>The argument that asks for calls instead of tests.</summary>
    public const string Argument = "--warm";

    // As xunit writes it.
    public static Task<int> Main(string[] arguments)
    {
        if (arguments is [Argument]) return Task.FromResult(Serve());
        return arguments.Any(a => a is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments);
    }

    private static int Serve()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        using var calls = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        while (calls.ReadLine() is { } line) answers.WriteLine(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<WarmCall>(line)!)));
        return 0;
    }

    private static WarmAnswer Run(WarmCall call)
    {
        var home = Environment.CurrentDirectory;
        Environment.CurrentDirectory = call.Folder;
        using var output = new MemoryStream();
        using var remarks = new StringWriter { NewLine = "\n" };
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var exit = CommandLine.Run(call.Arguments, new CommandContext
        {
            Output = output,
            Remarks = remarks,
            Clock = TimeProvider.System,
            Environment = name => call.Environment.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name),
            Terminals = TtyStreams.None,
        });
        var (worked, allocated) = (Environment.CpuUsage.TotalTime - time, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        Environment.CurrentDirectory = home;
        return new WarmAnswer((int)exit, output.ToArray(), Encoding.UTF8.GetBytes(remarks.ToString()))
        {
            Processor = worked.TotalMilliseconds,
            Bytes = allocated,
        };
    }
}
