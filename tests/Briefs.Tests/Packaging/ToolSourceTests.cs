using System.Text.RegularExpressions;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Packaging;

/// <summary>
/// Installing Briefs from a folder. <c>--add-source</c> asks nuget.org too, where a later version under our name may be somebody else's.
/// </summary>
public sealed partial class ToolSourceTests
{
    [Fact]
    public void A_package_from_a_folder_is_looked_for_in_that_folder_only()
    {
        var scripts = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".ci")).Where(f => Path.GetExtension(f).Length == 0);
        var pages = Repository.TextFiles.Where(f => Path.GetExtension(f) is ".md" or ".yml");
        var installs = scripts.Concat(pages).SelectMany(f => Install().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToArray();
        Assert.True(installs.Length >= 4);
        Assert.All(installs, i => Assert.DoesNotContain("--add-source", i, StringComparison.Ordinal));
    }

    [GeneratedRegex("dotnet tool (?:install|update) .*source.*")]
    private static partial Regex Install();
}
