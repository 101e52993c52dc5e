using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Cli.Publish;

namespace Briefs.Cli.Doctor;

/// <summary>
/// Reads from GitHub's REST API through <c>gh</c>, the GitHub CLI, as the user who logged in there. Briefs itself never sees the token.
/// </summary>
/// <param name="program">Absolute path of <c>gh</c>.</param>
internal sealed partial class GitHubCli(string program)
{
    // https://cli.github.com/manual/gh_help_exit-codes
    private const int NotLoggedIn = 4;
    private const string Prefix = "gh: ";

    // After the first request that took too long, the others would take as long.
    private GitHubAnswer? _tooSlow;

    /// <summary>The longest that a request may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Null if <c>gh</c> is not installed.</summary>
    public static GitHubCli? Find(CommandContext context) =>
        ProgramFinder.Find(context.Environment("PATH"), "gh") is { } program ? new(program) : null;

    /// <param name="path">A path of the API, such as <c>repos/OWNER/NAME/pages</c>.</param>
    public GitHubAnswer Get(string path)
    {
        if (_tooSlow is { } slow) return slow;
        using var process = Start(path);
        if (process is null) return new GitHubAnswer(AnswerKind.Unreadable, default, "gh did not start.");
        using var time = new CancellationTokenSource(/* guard: gh-time */ Patience);
        try
        {
            return ReadAsync(process, time.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            var words = $"gh did not answer within {CountText.Format((int)Math.Ceiling(Patience.TotalSeconds), "second")}.";
            return (_tooSlow = new GitHubAnswer(AnswerKind.TooSlow, default, words)).Value;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<GitHubAnswer> ReadAsync(Process process, CancellationToken cancellation)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var words = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        // A program that gh started could keep the pipes open.
        await Task.WhenAll(output, words).WaitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode == 0) return Parse(await output.ConfigureAwait(false));
        var said = (await words.ConfigureAwait(false)).Trim().ReplaceLineEndings(" ");
        if (said.StartsWith(Prefix, StringComparison.Ordinal)) said = said[Prefix.Length..];
        return new GitHubAnswer(KindOf(process.ExitCode, said), default, said);
    }

    private Process? Start(string path)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, ["api", "--hostname", "github.com", path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        // The output is parsed, and no one is there to answer a question.
        foreach (var name in (string[])["GH_FORCE_TTY", "CLICOLOR_FORCE", "GH_DEBUG", "DEBUG"]) start.Environment.Remove(name);
        foreach (var name in (string[])["GH_PROMPT_DISABLED", "GH_NO_UPDATE_NOTIFIER", "NO_COLOR"]) start.Environment[name] = "1";
        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static GitHubAnswer Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new GitHubAnswer(AnswerKind.Read, json.RootElement.Clone(), "");
        }
        catch (JsonException)
        {
            return new GitHubAnswer(AnswerKind.Unreadable, default, "The answer is not JSON.");
        }
    }

    // gh ends its message with the status: “gh: Not Found (HTTP 404)”.
    private static AnswerKind KindOf(int exit, string said) => (exit, Status().Match(said).Groups["status"].Value) switch
    {
        (NotLoggedIn, _) or (_, "401") => AnswerKind.NotLoggedIn,
        (_, "403") when !said.Contains("rate limit", StringComparison.OrdinalIgnoreCase) => AnswerKind.Forbidden,
        (_, "404") => AnswerKind.NotFound,
        _ => AnswerKind.Unreadable,
    };

    [GeneratedRegex(@"\(HTTP (?<status>[0-9]{3})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}

/// <summary>GitHub's answer to a request.</summary>
/// <param name="Root">The JSON; undefined if nothing was read.</param>
/// <param name="Words">The message of <c>gh</c> in one line; empty if the answer was read.</param>
internal readonly record struct GitHubAnswer(AnswerKind Kind, JsonElement Root, string Words)
{
    public bool IsRead => Kind == AnswerKind.Read;
}

/// <summary>Whether a request was answered, and if not, why.</summary>
internal enum AnswerKind
{
    Read,
    NotLoggedIn,
    Forbidden,

    /// <summary>Doesn't exist, or the user may not know that it does.</summary>
    NotFound,

    /// <summary>There was no answer in time.</summary>
    TooSlow,

    /// <summary>GitHub could not be reached, or its answer could not be read.</summary>
    Unreadable,
}

/// <summary>Reads JSON that may have any form.</summary>
internal static class AnswerFields
{
    /// <summary>Null if the element is not an object, or has no such field.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Whether the field is <c>true</c>.</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Field(name) is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the field is <c>false</c>.</summary>
    public static bool IsFalse(this JsonElement element, string name) => element.Field(name) is { ValueKind: JsonValueKind.False };

    /// <summary>The items of an array; none if it is not an array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
