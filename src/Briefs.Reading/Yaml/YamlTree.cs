namespace Briefs.Reading.Yaml;

/// <summary>What could be read of a piece of YAML.</summary>
/// <param name="Root">Null when nothing could, or nothing is there.</param>
/// <param name="IsComplete">False when a fault hides the rest: what is absent then need not be missing.</param>
internal sealed record YamlTree(YamlNode? Root, bool IsComplete);
