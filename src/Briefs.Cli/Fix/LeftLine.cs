using Briefs.Cli.Reporting;
using Briefs.Reading;

namespace Briefs.Cli.Fix;

/// <summary>What was not changed in a line, for one reason.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Before">The line in the file as it is, 1-based.</param>
/// <param name="After">The line in the file as it should be, 1-based.</param>
/// <param name="First">The first of those of the line.</param>
public sealed record LeftLine(string Path, int Before, int After, LeftAlone First)
{
    /// <summary>How many there are for this reason.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What was not changed, and why.</summary>
    public string Message => First.Title is { } title
        ? $"“{title}” was not applied: {First.Why}."
        : $"{Counted.Format(Count, "pair")} of quotation marks {(Count == 1 ? "was" : "were")} not changed: {First.Why}.";
}
