using System.Text;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Packaging;

/// <summary>Whose work travels with ours.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void The_notices_are_those_of_the_packages_that_are_locked()
    {
        var path = Path.Combine(Repository.Root, WriteNotices.Path);
        var notices = WriteNotices.Of(ShippedPackage.All());
        if (Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1") File.WriteAllText(path, notices, new UTF8Encoding(false));
        Assert.True(notices == File.ReadAllText(path), $"{WriteNotices.Path} is not what the lock file says now; BRIEFS_ACCEPT=1 dotnet test writes it anew.");
    }

    [Fact]
    public void Every_package_may_be_given_on()
    {
        var packages = ShippedPackage.All();
        Assert.True(packages.Count > 4);
        Assert.All(packages, p => Assert.Contains(p.Licence, (string[])["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]));
    }
}
