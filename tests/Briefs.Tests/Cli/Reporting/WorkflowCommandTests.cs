using Briefs.Cli.Reporting;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Cli.Reporting;

public sealed class WorkflowCommandTests
{
    private static readonly string[] s_bits =
    [
        "::error::", "::set-env name=A::b", "##[error]", "#\u200D#[add-path]/x", "##\u0301[debug]", "::", ":", ",", "%", "%0A", "%25", "=",
            "]", "\n", "\r", "\r\n", "\u2028", "\u00A0", "\u3000",
        "\u001b[31m", "\u202E", "\u200B", "\u0301", "a", "title", " ", "“", "是", "\uD83D\uDE00", "\0",
    ];

    private static readonly Gen<string> s_text = Gen.Int[0, s_bits.Length - 1].Select(i => s_bits[i]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Any_text_is_one_annotation_and_nothing_else() => Gen.Select(s_text, s_text).Sample((file, message) =>
    {
        var line = WorkflowCommand.Format("error", [new("file", file), new("line", "3"), new("title", "quote-without-source")], message);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        Assert.DoesNotContain("##[", line, StringComparison.InvariantCulture);
        var read = RunnersParser.Read(line);
        Assert.NotNull(read);
        Assert.Equal("error", read.Name);
        Assert.Equal((SafeText.Escape(file), "3", "quote-without-source"),
            (read.Properties.GetValueOrDefault("file", ""), read.Properties["line"], read.Properties["title"]));
        var meant = string.Join('\n', message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SafeText.Escape));
        // A space may stand before it, to keep what is not seen apart from the colon.
        Assert.True(read.Data == meant || read.Data == " " + meant, line);
    }, iter: Repetitions.Times(625, 5_000));

    [Fact]
    public void What_is_read_is_what_was_meant() => Assert.Equal(
        "::warning file=a%3A b%2C c.md,line=3,title=x::100 %25 of “a”%0ANext: b",
        WorkflowCommand.Format("warning", [new("file", "a: b, c.md"), new("line", "3"), new("title", "x")], "100 % of “a”\nNext: b"));
}
