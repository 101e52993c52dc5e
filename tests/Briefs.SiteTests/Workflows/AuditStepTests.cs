using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>Before anything is released the packages are held against the known vulnerabilities.</summary>
public sealed class AuditStepTests : WorkflowPlace
{
    private const string Step = "release/build/Check that no locked package is known to be vulnerable";

    [Fact]
    public void A_release_without_a_vulnerable_package_goes_on() =>
        Assert.EndsWith("true\n", Audited("""{"version": 1, "projects": [{"path": "a.csproj"}, {"path": "b.csproj"}]}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"version": 1, "projects": [{"path": "a.csproj"}, {"path": "b.csproj", "frameworks": [{"framework": "net10.0", "transitivePackages": [{"id": "X", "vulnerabilities": [{"severity": "Low"}]}]}]}]}""")]
    [InlineData("""{"version": 1, "problems": [{"text": "The source cannot be reached.", "level": "error"}], "projects": [{"path": "a.csproj"}]}""")]
    [InlineData("""{"version": 1, "projects": []}""")]
    [InlineData("")]
    public void A_release_with_one_or_without_an_answer_is_refused(string answer) =>
        Assert.Throws<InvalidOperationException>(() => Audited(answer));

    private string Audited(string answer)
    {
        Place.With("bin/answer.json", answer).With("bin/dotnet", "#!/bin/sh\ncat \"$(dirname \"$0\")/answer.json\"\n");
        OtherProgram.Run(Place.Folder, new Dictionary<string, string>(), "chmod", "+x", "bin/dotnet");
        return Steps.Run(Place.Folder, Step);
    }
}
