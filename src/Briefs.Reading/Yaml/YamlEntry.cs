namespace Briefs.Reading.Yaml;

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
