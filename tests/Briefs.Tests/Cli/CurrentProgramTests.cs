using Briefs.Cli.Snapshot;
using Xunit;

namespace Briefs.Tests.Cli;

/// <summary>Briefs starts itself again to parse a source, in the same way as it was started.</summary>
public sealed class CurrentProgramTests : IDisposable
{
    private static readonly string s_ending = OperatingSystem.IsWindows() ? ".exe" : "";

    private readonly string _folder = Directory.CreateTempSubdirectory("briefs-program-").FullName;

    [Fact]
    public void A_native_program_is_started_again() => Assert.Null(CurrentProgram.FindLibrary(_folder, PathOf("briefs" + s_ending)));

    [Fact]
    public void A_program_with_its_own_NET_is_started_again_because_the_machine_may_have_no_dotnet()
    {
        File.WriteAllText(PathOf("briefs.dll"), "");
        Assert.Null(CurrentProgram.FindLibrary(_folder, PathOf("briefs" + s_ending)));
    }

    [Fact]
    public void A_library_that_dotnet_or_another_program_runs_is_run_by_dotnet()
    {
        File.WriteAllText(PathOf("briefs.dll"), "");
        Assert.Equal(PathOf("briefs.dll"), CurrentProgram.FindLibrary(_folder, "/usr/share/dotnet/dotnet"));
        Assert.Equal(PathOf("briefs.dll"), CurrentProgram.FindLibrary(_folder, PathOf("Briefs.Tests")));
    }

    [Fact]
    public void Without_a_folder_no_library_is_run() => Assert.Null(CurrentProgram.FindLibrary("", null));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
