using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>A site as it is published and as it would be, both built.</summary>
public sealed class TwoSites : IDisposable
{
    private const string AsOf = "2024-06-01";

    public TestSite Before { get; } = TestSite.Good();

    public TestSite After { get; } = TestSite.Good();

    /// <summary>Writes a file of the published site.</summary>
    public TwoSites Had(string path, string text)
    {
        Before.With(path, text);
        return this;
    }

    /// <summary>Writes a file of the site as it would be.</summary>
    public TwoSites Has(string path, string text)
    {
        After.With(path, text);
        return this;
    }

    /// <summary>The same file in both.</summary>
    public TwoSites Keeps(string path, string text) => Had(path, text).Has(path, text);

    /// <summary>Takes a file out of the site as it would be.</summary>
    public TwoSites Lost(string path)
    {
        File.Delete(After.PathOf(path));
        return this;
    }

    /// <summary>Builds both and compares them.</summary>
    public string Diff(params string[] options)
    {
        Build(Before);
        Build(After);
        var run = BriefsHere.Run(["diff", Before.Output, After.Output, .. options]);
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("", run.Remarks);
        return run.Output;
    }

    /// <summary>Builds the published site, and checks the other against it.</summary>
    public BriefsResult CheckAgainst(params string[] options)
    {
        Build(Before);
        return BriefsHere.Run(["check", After.Folder, "--against", Before.Output, "--as-of", AsOf, .. options]);
    }

    public void Dispose()
    {
        Before.Dispose();
        After.Dispose();
    }

    private static void Build(TestSite site)
    {
        var run = BriefsHere.Run("build", site.Folder, "--as-of", AsOf);
        Assert.True(run.Exit == 0, run.All);
    }
}
