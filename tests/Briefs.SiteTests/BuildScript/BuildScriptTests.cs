using System.Management.Automation.Language;
using Xunit;

namespace Briefs.SiteTests.BuildScript;

/// <summary>
/// Holds <c>build.ps1</c> to what runs anywhere: the language itself, programs, .NET, and four cmdlets of PowerShell's core.
/// </summary>
public sealed class BuildScriptTests
{
    private static readonly string[] Allowed = ["dotnet", "ForEach-Object", "Where-Object", "Out-Null", "Set-StrictMode"];

    private static string Root { get; } = FindRoot();

    private static string Script => Path.Combine(Root, "build.ps1");

    [Fact]
    public void The_script_has_no_fault_of_grammar()
    {
        Parser.ParseFile(Script, out _, out var errors);
        Assert.Empty(errors.Select(e => $"{e.Extent.StartLineNumber}: {e.Message}"));
    }

    [Fact]
    public void The_script_calls_only_commands_that_every_PowerShell_has()
    {
        var script = Parser.ParseFile(Script, out _, out _);
        var functions = script.FindAll(a => a is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>().Select(f => f.Name);
        var called = script.FindAll(a => a is CommandAst, true).Cast<CommandAst>().Select(c => c.GetCommandName() ?? c.Extent.Text)
            .ToArray();
        Assert.NotEmpty(called);
        Assert.Empty(called.Except([.. Allowed, .. functions], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_script_ends_by_saying_its_exit_code()
    {
        var script = Parser.ParseFile(Script, out _, out _);
        Assert.IsType<ExitStatementAst>(script.EndBlock.Statements[^1]);
    }

    [Theory]
    [InlineData("", "build")]
    [InlineData("build", "build")]
    [InlineData("test", "test -c Release")]
    [InlineData("site", "run --project src/Briefs.Cli -c Release -- build")]
    [InlineData("serve", "run --project src/Briefs.Cli -c Release -- serve")]
    [InlineData("desk", "publish src/Briefs.Desk -c Release -p:PageFolder=../../../desk")]
    [InlineData("site --strict", "run --project src/Briefs.Cli -c Release -- build --strict")]
    public void A_task_is_one_dotnet_command_in_the_repository(string task, string command)
    {
        var run = HostedScript.Of(Script, task, Spy(0));
        Assert.Equal([$"{Root}> {command}"], run.Output);
        Assert.Empty(run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_exit_code_is_that_of_the_command() => Assert.Equal(3, HostedScript.Of(Script, "test", Spy(3)).ExitCode);

    [Fact]
    public void WhatIf_runs_nothing()
    {
        var run = HostedScript.Of(Script, "site -WhatIf", Spy(3));
        Assert.Empty(run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void It_passes_what_follows_to_the_program_and_its_output_and_exit_code_back()
    {
        var help = HostedScript.Of(Script, "site --help", Built);
        Assert.Contains(help.Output, line => line.Contains("--base-url", StringComparison.Ordinal));
        Assert.Equal(0, help.ExitCode);

        var wrong = HostedScript.Of(Script, "site --no-such-option", Built);
        Assert.Equal(2, wrong.ExitCode);
    }

    [Fact]
    public void A_task_it_does_not_know_is_refused_before_anything_runs()
    {
        var refused = HostedScript.Of(Script, "deploy", Spy(0));
        Assert.Empty(refused.Output);
        Assert.Equal(2, refused.ExitCode);
    }

    [Theory]
    [InlineData("test", "dotnet test -c Release")]
    [InlineData("site", "dotnet run --project src/Briefs.Cli -c Release -- build")]
    public void The_README_names_the_same_commands(string task, string command)
    {
        var run = HostedScript.Of(Script, task, Spy(0));
        Assert.Equal($"{Root}> {command["dotnet ".Length..]}", Assert.Single(run.Output));
        Assert.Contains(command, File.ReadAllLines(Path.Combine(Root, "README.md")));
    }

    // Stands for the program `dotnet`: says where it was called and with what, and ends as told.
    private static (string Name, string Body) Spy(int exitCode) =>
        ("dotnet", $$"""
            "$($ExecutionContext.SessionState.Path.CurrentLocation.Path)> $($args -join ' ')"
            $global:LASTEXITCODE = {{exitCode}}
            """);

    // Stands for `dotnet run`: the program that this test was built with, at once and without another build.
    private static (string Name, string Body) Built =>
        ("dotnet", $"& '{Path.Combine(AppContext.BaseDirectory, "briefs")}' @($args[($args.IndexOf('--') + 1)..($args.Count - 1)])");

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Briefs.sln"))) return at.FullName;
        throw new InvalidOperationException($"no Briefs.sln above {AppContext.BaseDirectory}");
    }
}
