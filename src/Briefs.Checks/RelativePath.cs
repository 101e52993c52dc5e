namespace Briefs.Checks;

/// <summary>The way from one file of the site to another, as links have it.</summary>
internal static class RelativePath
{
    /// <param name="from">The file that holds the link; relative to the site's folder, with <c>/</c>.</param>
    /// <param name="to">Likewise.</param>
    public static string Compute(string from, string to)
    {
        var (start, end) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < start.Length - 1 && same < end.Length - 1 && start[same] == end[same]) same++;
        return string.Concat(Enumerable.Repeat("../", start.Length - 1 - same)) + string.Join('/', end[same..]);
    }
}
