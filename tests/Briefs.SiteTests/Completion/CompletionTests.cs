using System.Management.Automation.Language;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Completion;

/// <summary>The Tab key completes commands, options and names of rules.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("briefs che", "check")]
    [InlineData("briefs build --bas", "--base-url")]
    [InlineData("briefs explain quote-with", "quote-without-source")]
    [InlineData("briefs templates --show bri", "brief.html")]
    [InlineData("briefs schema fro", "front-matter")]
    [InlineData("briefs schema site --wr", "--write")]
    [InlineData("briefs check --format sa", "sarif")]
    public void The_program_answers_what_a_shell_asks(string line, string offered) =>
        Assert.Contains(offered, BriefsHere.Run($"[suggest:{line.Length}]", line).Output.Split('\n'));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_its_script(string shell)
    {
        var run = BriefsHere.Run("completion", shell);
        Assert.Equal(0, run.Exit);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
    }

    [Fact]
    public void The_script_for_PowerShell_has_no_fault_of_grammar()
    {
        var script = Parser.ParseInput(BriefsHere.Run("completion", "pwsh").Output, out _, out var errors);
        Assert.Empty(errors.Select(e => e.Message));
        Assert.Contains(script.FindAll(a => a is CommandAst, true)
            .Cast<CommandAst>(), c => c.GetCommandName() == "Register-ArgumentCompleter");
    }

    [Fact]
    public void Another_shell_is_refused_with_those_there_are()
    {
        var run = BriefsHere.Run("completion", "tcsh");
        Assert.Equal(2, run.Exit);
        Assert.Contains("'bash'", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void In_bash_the_key_completes_a_name_of_a_rule()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("needs bash");
        using var site = TestSite.Good();
        site.With("bin/briefs", $"#!/bin/sh\nexec {BriefsProcess.ShellCommand} \"$@\"\n");
        OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "chmod", "+x", "bin/briefs");
        site.With("complete.sh", BriefsHere.Run("completion", "bash").Output + """
            COMP_LINE='briefs explain quote-without-so' COMP_POINT=31 COMP_CWORD=2
            COMP_WORDS=(briefs explain quote-without-so)
            _briefs
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        Assert.Equal("quote-without-source\n",
            OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "bash", "-c", "PATH=\"$PWD/bin:$PATH\" bash complete.sh"));
    }
}
