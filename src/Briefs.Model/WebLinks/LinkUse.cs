namespace Briefs.Model.WebLinks;

/// <summary>What a link to the web is there for.</summary>
public enum LinkUse
{
    /// <summary>The address of a source.</summary>
    Source,

    /// <summary>The archived copy of a source.</summary>
    Archive,

    /// <summary>A link in a text.</summary>
    Text,
}
