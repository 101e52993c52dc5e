using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>A user without rights: root may read and write everything, and would see no fault.</summary>
internal static class Nobody
{
    private static readonly string[] Wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

    /// <summary>Runs briefs as that user, or as oneself if one is not root. What is in the site's folder becomes that user's.</summary>
    public static BriefsResult Run(TestSite site, params string[] arguments)
    {
        Needs.Linux();
        if (!Environment.IsPrivilegedProcess) return BriefsProcess.Run(site.Folder, arguments);
        Needs.Program("setpriv");
        Assert.NotNull(OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "chown", "-R", "65534:65534", site.Folder));
        return BriefsProcess.RunUnder(site.Folder, Wrapper, arguments);
    }
}
