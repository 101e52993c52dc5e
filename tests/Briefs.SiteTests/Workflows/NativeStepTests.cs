using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>Runtimes without lock files are released with the packages in the lock file of linux-x64, and with a compiler.</summary>
public sealed class NativeStepTests : WorkflowPlace
{
    private const string Step = "release/native/Check that the packages are those of the lock file";
    private const string Markdig = """ "Markdig/1.0.0": {"type": "package", "sha512": "aaaa"} """;

    [Theory]
    [InlineData(Markdig)]
    [InlineData(Markdig + """, "Briefs.Model/0.1.0": {"type": "project"} """)]
    [InlineData(Markdig + """, "runtime.win-x64.Microsoft.DotNet.ILCompiler/10.0.12": {"type": "package", "sha512": "cccc"} """)]
    public void Locked_packages_and_the_compiler_of_the_runtime_go_on(string restored) =>
        Assert.EndsWith("true\n", Checked(restored), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(""" "Markdig/1.0.0": {"type": "package", "sha512": "bbbb"} """)]
    [InlineData(""" "Markdig/1.0.1": {"type": "package", "sha512": "aaaa"} """)]
    [InlineData(Markdig + """, "Other/1.0.0": {"type": "package", "sha512": "cccc"} """)]
    [InlineData(Markdig + """, "runtime.osx-arm64.Microsoft.DotNet.ILCompiler/10.0.12": {"type": "package", "sha512": "cccc"} """)]
    public void Any_other_package_stops_the_release(string restored) =>
        Assert.Throws<InvalidOperationException>(() => Checked(restored));

    private string Checked(string restored)
    {
        Place.With("src/Briefs.Cli/native.packages.lock.json", """
            {"dependencies": {
              "net10.0": {"Markdig": {"type": "Direct", "resolved": "1.0.0", "contentHash": "aaaa"}, "Briefs.Model": {"type": "Project"}},
              "net10.0/linux-x64": {}}}
            """).With("src/Briefs.Cli/obj/project.assets.json", "{\"libraries\": {" + restored + "}}");
        return Steps.Run(Place.Folder, Step, ("RUNTIME", "win-x64"));
    }
}
