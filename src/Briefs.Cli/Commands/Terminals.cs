namespace Briefs.Cli.Commands;

/// <summary>Which of the two streams a person is looking at.</summary>
[Flags]
public enum Terminals
{
    None = 0,
    Output = 1,
    Remarks = 2,
}
