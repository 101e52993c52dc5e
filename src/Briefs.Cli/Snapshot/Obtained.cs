using Briefs.Cli.Commands;

namespace Briefs.Cli.Snapshot;

/// <summary>A source's bytes, from the web or from a file, or why there are none.</summary>
internal abstract record Obtained
{
    private Obtained()
    {
    }

    /// <param name="ContentType">As the server gave it, or as the file's name says; null when nobody says.</param>
    /// <param name="FinalUrl">Where redirects led; null for a file.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Body, string? ContentType, string? FinalUrl, DateTimeOffset At) : Obtained;

    /// <param name="Why">A clause: <c>the server has no such page (404)</c>.</param>
    /// <param name="Help">A sentence on what to do.</param>
    public sealed record Refused(string Why, string Help, ExitCode Exit) : Obtained;
}
