using System.Security.Cryptography;
using Briefs.Cli.Init;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>A site's workflows run the very package of Briefs that the site was begun with.</summary>
public sealed class PinnedPackageTests : WorkflowPlace
{
    private const string Version = "0.1.0";

    // Names the package with the program.
    private const string Settings = "tools/any/any/DotnetToolSettings.xml";

    private static string Hash(string package) => Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(package)));

    [Fact]
    public void The_hash_of_its_own_package_is_found_beside_what_NuGet_unpacked()
    {
        Place.With($"tools/briefs/{Version}/briefs.{Version}.nupkg", "a package")
            .With($"tools/briefs/{Version}/tools/net10.0/any/briefs.dll", "");
        Assert.Equal($"{Hash("a package")}  briefs.{Version}.nupkg\n",
            InstalledPackage.Hashes(Place.PathOf($"tools/briefs/{Version}/tools/net10.0/any"), Version));
        Assert.Null(InstalledPackage.Hashes(Place.PathOf("bin"), Version));
    }

    [Theory]
    [InlineData("briefs.linux-x64", "any/linux-x64")]
    [InlineData("briefs.any", "net10.0/any")]
    public void A_package_for_one_runtime_is_covered_by_the_hash_of_the_one_that_names_it(string package, string program)
    {
        Place.With($"tools/briefs/{Version}/briefs.{Version}.nupkg", "a package, signed by nuget.org")
            .With($"tools/briefs/{Version}/packages.sha512", "programs")
            .With($"tools/briefs/{Version}/{Settings}", "settings")
            .With($"tools/{package}/{Version}/{package}.{Version}.nupkg", "a program")
            .With($"tools/{package}/{Version}/tools/{program}/briefs", "");
        Assert.Equal($"{Hash("programs")}  packages.sha512\n{Hash("settings")}  {Settings}\n",
            InstalledPackage.Hashes(Place.PathOf($"tools/{package}/{Version}/tools/{program}"), Version));
    }

    [Fact]
    public void A_new_site_names_the_package_and_where_it_may_come_from()
    {
        var files = NewSite.Files(Version, "ab12  briefs.0.1.0.nupkg\n")
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.AsSpan()), StringComparer.Ordinal);
        Assert.Equal("ab12  briefs.0.1.0.nupkg\n", files[".config/briefs.sha512"]);
        Assert.Contains("<package pattern=\"briefs\" />", files["NuGet.config"], StringComparison.Ordinal);
        Assert.Contains("<package pattern=\"briefs.*\" />", files["NuGet.config"], StringComparison.Ordinal);
        Assert.DoesNotContain(".config/briefs.sha512", NewSite.Files(Version, null).Select(f => f.Path));
    }

    [Theory]
    [InlineData("a package", true)]
    [InlineData("another", false)]
    public void A_package_with_other_bytes_is_never_run(string restored, bool runs)
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Place.With("checkout/.config/briefs.sha512", $"{Hash("a package")}  briefs.{Version}.nupkg\n")
            .With($"packages/briefs/{Version}/briefs.{Version}.nupkg", restored).With("bin/dotnet", "#!/bin/sh\nexit 0\n");
        OtherProgram.Run(Place.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "dotnet");
        if (runs) Run();
        else Assert.Contains("is not the one that .config/briefs.sha512 names", Assert.Throws<InvalidOperationException>(Run).Message,
            StringComparison.Ordinal);
    }

    // What is restored: the package named by its hash, which lists the files of the others, and the one for this runtime.
    [Theory]
    [InlineData("a program", "")]
    [InlineData("another", "These files are not the ones that the package briefs 0.1.0 lists")]
    [InlineData(null, "The program of briefs 0.1.0 was not restored")]
    public void A_program_that_the_named_package_does_not_list_is_never_run(string? restored, string refusal)
    {
        const string Program = $"briefs.linux-x64/{Version}/tools/any/linux-x64/briefs";
        GivePointer($"{Hash("for others")}  briefs.any/{Version}/tools/net10.0/any/briefs.dll\n{Hash("a program")}  {Program}\n");
        if (restored is not null) Place.With($"packages/{Program}", restored);
        if (refusal.Length == 0) Run();
        else Assert.Contains(refusal, Assert.Throws<InvalidOperationException>(Run).Message, StringComparison.Ordinal);
    }

    // The settings could name another package, and a second file of settings could be read before the first.
    [Theory]
    [InlineData(Settings, "is not the one that .config/briefs.sha512 names")]
    [InlineData("tools/net10.0/any/DotnetToolSettings.xml", "contains these files, which .config/briefs.sha512 does not list")]
    public void Settings_that_are_not_recorded_are_never_followed(string file, string refusal)
    {
        const string Program = $"briefs.linux-x64/{Version}/tools/any/linux-x64/briefs";
        GivePointer($"{Hash("a program")}  {Program}\n");
        Place.With($"packages/{Program}", "a program").With($"packages/briefs/{Version}/{file}", "of another package");
        Assert.Contains(refusal, Assert.Throws<InvalidOperationException>(Run).Message, StringComparison.Ordinal);
    }

    // A site that was created before the hashes of files were recorded has the hash of the package.
    [Fact]
    public void The_hash_of_the_package_itself_is_still_enough()
    {
        const string Program = $"briefs.linux-x64/{Version}/tools/any/linux-x64/briefs";
        GivePointer($"{Hash("a program")}  {Program}\n");
        Place.With($"packages/{Program}", "a program")
            .With("checkout/.config/briefs.sha512", $"{Hash("a package, signed by nuget.org")}  briefs.{Version}.nupkg\n");
        Run();
    }

    [Fact]
    public void A_file_beside_the_program_that_is_not_listed_is_never_loaded()
    {
        const string Folder = $"briefs.linux-x64/{Version}/tools/any/linux-x64";
        GivePointer($"{Hash("a program")}  {Folder}/briefs\n");
        Place.With($"packages/{Folder}/briefs", "a program").With($"packages/{Folder}/libicu.so", "another");
        Assert.Contains($"{Folder}/libicu.so", Assert.Throws<InvalidOperationException>(Run).Message, StringComparison.Ordinal);
    }

    private void GivePointer(string list)
    {
        Assert.Equal(0, BriefsHere.Run("init", Checkout).Exit);
        Place.With("checkout/.config/briefs.sha512", $"{Hash(list)}  packages.sha512\n{Hash("settings")}  {Settings}\n")
            .With($"packages/briefs/{Version}/briefs.{Version}.nupkg", "a package, signed by nuget.org")
            .With($"packages/briefs/{Version}/packages.sha512", list)
            .With($"packages/briefs/{Version}/{Settings}", "settings")
            .With("bin/dotnet", "#!/bin/sh\nexit 0\n");
        OtherProgram.Run(Place.PathOf("bin"), new Dictionary<string, string>(), "chmod", "+x", "dotnet");
    }

    private void Run() => Steps.RunAction(Checkout, ("NUGET_PACKAGES", Place.PathOf("packages")));
}
