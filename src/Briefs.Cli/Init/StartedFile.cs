
namespace Briefs.Cli.Init;

/// <summary>A file of a new site.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
internal sealed record StartedFile(string Path, ImmutableArray<byte> Bytes);
