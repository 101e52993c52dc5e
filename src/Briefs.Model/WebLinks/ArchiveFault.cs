namespace Briefs.Model.WebLinks;

/// <summary>Why an address in an archive of the web is not that of one copy.</summary>
public enum ArchiveFault
{
    None,

    /// <summary>It tells the archive to make a copy.</summary>
    Saves,

    /// <summary>It says of which page, and not of when: a list of copies, or whichever is the newest.</summary>
    WithoutTime,

    /// <summary>Its time is not exact to the second: it leads to whichever copy is nearest.</summary>
    InexactTime,

    /// <summary>The copy was still being made when the address was taken.</summary>
    Unfinished,

    /// <summary>It leads to the archive, and to no copy in it.</summary>
    NoCopy,
}
