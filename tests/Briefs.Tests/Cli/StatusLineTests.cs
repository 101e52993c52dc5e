using Briefs.Cli;
using Xunit;

namespace Briefs.Tests.Cli;

public sealed class StatusLineTests
{
    [Fact]
    public void A_line_is_overwritten_without_escape_sequences()
    {
        using var written = new StringWriter();
        var line = new StatusLine(new CommandContext
        {
            Output = Stream.Null,
            Remarks = written,
            Clock = TimeProvider.System,
            Environment = _ => null,
            Terminals = TtyStreams.Remarks,
        });
        line.Clear();
        line.Show("checked 10");
        line.Show("checked");
        line.Clear();
        Assert.Equal("\rchecked 10\rchecked   \r       \r", written.ToString());
    }
}
