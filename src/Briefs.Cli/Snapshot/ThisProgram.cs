using System.Diagnostics;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Calls this program anew, whichever way it was started: as a native program, as a tool, by dotnet, or inside another one.
/// </summary>
internal static class ThisProgram
{
    public static ProcessStartInfo Call(params ReadOnlySpan<string> arguments)
    {
        // Beside a native program there is no library.
        var library = Path.Combine(AppContext.BaseDirectory, "briefs.dll");
        var isNative = !File.Exists(library);
        var start = new ProcessStartInfo(isNative ? Environment.ProcessPath ?? throw new UnreachableException(
            "a process without a program") : Dotnet());
        if (!isNative) start.ArgumentList.Add("exec");
        if (!isNative) start.ArgumentList.Add(library);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    // The one that runs us stands three folders above its libraries: dotnet/shared/Microsoft.NETCore.App/10.0.0.
    private static string Dotnet()
    {
        var libraries = Path.TrimEndingDirectorySeparator(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        var beside = Path.GetFullPath(Path.Combine(libraries, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }
}
