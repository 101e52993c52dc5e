namespace Briefs.Cli.Serving;

/// <summary>What a web server answers when a path is asked for.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <param name="File">Absolute.</param>
    public sealed record Found(string File) : Answer;

    /// <param name="Path">Where to ask instead, unescaped.</param>
    public sealed record Moved(string Path) : Answer;

    public sealed record Missing : Answer;
}
