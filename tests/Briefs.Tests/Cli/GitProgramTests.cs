using Briefs.Cli.Publish;
using Xunit;

namespace Briefs.Tests.Cli;

public sealed class GitProgramTests
{
    [Fact]
    public void Git_for_Windows_is_found_where_its_installer_puts_it()
    {
        var environment = new Dictionary<string, string>
        {
            ["ProgramFiles"] = @"C:\Program Files",
            ["LocalAppData"] = @"D:\ana\Local",
        };
        Assert.Equal(
            [@"C:\Program Files\Git\cmd\git.exe", @"D:\ana\Local\Programs\Git\cmd\git.exe"],
            GitProgram.UsualPlaces(environment.GetValueOrDefault));
        Assert.Empty(GitProgram.UsualPlaces(_ => null));
    }
}
