namespace Briefs.Capture.Fetching;

/// <summary>Why we did not go on.</summary>
public enum RefusalReason
{
    /// <summary>Neither http nor https.</summary>
    NotOfTheWeb,

    /// <summary>The address holds a name or a password.</summary>
    HoldsCredentials,

    /// <summary>The host lies on this machine or in its network, not on the public internet.</summary>
    NotPublic,

    TooManyRedirects,

    /// <summary>A redirect back to where one had been.</summary>
    RedirectLoop,

    /// <summary>A redirect that does not say where to, or not in a form that can be read.</summary>
    RedirectToNowhere,

    TooLarge,
}
