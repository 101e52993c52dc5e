namespace Briefs.Pages;

/// <summary>The checker for the browser, as the program contains it, and what it reads of the site.</summary>
/// <param name="Version">The name of the folder that contains the program, which is the hash of its contents.</param>
/// <param name="Files">By path below <c>desk/</c>, with <c>/</c>.</param>
/// <param name="Site">The contents of <c>desk/site.json</c>.</param>
public sealed record DeskProgram(
    string Version, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, ReadOnlyMemory<byte> Site);
