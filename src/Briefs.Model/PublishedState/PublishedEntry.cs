
namespace Briefs.Model.PublishedState;

/// <summary>A source or a person as published.</summary>
/// <param name="Fields">Name and value of every field that is given, as the JSON names them.</param>
public sealed record PublishedEntry(string Id, ImmutableSortedDictionary<string, string> Fields)
{
    /// <summary>What readers know it by: the title of a source, the name of a person; else the id.</summary>
    public string Name => Fields.GetValueOrDefault("title") ?? Fields.GetValueOrDefault("name") ?? Id;
}
