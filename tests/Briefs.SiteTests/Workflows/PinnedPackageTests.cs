using Briefs.Cli.Starting;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>A site's workflows run the very package of Briefs that the site was begun with.</summary>
public sealed class PinnedPackageTests : WorkflowPlace
{
    private const string Version = "0.1.0";

    [Fact]
    public void The_hash_of_its_own_package_is_found_beside_what_NuGet_unpacked()
    {
        Place.With($"tools/briefs/{Version}/briefs.{Version}.nupkg.sha512", "aGFzaA==\n").With($"tools/briefs/{Version}/tools/net10.0/any/briefs.dll", "");
        Assert.Equal("aGFzaA==", OwnPackage.Hash(Place.PathOf($"tools/briefs/{Version}/tools/net10.0/any"), Version));
        Assert.Null(OwnPackage.Hash(Place.PathOf("bin"), Version));
    }

    [Fact]
    public void A_new_site_names_the_package_and_where_it_may_come_from()
    {
        var files = NewSite.Files(Version, "aGFzaA==").ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Bytes.AsSpan()), StringComparer.Ordinal);
        Assert.Equal("aGFzaA==\n", files[".config/briefs.sha512"]);
        Assert.Contains("<package pattern=\"briefs\" />", files["NuGet.config"], StringComparison.Ordinal);
        Assert.DoesNotContain(".config/briefs.sha512", NewSite.Files(Version, null).Select(f => f.Path));
    }

    [Theory]
    [InlineData("aGFzaA==", true)]
    [InlineData("b3RoZXI=", false)]
    public void A_package_with_other_bytes_is_never_run(string restored, bool runs)
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Place.With("checkout/.config/briefs.sha512", "aGFzaA==\n").With($"packages/briefs/{Version}/briefs.{Version}.nupkg.sha512", restored).With("bin/dotnet", "#!/bin/sh\nexit 0\n");
        OtherProgram.Run(Place.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "dotnet");
        string Run() => Steps.RunAction(Checkout, ("NUGET_PACKAGES", Place.PathOf("packages")));
        if (runs) Assert.Equal("", Run());
        else Assert.Contains("is not the one that .config/briefs.sha512 names", Assert.Throws<InvalidOperationException>(Run).Message, StringComparison.Ordinal);
    }
}
