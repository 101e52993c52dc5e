namespace Briefs.Reading.Discovery;

/// <summary>How much Reading takes of a site's files; more ends in a finding, never in a slow or broken build.</summary>
public static class ReadingLimits
{
    /// <summary>Bytes of a brief or page.</summary>
    public const int BriefBytes = 512 * 1024;

    /// <summary>Bytes of a file that the whole site shares: people, sources, credits.</summary>
    public const int SharedBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of front matter, and of <c>site.yml</c>.</summary>
    public const int FrontMatterBytes = 64 * 1024;

    /// <summary>Bytes of a kept copy, and of the record of kept copies.</summary>
    public const int CopyBytes = 10 * 1024 * 1024;

    /// <summary>UTF-16 units of a line.</summary>
    public const int LineLength = 100_000;

    /// <summary>Levels of lists and keys in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>Characters of a file's name without language and ending.</summary>
    public const int SlugLength = 120;

    /// <summary>Levels of folders in <c>images/</c>, <c>pages/</c> and <c>templates/</c>.</summary>
    public const int FolderDepth = 8;

    /// <summary>Invisible characters reported one by one in a file.</summary>
    public const int HiddenCharacters = 100;

    /// <summary>Characters of the address of a link in a text.</summary>
    public const int LinkLength = 2_048;

    /// <summary>Characters of a citation, brackets included; a longer one is left as text and its <c>[@</c> reported.</summary>
    public const int CitationLength = 4_000;

    /// <summary>Characters of a web address in front matter, settings and shared entries.</summary>
    public const int AddressLength = 4_096;
}
