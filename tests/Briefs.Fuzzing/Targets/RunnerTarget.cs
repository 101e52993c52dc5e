using Briefs.Cli.Reporting;
using Briefs.Model.Text;

namespace Briefs.Fuzzing.Targets;

/// <summary>Strangers' words in the log of a workflow: one annotation, one line, no other command.</summary>
internal sealed class RunnerTarget : FuzzTarget
{
    public override string Name => "runner";

    public override void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var half = text.Length / 2;
        var line = WorkflowCommand.Format("error", [new("file", text[..half]), new("line", "3")], text[half..]);
        Promise(line.StartsWith("::error ", StringComparison.Ordinal), "It is no annotation.");
        Promise(!line.AsSpan().ContainsAny("\n\r\u2028\u2029\u0085"), "It is more than a line.");
        Promise(!line.Contains("##[", StringComparison.InvariantCulture), "It holds a command of the old form.");
        var properties = line[..line.IndexOf("::", 2, StringComparison.Ordinal)];
        Promise(properties.EndsWith(",line=3", StringComparison.Ordinal)
            || properties.EndsWith(" line=3", StringComparison.Ordinal), "Its properties end early.");
        var safe = SafeText.Escape(text);
        Promise(!safe.Any(char.IsControl), "A control character is printed.");
        Promise(InertMarkdown.Code(text).AsSpan().Count('\n') == 0, "Code runs over its line.");
    }
}
