using Briefs.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>What an invented article quotes, as a person who read it wrote down.</summary>
internal sealed class ArticleTruth
{
    private readonly YamlMappingNode _root;

    private ArticleTruth(string path, YamlMappingNode root)
    {
        (Path, _root) = (path, root);
        Quotations = [.. List("quotations").Select(QuotationOf)];
        Sources = [.. List("sources").Select(SourceOf)];
        Repairs = [.. List("repairs").Select(r => new Repair(Text(r, "find")!, Text(r, "write")!))];
    }

    public static string Folder { get; } = Repository.PathOf("tests/Briefs.SiteTests/Import/Articles");

    /// <summary>Relative to <see cref="Folder"/>: <c>en/port-arden-eviction.md</c>.</summary>
    public string Path { get; }

    public string Lang => Path.Split('/')[0];

    public ImmutableArray<TrueQuotation> Quotations { get; }

    public ImmutableArray<TrueSource> Sources { get; }

    /// <summary>The quotation marks that the article lacks.</summary>
    public ImmutableArray<Repair> Repairs { get; }

    /// <summary>All articles, by path.</summary>
    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static ArticleTruth Read(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(System.IO.Path.Combine(Folder, System.IO.Path.ChangeExtension(path, ".truth.yml")))));
        return new ArticleTruth(path, (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    /// <summary>Whether the name is that of an organisation.</summary>
    public bool IsOrganization(string speaker) => List("people").Any(p => Text(p, "organization") == speaker)
        || List("quotations").Any(q => Text(q, "speaker") == speaker && Text(q, "named") == "organization");

    /// <summary>Whether the person has a name.</summary>
    public bool IsNamed(string speaker) => List("people").Any(p => Text(p, "name") == speaker);

    /// <summary>The source of words, as the article gives it; null if they were said to its author.</summary>
    public TrueSource? SourceOf(TrueQuotation quotation) => quotation.Source switch
    {
        null or "to-us" => null,
        "article" => Sources[0],
        var note when note.StartsWith('[') => Sources.Single(s => s.Note == note),
        var url => Sources.SingleOrDefault(s => s.Url == url) ?? new TrueSource(url, null, null, null),
    };

    private static TrueQuotation QuotationOf(YamlMappingNode node) =>
        new(Text(node, "text")!, Text(node, "kind")!, Text(node, "speaker"), Text(node, "source"))
        {
            Via = Text(node, "via"),
            IsOfDocument = Text(node, "itself") == "true",
        };

    private static TrueSource SourceOf(YamlMappingNode node) =>
        new(Text(node, "url"), Text(node, "note"), Text(node, "title"), Text(node, "publisher"));

    private IEnumerable<YamlMappingNode> List(string key) =>
        _root.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Children.OfType<YamlMappingNode>() : [];

    private static string? Text(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { } text } && text != "null" ? text : null;
}

/// <summary>Words in quotation marks.</summary>
/// <param name="Text">Their beginning.</param>
/// <param name="Kind"><c>speech</c>, <c>echo</c>, <c>name</c>, <c>title</c>, <c>term</c>, <c>own</c> or <c>translation</c>.</param>
/// <param name="Source">A web address, the mark of a note, <c>article</c> for the source at its end, or <c>to-us</c>.</param>
internal sealed record TrueQuotation(string Text, string Kind, string? Speaker, string? Source)
{
    /// <summary>The person who reported the words.</summary>
    public string? Via { get; init; }

    /// <summary>Whether they are the words of a law or another document.</summary>
    public bool IsOfDocument { get; init; }

    public bool IsSpeech => Kind is "speech" or "echo";

    public bool IsSameAs(TrueQuotation other) =>
        IsSpeech && other.IsSpeech && (Speaker, Source, Via) == (other.Speaker, other.Source, other.Via);
}

internal sealed record TrueSource(string? Url, string? Note, string? Title, string? Publisher);

internal sealed record Repair(string Find, string Write);
