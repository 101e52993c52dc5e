
namespace Briefs.Cli.Serve;

/// <summary>A file of the site as it is seen now.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Bytes">Empty when it could not be made.</param>
/// <param name="Found">Why it could not be made, or what was found on the way.</param>
/// <param name="Document">What it is the page of; null for lists and for what is no page.</param>
internal sealed record ViewedFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Found, Brief? Document)
{
    /// <summary>Why readers do not see it yet, for a label; null when they would.</summary>
    public string? Hidden { get; init; }

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}
