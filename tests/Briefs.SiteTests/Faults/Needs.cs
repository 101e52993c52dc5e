using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>
/// Skips a test that the machine cannot run, and says why. Where all must run (<c>BRIEFS_REQUIRE_FAULTS=1</c>) a program that is missing
/// is a failure; rights that are missing are not, for many machines give none.
/// </summary>
internal static class Needs
{
    public static void Linux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "This needs Linux.");

    public static void Root() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "NOT TESTED: this needs Linux and root, who alone may mount a disk or leave a network.");

    public static void Program(string name)
    {
        Linux();
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (folders.Any(folder => File.Exists(Path.Combine(folder, name)))) return;
        var why = $"NOT TESTED: this needs the program {name}.";
        if (Environment.GetEnvironmentVariable("BRIEFS_REQUIRE_FAULTS") == "1") Assert.Fail(why);
        Assert.Skip(why);
    }
}
