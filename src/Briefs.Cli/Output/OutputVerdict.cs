namespace Briefs.Cli.Output;

/// <summary>Whether a site may be published where somebody asked for it.</summary>
public abstract record OutputVerdict
{
    private OutputVerdict() { }

    public sealed record Accepted(OutputPlace Place) : OutputVerdict;

    /// <param name="Reason">One sentence.</param>
    /// <param name="Advice">What to do instead.</param>
    public sealed record Refused(string Reason, string Advice) : OutputVerdict;
}
