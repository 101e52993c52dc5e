namespace Briefs.Checks;

/// <summary>The relative path from one file of the site to another, as written in links.</summary>
internal static class RelativePath
{
    /// <param name="from">The file that contains the link; relative to the site's folder, with <c>/</c>.</param>
    /// <param name="to">The linked file, in the same form.</param>
    public static string Compute(string from, string to)
    {
        var (start, end) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < start.Length - 1 && same < end.Length - 1 && start[same] == end[same]) same++;
        return string.Concat(Enumerable.Repeat("../", start.Length - 1 - same)) + string.Join('/', end[same..]);
    }
}
