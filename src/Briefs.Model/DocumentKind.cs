namespace Briefs.Model;

/// <summary>What a file of Markdown is on the site.</summary>
public enum DocumentKind
{
    /// <summary>One of <c>content/briefs/</c>.</summary>
    Brief,

    /// <summary>One of <c>content/pages/</c>: written and checked like a brief, but without a date and not in lists or feeds.</summary>
    Page,
}
