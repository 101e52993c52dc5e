namespace Briefs.Capture.Fetching;

/// <summary>How much of an answer is wanted.</summary>
public enum FetchPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Whether it is there, asked with GET as any reader would; the body is left unread.</summary>
    Status,

    /// <summary>Whether it is there, asked with HEAD, which costs the other side least and which some servers answer wrongly.</summary>
    Head,
}
