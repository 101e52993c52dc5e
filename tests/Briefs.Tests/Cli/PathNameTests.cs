using Briefs.Cli;
using Xunit;

namespace Briefs.Tests.Cli;

/// <summary>A name that Windows cannot give to a file or folder is refused before anything is written.</summary>
public sealed class PathNameTests
{
    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("site/aux")]
    [InlineData("site/Com1/")]
    [InlineData("prn.sarif")]
    [InlineData("lpt1 .txt")]
    public void Devices_are_refused_on_every_system(string path)
    {
        Assert.Contains("is the name of a device on Windows", PathName.FindErrorOnWindows(path), StringComparison.Ordinal);
        Assert.Contains("is the name of a device on Windows", PathName.FindErrorElsewhere(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"C:\desk\con\_site", "“con”")]
    [InlineData(@"aux\_site", "“aux”")]
    [InlineData("what?", "“what?”")]
    [InlineData("notes:b", "“notes:b”")]
    [InlineData(@"C:\a\b*", "“b*”")]
    [InlineData("\"quoted\"", "“\"quoted\"”")]
    [InlineData("a\tb", "“a\tb”")]
    public void Other_names_are_refused_on_Windows_only(string path, string named)
    {
        Assert.Contains(named, PathName.FindErrorOnWindows(path), StringComparison.Ordinal);
        Assert.Null(PathName.FindErrorElsewhere(path));
    }

    [Theory]
    [InlineData("_site")]
    [InlineData(@"C:\desk\_site")]
    [InlineData("C:_site")]
    [InlineData(@"\\server\share\_site")]
    [InlineData(@"\\?\C:\desk\_site")]
    [InlineData("/srv/desk/_site/")]
    [InlineData("contents")]
    [InlineData("сайт")]
    [InlineData("..")]
    public void Every_other_name_is_allowed(string path)
    {
        Assert.Null(PathName.FindErrorOnWindows(path));
        Assert.Null(PathName.FindErrorElsewhere(path));
    }

    // The folder of a person may have such a name.
    [Fact]
    public void Elsewhere_only_the_new_name_counts() => Assert.Null(PathName.FindErrorElsewhere("/srv/con/_site"));
}
