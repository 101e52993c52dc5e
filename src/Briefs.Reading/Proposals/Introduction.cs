namespace Briefs.Reading.Proposals;

/// <summary>A person whom a text introduces by full name.</summary>
/// <param name="Name">As written, without title.</param>
internal sealed record Introduction(string Name)
{
    /// <summary>As written; null if the text gives none.</summary>
    public string? Role { get; init; }

    /// <summary>As written; null if the text gives none for certain.</summary>
    public string? Organization { get; init; }

    public string LastName => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>Equal for the same person with and without a middle name.</summary>
    public string Key => KeyOf(Name);

    public static string KeyOf(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var key = first < 0 ? name : name[..first] + name[name.LastIndexOf(' ')..];
        return key.Replace('ё', 'е').ToUpperInvariant();
    }

    /// <summary>The person with what either of two introductions gives.</summary>
    public Introduction Merge(Introduction other) => this with
    {
        Role = Role ?? other.Role,
        Organization = Organization ?? (Role is null || other.Role == Role ? other.Organization : null),
    };
}

/// <summary>A role with its organisation, as a text gives them beside a name.</summary>
/// <param name="Role">As written, without article.</param>
/// <param name="End">Index after its last word.</param>
internal sealed record DescribedRole(string Role, string? Organization, int End);
