namespace Briefs.Cli.Publish;

/// <summary>git, or the remote it talks to, has failed.</summary>
/// <param name="message">One line or more, without passwords.</param>
public sealed class GitFaultException(string message) : IOException(message);
