namespace Briefs.Capture.Fetching;

/// <summary>The other side has said nothing for longer than we wait. Caught in this folder, where it becomes an outcome.</summary>
internal sealed class SilenceException : IOException
{
    public SilenceException()
        : base("silent for too long")
    {
    }

    public SilenceException(string message)
        : base(message)
    {
    }

    public SilenceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
