using Briefs.Import;
using Briefs.Reading;
using Briefs.Tests.Architecture;
using Briefs.Tests.Reading.Body;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Import;

/// <summary>Thirty invented articles in six languages. Their truth files say who is quoted and what is linked.</summary>
public sealed class ArticleEntriesTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Briefs.SiteTests", "Import", "Articles");

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(s_folder, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(s_folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Only_people_and_organisations_whom_the_article_quotes_are_proposed(string article)
    {
        var people = Truth(article, "people").ToList();
        var known = people.Select(p => Text(p, "name")).Concat(people.Select(p =>
            Text(p, "organization"))).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Proposed(article).Where(e => e.Section == "quoted")) Assert.Contains(entry.Entry.Fields[0].Value, known);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Only_addresses_of_the_article_are_proposed(string article)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, article));
        foreach (var url in Proposed(article).SelectMany(e => e.Entry.Fields).Where(f => f.Key == "url"))
            Assert.Contains(url.Value, text, StringComparison.Ordinal);
    }

    private static ImmutableArray<Briefs.Reading.Proposals.ProposedEntry> Proposed(string article)
    {
        var head = $"---\ntitle: A title\nsummary: A summary.\ndate: 2026-07-01\nlang: {article[..2]}\nsources:\nquoted:\n---\n\n";
        var brief = FileText.Create("content/briefs/x.md", head + File.ReadAllText(Path.Combine(s_folder, article)));
        return EntryProposer.Propose(brief, new ReadingContext(GivenBrief.Settings, new SharedEntries(
            ImmutableSortedDictionary<PersonId, Person>.Empty,
            ImmutableSortedDictionary<SourceId, Source>.Empty,
            ImmutableSortedDictionary<string, string>.Empty))).Added;
    }

    private static IEnumerable<YamlMappingNode> Truth(string article, string key)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(s_folder, Path.ChangeExtension(article, ".truth.yml")))));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return root.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Children.OfType<YamlMappingNode>() : [];
    }

    private static string Text(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { } text } ? text : "";
}
