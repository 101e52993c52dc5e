using System.Management.Automation.Runspaces;
using System.Management.Automation;

namespace Briefs.SiteTests.BuildScript;

/// <summary>Runs a PowerShell script inside the test's own process: no PowerShell need be installed.</summary>
internal static class HostedScript
{
    /// <summary>What a hosted run printed and how it ended.</summary>
    /// <param name="ExitCode">The script's own <c>exit</c>.</param>
    /// <param name="Output">Lines of standard output.</param>
    /// <param name="Errors">Lines of standard error, and PowerShell's own complaints.</param>
    internal sealed record Run(int ExitCode, ImmutableArray<string> Output, ImmutableArray<string> Errors);

    /// <param name="path">The script.</param>
    /// <param name="arguments">As typed at a prompt, after the script's name.</param>
    /// <param name="functions">Name and body of functions that the script finds before any program of that name.</param>
    public static Run Of(string path, string arguments, params (string Name, string Body)[] functions)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var (name, body) in functions) state.Commands.Add(new SessionStateFunctionEntry(name, body));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        // As at a prompt, so that -WhatIf is a parameter and --strict is not; `exit` in the script sets $LASTEXITCODE.
        shell.AddScript($"& '{path.Replace("'", "''", StringComparison.Ordinal)}' {arguments}");
        var output = shell.Invoke().Select(o => o?.ToString() ?? "").ToImmutableArray();
        var code = runspace.SessionStateProxy.GetVariable("LASTEXITCODE");
        return new Run(code is int exit ? exit : -1, output, [.. shell.Streams.Error.Select(e => e.ToString())]);
    }
}
