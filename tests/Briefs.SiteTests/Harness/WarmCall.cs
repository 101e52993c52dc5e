namespace Briefs.SiteTests.Harness;

/// <summary>A call of the command line that a <see cref="WarmProgram"/> is asked to run.</summary>
/// <param name="Folder">The current folder; absolute.</param>
/// <param name="Environment">Variables that are set for this call alone.</param>
internal sealed record WarmCall(string Folder, Dictionary<string, string> Environment, string[] Arguments);
