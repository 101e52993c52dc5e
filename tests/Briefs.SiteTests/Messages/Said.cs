using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Messages;

/// <summary>What <c>check</c> says of a site with one good brief and one more.</summary>
internal static class Said
{
    /// <summary>Of a brief with the front matter of the tests.</summary>
    public static BriefsResult Of(string body, string format = "text") => OfBrief(TestTexts.Brief("Second", "\n" + body), format);

    /// <summary>Of a brief as it stands.</summary>
    public static BriefsResult OfBrief(string brief, string format = "text") => OfFile("content/briefs/second.md", brief, format);

    /// <summary>Of any one file.</summary>
    public static BriefsResult OfFile(string path, string text, string format = "text")
    {
        using var site = TestSite.Good().With(path, text);
        return BriefsHere.Run("check", site.Folder, "--format", format);
    }

    /// <summary>The rules of what is at fault, one for each finding.</summary>
    public static IEnumerable<string> Rules(this BriefsResult run) =>
        run.Faults().Select(d => d.GetProperty("rule").GetString()!);
}
