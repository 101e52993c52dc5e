
namespace Briefs.Reading.Yaml;

/// <summary>A place where YAML cannot be read on.</summary>
/// <param name="Found">What the editor is told.</param>
/// <param name="Mask">Offset of the one character that misled the parser: with a letter in its stead the rest can be read,
/// so that one run shows all faults. Null when there is no such character.</param>
internal sealed record YamlSlip(Diagnostic Found, int? Mask);
