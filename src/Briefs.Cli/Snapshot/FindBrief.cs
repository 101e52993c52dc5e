
namespace Briefs.Cli.Snapshot;

/// <summary>The brief or page that a call names: by its path, or by its file's name with or without <c>.md</c>.</summary>
internal static class FindBrief
{
    /// <returns>The document, or what to say when there is none.</returns>
    public static (Brief? Found, string Refusal) Named(string written, Library library, string siteFolder)
    {
        var path = Path.GetRelativePath(siteFolder, Path.GetFullPath(written)).Replace('\\', '/');
        var name = written.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? written[..^3] : written;
        var found = library.Documents.FirstOrDefault(d => d.File.Path == path)
            ?? library.Documents.FirstOrDefault(d => d.File.Path == written.Replace('\\', '/'))
            ?? library.Documents.FirstOrDefault(d => NameOf(d) == NormalForm.Convert(name, NormalizationForm.FormC));
        if (found is not null) return (found, "");
        var meant = Nearest.FindClosest(name, library.Documents.Select(NameOf));
        return (null, $"There is no brief “{written}”. "
            + $"{(meant is null ? "Name it by its file: content/briefs/NAME.md, or NAME." : $"Did you mean {meant}?")}");
    }

    private static string NameOf(Brief brief) => brief.File.Path[(brief.File.Path.LastIndexOf('/') + 1)..^".md".Length];
}
