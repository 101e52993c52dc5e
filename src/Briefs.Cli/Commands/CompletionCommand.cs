using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs completion SHELL</c>.</summary>
internal static class CompletionCommand
{
    // Each script asks briefs itself through the [suggest:POSITION] directive of System.CommandLine.
    private static readonly (string Shell, string Script)[] s_scripts =
    [
        ("bash", """
            _briefs() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _briefs briefs

            """),
        ("zsh", """
            _briefs() {
              local -a found
              found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -- "${found[@]}" || _files
            }
            compdef _briefs briefs

            """),
        ("fish", """
            function __briefs_offered
              set -l line (commandline -cp)
              briefs "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c briefs -a '(__briefs_offered)'

            """),
        ("pwsh", """
            Register-ArgumentCompleter -Native -CommandName briefs -ScriptBlock {
                param($word, $line, $place)
                & briefs "[suggest:$place]" "$line" | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """),
    ];

    public static Command Make(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Select(s => s.Shell)]);
        var command = new Command(
            "completion", "Print the completion script for a shell. To install it, see “Commands” in the manual.") { shell };
        command.SetAction(parsed =>
        {
            var script = s_scripts.First(s => s.Shell == parsed.GetRequiredValue(shell)).Script;
            context.Print(script.ReplaceLineEndings("\n"));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
