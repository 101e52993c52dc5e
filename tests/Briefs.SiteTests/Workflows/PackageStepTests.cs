using System.Security.Cryptography;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What a release pushes to nuget.org, and in which order.</summary>
public sealed class PackageStepTests : WorkflowPlace
{
    private const string Key = "a-key-for-an-hour";

    private static readonly string[] s_packages =
    [
        "briefs.0.2.0", "briefs.any.0.2.0", "briefs.linux-arm64.0.2.0", "briefs.linux-musl-x64.0.2.0", "briefs.linux-x64.0.2.0",
        "briefs.osx-arm64.0.2.0", "briefs.win-arm64.0.2.0", "briefs.win-x64.0.2.0",
    ];

    [Fact]
    public void The_package_that_names_the_others_is_pushed_last()
    {
        Release(s_packages);
        Push();
        var pushed = Place.Read("bin/pushed").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(s_packages.Order(StringComparer.Ordinal), pushed.Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal("briefs.0.2.0", NameOf(pushed[^1]));
        Assert.All(pushed, call => Assert.EndsWith(
            $" --source https://api.nuget.org/v3/index.json --api-key {Key} --skip-duplicate", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("briefs.osx-arm64.0.2.0")]
    [InlineData("briefs.any.0.2.0")]
    [InlineData("briefs.0.2.0")]
    public void If_a_package_is_missing_none_is_pushed(string missing)
    {
        Release([.. s_packages.Except([missing])]);
        Assert.Throws<InvalidOperationException>(Push);
        Assert.False(File.Exists(Place.PathOf("bin/pushed")));
    }

    [Fact]
    public void A_package_with_other_bytes_than_those_that_were_attested_is_not_pushed()
    {
        Release(s_packages);
        Place.With("dist/briefs.win-x64.0.2.0.nupkg", "another");
        Assert.Throws<InvalidOperationException>(Push);
        Assert.False(File.Exists(Place.PathOf("bin/pushed")));
    }

    [Fact]
    public void A_push_that_fails_ends_the_run()
    {
        Release(s_packages);
        Place.With("bin/dotnet", "#!/bin/sh\nexit 1\n");
        Assert.Throws<InvalidOperationException>(Push);
    }

    private static string NameOf(string call) => Path.GetFileNameWithoutExtension(call.Split(' ')[2]);

    private void Release(string[] packages)
    {
        var sums = "";
        foreach (var package in packages)
        {
            Place.With($"dist/{package}.nupkg", package);
            sums += $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(package)))}  {package}.nupkg\n";
        }

        Place.With("dist/SHA256SUMS", sums)
            .With("bin/dotnet", "#!/bin/sh\necho \"$*\" >>\"$(dirname \"$0\")/pushed\"\n");
        OtherProgram.Run(Place.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "dotnet");
    }

    private void Push() =>
        Steps.Run(Place.Folder, "release/nuget/Push the packages", ("KEY", Key), ("GITHUB_REF_NAME", "v0.2.0"));
}
