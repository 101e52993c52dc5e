using Xunit;

namespace Briefs.BrowserTests;

/// <summary>What a walk through the site found wrong.</summary>
internal static class Problems
{
    /// <summary>Fails with every problem in full, one a line; xunit's own message would cut long addresses.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
