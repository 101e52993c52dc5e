namespace Briefs.Pages;

/// <summary>The checker for the browser, as the program contains it.</summary>
/// <param name="Version">The name of the folder that contains the program, which is the hash of its contents.</param>
/// <param name="Files">By path below <c>desk/</c>, with <c>/</c>.</param>
public sealed record DeskFiles(string Version, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files);
