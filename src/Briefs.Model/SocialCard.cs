namespace Briefs.Model;

/// <summary>What the picture says that messengers and social networks show beside a link to a brief.</summary>
public sealed record SocialCard
{
    public required string Headline { get; init; }

    /// <summary>The organisation, or the title of a site without one.</summary>
    public required string Publisher { get; init; }

    /// <summary>When the brief was published, as prose in its language; null when it does not say.</summary>
    public string? Date { get; init; }

    /// <summary>How many quotations there are, and that each has its source; null when there is none.</summary>
    public string? Promise { get; init; }

    /// <summary>BCP 47; also chooses between the forms some letters have.</summary>
    public required string Lang { get; init; }

    public required bool IsRightToLeft { get; init; }

    /// <summary>All that is printed.</summary>
    public string Text => string.Join('\n', Headline, Publisher, Date, Promise);
}
