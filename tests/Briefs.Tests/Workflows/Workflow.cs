using Briefs.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Workflows;

/// <summary>A workflow of this repository, as it stands.</summary>
internal sealed class Workflow
{
    private Workflow(string path)
    {
        Path = Repository.Relative(path);
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text));
        Root = (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    public string Path { get; }

    public string Name { get; }

    public string Text { get; }

    public YamlMappingNode Root { get; }

    /// <summary>Its jobs by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Entries(Map(Root, "jobs")!).Select(e => (e.Key, (YamlMappingNode)e.Value));

    /// <summary>Every step of every job.</summary>
    public IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(j => StepsOf(j.Job));

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Workflow> All() =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, ".github", "workflows"), "*.yml").Order(StringComparer.Ordinal)
            .Select(f => new Workflow(f))];

    public static IEnumerable<YamlMappingNode> StepsOf(YamlMappingNode job) =>
        Find(job, "steps") is YamlSequenceNode steps ? steps.Children.Cast<YamlMappingNode>() : [];

    /// <summary>The value of a key; null when there is none.</summary>
    public static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlMappingNode? Map(YamlMappingNode map, string key) => Find(map, key) as YamlMappingNode;

    public static string? Scalar(YamlMappingNode map, string key) => (Find(map, key) as YamlScalarNode)?.Value;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlMappingNode map) =>
        map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, c.Value));

    /// <summary>The rights of a job, as <c>contents: read, id-token: write</c> in the order of the alphabet.</summary>
    public static string RightsOf(YamlMappingNode job) =>
        string.Join(", ", Entries(Map(job, "permissions")!).Select(e => $"{e.Key}: {e.Value}").Order(StringComparer.Ordinal));
}
