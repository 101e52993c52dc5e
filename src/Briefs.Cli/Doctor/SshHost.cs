using System.ComponentModel;
using System.Diagnostics;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>Asks <c>ssh</c> which host a name in the user's settings means. Connects to nothing.</summary>
internal static class SshHost
{
    private const string Key = "hostname ";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>The host; null if <c>ssh</c> is missing or does not answer. For an unknown name, the name itself.</summary>
    /// <param name="name">Letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    public static string? Find(string name, CommandContext context)
    {
        if (name.StartsWith('-') || ProgramFinder.Find(context.Environment("PATH"), "ssh") is not { } program) return null;
        var start = new ProcessStartInfo(program, ["-G", name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Read(process);
        }
        catch (Win32Exception)
        {
            // The same as without the program: the caller says that the host is not known.
            return null;
        }
    }

    private static string? Read(Process process)
    {
        process.StandardInput.Close();
        // Read so that the program doesn't wait, and not used: an error means that the host is unknown.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        if (process.ExitCode != 0 || !output.Wait(s_patience)) return null;
        return output.Result.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal))
            ?[Key.Length..];
    }
}
