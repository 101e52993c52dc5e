using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Briefs.Cli.Publish;

/// <summary>
/// Runs git, never through a shell. The bytes of the site are stored unchanged: filters, line ending conversion and hooks of the machine
/// are off. Never touches the working tree, its index or HEAD.
/// </summary>
/// <param name="folder">Absolute; inside the repository.</param>
internal sealed partial class Git(string folder)
{
    private static readonly string[] Always =
    [
        // Absolute: a relative path would point into the site, where an untrusted pull request may have added hooks. NUL and /dev/null of
        // Windows are relative.
        "-c", OperatingSystem.IsWindows() ? $"core.hooksPath={Path.Combine(Path.GetTempPath(), $"briefs-no-hooks-{Guid.NewGuid():n}")}"
            : "core.hooksPath=/dev/null", "-c", "core.autocrlf=false", "-c", "push.gpgSign=false", "-c", "push.followTags=false",
        "-c", "i18n.commitEncoding=UTF-8", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
        // Without this, git of Windows refuses paths of more than 260 characters. Elsewhere it does not know the setting.
        "-c", "core.longpaths=true",
    ];

    // If Briefs runs in a hook, these variables would select another repository or index.
    private static readonly string[] Elsewhere =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE",
    ];

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        // The output is parsed, so it must be in one language.
        ["LC_ALL"] = "C",
        ["LANGUAGE"] = "C",
        // Without this, a workflow would wait for an answer forever.
        ["GIT_TERMINAL_PROMPT"] = "0",
    };

    /// <summary>Returns a copy with additional environment variables.</summary>
    public Git WithVariables(params KeyValuePair<string, string>[] variables)
    {
        var git = new Git(folder);
        foreach (var (name, value) in _environment) git._environment[name] = value;
        foreach (var (name, value) in variables) git._environment[name] = value;
        return git;
    }

    /// <summary>Runs git and returns its output without the final line feed.</summary>
    /// <exception cref="GitException">git failed or was not found.</exception>
    public string Ask(params string[] arguments) => Give("", arguments);

    /// <summary>As <see cref="Ask"/>, with input for git to read.</summary>
    /// <exception cref="GitException">git failed or was not found.</exception>
    public string Give(string input, params string[] arguments)
    {
        var result = Try(input, arguments);
        if (result.Exit != 0) throw Fault(arguments, result);
        return result.Output.TrimEnd('\n');
    }

    /// <summary>Creates the exception for a failed call.</summary>
    public static GitException Fault(string[] arguments, GitResult result) =>
        new($"git {arguments[0]} failed with exit code {result.Exit}: {(result.Words.Length > 0 ? result.Words : "no output.")}");

    /// <summary>Runs git and returns its result even if it failed.</summary>
    /// <exception cref="GitException">git was not found.</exception>
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
            // git ended before it read all input; its exit code shows how.
        }

        process.WaitForExit();
        return new GitResult(process.ExitCode, output.GetAwaiter().GetResult(), WithoutPasswords(words.GetAwaiter().GetResult()));
    }

    private Process Start(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var program = GitProgram.Find(Environment.GetEnvironmentVariable)
            ?? throw new GitException("git was not found. Install it, then check it with git --version.");
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
            return Process.Start(start) ?? throw new GitException("git did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new GitException($"git could not be started: {missing.Message}");
        }
    }

    private static string WithoutPasswords(string words) => UserInfo().Replace(words, "://").Trim().ReplaceLineEndings(" ");

    [GeneratedRegex(@"://\S*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}

/// <summary>git, or the remote it connects to, failed.</summary>
/// <param name="message">One or more lines, without passwords.</param>
public sealed class GitException(string message) : IOException(message);

/// <summary>The result of a git command.</summary>
/// <param name="Exit">0 for success.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Words">Standard error, without passwords.</param>
internal sealed record GitResult(int Exit, string Output, string Words);

/// <summary>
/// Finds a program like a shell does. .NET would search the current folder first, which in a workflow may contain an untrusted pull
/// request: a file named git would be run.
/// </summary>
internal static class ProgramFinder
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="searchPath">The value of <c>PATH</c>; relative folders in it are skipped.</param>
    /// <returns>An absolute path; null if the program was not found.</returns>
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
