using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Briefs.Cli.Publish;

/// <summary>
/// Calls the program git, never through a shell. What is stored are the bytes of the site as they are: no filter, no line end
/// and no hook of the machine has a say. The work tree, its index and HEAD are never touched.
/// </summary>
/// <param name="folder">Absolute; inside the repository.</param>
internal sealed partial class Git(string folder)
{
    private static readonly string[] Always =
    [
        // Absolute: a relative one would lead into the site, where a stranger may have put hooks.
        "-c", OperatingSystem.IsWindows() ? "core.hooksPath=NUL"
            : "core.hooksPath=/dev/null", "-c", "core.autocrlf=false", "-c", "push.gpgSign=false", "-c", "push.followTags=false",
        "-c", "i18n.commitEncoding=UTF-8", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
    ];

    // What a hook that has called us has set would lead to another repository, or to another index of it.
    private static readonly string[] Elsewhere =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE",
    ];

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        // Its words are read, and must be those of one language.
        ["LC_ALL"] = "C",
        ["LANGUAGE"] = "C",
        // A workflow would wait for an answer that nobody gives.
        ["GIT_TERMINAL_PROMPT"] = "0",
    };

    /// <summary>The same with variables of the environment besides.</summary>
    public Git WithVariables(params KeyValuePair<string, string>[] variables)
    {
        var git = new Git(folder);
        foreach (var (name, value) in _environment) git._environment[name] = value;
        foreach (var (name, value) in variables) git._environment[name] = value;
        return git;
    }

    /// <summary>What it prints, without the line end.</summary>
    /// <exception cref="GitFaultException">It failed, or is not there.</exception>
    public string Ask(params string[] arguments) => Give("", arguments);

    /// <summary>The same with something to read.</summary>
    /// <exception cref="GitFaultException">It failed, or is not there.</exception>
    public string Give(string input, params string[] arguments)
    {
        var result = Try(input, arguments);
        if (result.Exit != 0) throw Fault(arguments, result);
        return result.Output.TrimEnd('\n');
    }

    /// <summary>The fault that a failed call is.</summary>
    public static GitFaultException Fault(string[] arguments, GitResult result) =>
        new($"git {arguments[0]} ended with {result.Exit}: {(result.Words.Length > 0 ? result.Words : "it said nothing.")}");

    /// <summary>How it ended, also when it failed.</summary>
    /// <exception cref="GitFaultException">It is not there.</exception>
    public GitResult Try(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var words = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; how, is told by its exit.
        }

        process.WaitForExit();
        return new GitResult(process.ExitCode, output.GetAwaiter().GetResult(), WithoutPasswords(words.GetAwaiter().GetResult()));
    }

    private Process Start(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var program = FindProgram.Find(Environment.GetEnvironmentVariable("PATH"), "git")
            ?? throw new GitFaultException("There is no program git. Install it, and see that the terminal finds it: git --version.");
        var start = new ProcessStartInfo(program, [.. Always, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var name in Elsewhere) start.Environment.Remove(name);
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start) ?? throw new GitFaultException("git did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new GitFaultException($"git could not be started: {missing.Message}");
        }
    }

    private static string WithoutPasswords(string words) => UserInfo().Replace(words, "://").Trim().ReplaceLineEndings(" ");

    [GeneratedRegex(@"://\S*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}

/// <summary>git, or the remote it talks to, has failed.</summary>
/// <param name="message">One line or more, without passwords.</param>
public sealed class GitFaultException(string message) : IOException(message);

/// <summary>How a call of git ended.</summary>
/// <param name="Exit">0 when it did what was asked.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Words">What it said beside, without passwords.</param>
internal sealed record GitResult(int Exit, string Output, string Words);

/// <summary>
/// Finds a program as a shell does. .NET would look into the current folder first, and that is where strangers' pull requests
/// are checked out: a file named git would be run.
/// </summary>
internal static class FindProgram
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="searchPath">The value of <c>PATH</c>; relative folders in it are passed over.</param>
    /// <returns>Absolute; null when there is none.</returns>
    public static string? Find(string? searchPath, string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);
}
