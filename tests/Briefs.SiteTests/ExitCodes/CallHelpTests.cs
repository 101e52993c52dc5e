using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.ExitCodes;

/// <summary>What somebody is told who does not know how to call Briefs.</summary>
public sealed class CallHelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("explain", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("templates", "--help")]
    public void Help_has_columns_that_can_be_read(params string[] call)
    {
        var help = BriefsHere.Run(call);
        Assert.Equal(0, help.Exit);
        Assert.All(help.Output.Split('\n'), line => Assert.DoesNotContain(new string(' ', 40), line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("briefs: Unknown command: briefs ad. Did you mean briefs add?\nbriefs: For help, run briefs --help.\n", "ad")]
    [InlineData("briefs: Unknown command: briefs frobnicate.\nbriefs: For help, run briefs --help.\n", "frobnicate", "x")]
    [InlineData("briefs: Unknown command: briefs add sourc. Did you mean briefs add source?\nbriefs: For help, run "
        + "briefs add --help.\n", "add", "sourc")]
    [InlineData("briefs: Specify where to write the entry: --to BRIEF, or --shared for the whole site.\nbriefs: For help, run "
        + "briefs add source --help.\n", "add", "source")]
    public void A_call_that_is_wrong_is_told_what_was_meant_and_where_to_look(string told, params string[] call)
    {
        var refused = BriefsHere.Run(call);
        Assert.Equal(2, refused.Exit);
        Assert.Equal(told, refused.Remarks);
    }
}
