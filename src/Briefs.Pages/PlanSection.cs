namespace Briefs.Pages;

/// <summary>One kind of a site's files, planned apart from the others.</summary>
/// <param name="At">The first of them at a path, without planning more than is needed; null when there is none.</param>
/// <param name="All">All of them.</param>
internal sealed record PlanSection(Func<string, PlannedFile?> At, Func<IEnumerable<PlannedFile>> All)
{
    /// <summary>A section that is planned as a whole when one of its files is asked for.</summary>
    /// <param name="mayHave">Whether a path may be one of them: quick, and never no where the answer is yes.</param>
    public static PlanSection Of(Func<string, bool> mayHave, Func<IEnumerable<PlannedFile>> all)
    {
        var byPath = new Lazy<ILookup<string, PlannedFile>>(() => all().ToLookup(f => f.Path, StringComparer.Ordinal));
        return new(path => mayHave(path) ? byPath.Value[path].FirstOrDefault() : null, all);
    }

    /// <summary>The same for files whose paths begin alike.</summary>
    public static PlanSection Below(string folder, Func<IEnumerable<PlannedFile>> all) =>
        Of(path => path.StartsWith(folder, StringComparison.Ordinal), all);

    /// <summary>A single file.</summary>
    public static PlanSection One(PlannedFile file) => new(path => path == file.Path ? file : null, () => [file]);
}
