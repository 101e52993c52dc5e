using Briefs.Pages.TemplateReference;

namespace Briefs.Cli.Templates;

/// <summary>What a site has in its <c>templates/</c>.</summary>
internal sealed class OwnFiles
{
    private readonly ImmutableSortedDictionary<string, TemplateStanding> _standings;

    private OwnFiles(ImmutableSortedDictionary<string, TemplateStanding> standings) => _standings = standings;

    public static OwnFiles None { get; } = new(ImmutableSortedDictionary<string, TemplateStanding>.Empty);

    /// <summary>Names that Briefs has no file of, by name.</summary>
    public IEnumerable<string> Others => _standings.Where(s => s.Value == TemplateStanding.BuiltIn).Select(s => s.Key);

    /// <summary>The first that differs from what is built in; null when none does.</summary>
    public string? Changed => _standings.FirstOrDefault(s => s.Value == TemplateStanding.Changed).Key;

    /// <param name="folder">Absolute; may be absent. A link is not followed: a build would not follow it either.</param>
    public static OwnFiles Read(string folder)
    {
        if (!Directory.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null) return None;
        return new(new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LinkTarget is null && !f.Name.StartsWith('.'))
            .ToImmutableSortedDictionary(f => f.Name, Compare, StringComparer.Ordinal));
    }

    public TemplateStanding Standing(string name) => _standings.GetValueOrDefault(name);

    private static TemplateStanding Compare(FileInfo file)
    {
        if (AllTemplates.BytesOf(file.Name) is not { } builtIn) return TemplateStanding.BuiltIn;
        // As a build reads it: line ends and a byte order mark are no difference.
        var own = File.ReadAllText(file.FullName).ReplaceLineEndings("\n");
        return Encoding.UTF8.GetBytes(own).AsSpan().SequenceEqual(builtIn) ? TemplateStanding.Same : TemplateStanding.Changed;
    }
}

/// <summary>Where a page's template comes from.</summary>
internal enum TemplateStanding
{
    /// <summary>From Briefs alone.</summary>
    BuiltIn,

    /// <summary>The site has a copy, which says the same.</summary>
    Same,

    /// <summary>The site has one that says something else, of its own or of an earlier version.</summary>
    Changed,
}
