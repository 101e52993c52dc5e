namespace Briefs.Model;

/// <summary>The folder of kept copies.</summary>
public sealed record EvidenceFolder
{
    /// <summary><c>content/evidence</c>.</summary>
    public static EvidenceFolder Usual { get; } = new() { Path = "content/evidence", IsInSite = true };

    /// <summary>Relative to the site's folder, with <c>/</c>; one outside the site as <c>site.yml</c> names it.</summary>
    public required string Path { get; init; }

    /// <summary>Whoever can read the site's repository can then read the copies too.</summary>
    public required bool IsInSite { get; init; }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path + "/" + name;
}
