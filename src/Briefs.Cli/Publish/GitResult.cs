namespace Briefs.Cli.Publish;

/// <summary>How a call of git ended.</summary>
/// <param name="Exit">0 when it did what was asked.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Words">What it said beside, without passwords.</param>
internal sealed record GitResult(int Exit, string Output, string Words);
