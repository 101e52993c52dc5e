using Briefs.Pages.TemplateReference;

namespace Briefs.Cli.Templates;

/// <summary>The files in <c>templates/</c> of a site.</summary>
internal sealed class SiteTemplateFiles
{
    private readonly ImmutableSortedDictionary<string, TemplateStatus> _standings;

    private SiteTemplateFiles(ImmutableSortedDictionary<string, TemplateStatus> standings) => _standings = standings;

    public static SiteTemplateFiles None { get; } = new(ImmutableSortedDictionary<string, TemplateStatus>.Empty);

    /// <summary>Names of files that do not override a built-in one, sorted.</summary>
    public IEnumerable<string> Others => _standings.Where(s => s.Value == TemplateStatus.BuiltIn).Select(s => s.Key);

    /// <summary>The first file that differs from the built-in one; null if none does.</summary>
    public string? Changed => _standings.FirstOrDefault(s => s.Value == TemplateStatus.Changed).Key;

    /// <param name="folder">Absolute; may not exist. Links are ignored, as in a build.</param>
    public static SiteTemplateFiles Read(string folder)
    {
        if (!Directory.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null) return None;
        return new(new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LinkTarget is null && !f.Name.StartsWith('.'))
            .ToImmutableSortedDictionary(f => f.Name, Compare, StringComparer.Ordinal));
    }

    public TemplateStatus Standing(string name) => _standings.GetValueOrDefault(name);

    private static TemplateStatus Compare(FileInfo file)
    {
        if (AllTemplates.BytesOf(file.Name) is not { } builtIn) return TemplateStatus.BuiltIn;
        // An empty file, or a pipe, which would be waited for.
        if (file.Length == 0) return TemplateStatus.Changed;
        // Compared as a build reads it, so line ends and a byte order mark do not matter.
        var own = File.ReadAllText(file.FullName).ReplaceLineEndings("\n");
        return Encoding.UTF8.GetBytes(own).AsSpan().SequenceEqual(builtIn) ? TemplateStatus.Same : TemplateStatus.Changed;
    }
}

/// <summary>Where a template comes from.</summary>
internal enum TemplateStatus
{
    /// <summary>The site does not override it.</summary>
    BuiltIn,

    /// <summary>The site has an identical copy.</summary>
    Same,

    /// <summary>The site has a different file: its own, or that of an earlier version.</summary>
    Changed,
}
