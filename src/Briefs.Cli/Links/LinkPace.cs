namespace Briefs.Cli.Links;

/// <summary>How politely the web is asked for many addresses.</summary>
public sealed record LinkPace
{
    /// <summary>How long a host is left alone between two requests.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long is waited when a host asks for it; one that asks for more is not asked again in this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many hosts are asked at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How often in a row a host may give no answer before the run lets it be.</summary>
    public int Silences { get; init; } = 2;
}
