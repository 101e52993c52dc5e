namespace Briefs.Cli.Living;

/// <summary>Whether the folders of a site have to be listed again.</summary>
internal enum DirtyListing
{
    /// <summary>The same files are there; some of them have other words in them.</summary>
    Same,

    /// <summary>Something has come or gone.</summary>
    Changed,
}
