namespace Briefs.Model.WebLinks;

/// <summary>What is known of a link that leads away from the site.</summary>
public enum LinkState
{
    /// <summary>Somebody answers there with a page.</summary>
    Ok,

    /// <summary>There is no such page, or nobody has that name.</summary>
    Dead,

    /// <summary>It could not be told: programs are kept out, the server is silent, has a fault of its own, or leads in a circle.</summary>
    Unknown,
}
