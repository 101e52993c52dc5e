namespace Briefs.Reading.Discovery;

/// <summary>Size limits of a site's files. Beyond a limit there is a diagnostic, never a slow or broken build.</summary>
public static class ReadingLimits
{
    /// <summary>Bytes of a brief or page.</summary>
    public const int BriefBytes = 512 * 1024;

    /// <summary>Bytes of a file shared by the whole site: people, sources, credits.</summary>
    public const int SharedBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of front matter, and of <c>site.yml</c>.</summary>
    public const int FrontMatterBytes = 64 * 1024;

    /// <summary>Bytes of a saved copy, and of the record of saved copies.</summary>
    public const int CopyBytes = 10 * 1024 * 1024;

    /// <summary>UTF-16 units of a line.</summary>
    public const int LineLength = 100_000;

    /// <summary>Levels of lists and keys in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>Characters of a file's name without language and extension.</summary>
    public const int SlugLength = 120;

    /// <summary>Nesting of folders in <c>images/</c>, <c>pages/</c> and <c>templates/</c>.</summary>
    public const int FolderDepth = 8;

    /// <summary>Invisible characters reported one by one in a file.</summary>
    public const int HiddenCharacters = 100;

    /// <summary>Characters of a link's address in a text.</summary>
    public const int LinkLength = 2_048;

    /// <summary>Characters of a citation, brackets included; a longer one stays text and its <c>[@</c> is reported.</summary>
    public const int CitationLength = 4_000;

    /// <summary>Characters of a web address in front matter, settings and shared entries.</summary>
    public const int AddressLength = 4_096;
}
