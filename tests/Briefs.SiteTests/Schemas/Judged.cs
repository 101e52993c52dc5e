using Briefs.Cli.Schemas;
using Briefs.Cli;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Settings;
using Briefs.Workspaces;
using Briefs.Reading.Schema;
using NJsonSchema;

namespace Briefs.SiteTests.Schemas;

/// <summary>
/// A file, written as JSON, which is YAML too: what the reader says of it, and what the schema says. <c>null</c> is a key with nothing
/// behind it, as YAML makes it; the word itself is a text to the reader.
/// </summary>
internal static class Judged
{
    private static readonly Dictionary<string, JsonSchema> s_schemas = ContentForm.All.ToDictionary(
        schema => schema.Name,
        schema => JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(SchemaFile.Serialize(schema))).GetAwaiter().GetResult());

    public static bool TakenBySchema(string name, string json) => s_schemas[name].Validate(json).Count == 0;

    /// <summary>What the reader itself finds wrong; what only the checks know, such as a missing source, is not asked.</summary>
    public static bool TakenByReader(string name, string json) =>
        !FoundBy(name, json.Replace("null", "", StringComparison.Ordinal))
            .Any(found => found.Rule.Id.StartsWith("front-matter-", StringComparison.Ordinal)
            || found.Rule.Id.StartsWith("settings-", StringComparison.Ordinal) || found.Rule.Id == "person-anonymous-named");

    private static ImmutableArray<Diagnostic> FoundBy(string name, string json) => name switch
    {
        "front-matter" => FrontMatterParser.Read(Head(json), DocumentKind.Brief).Diagnostics,
        "page" => FrontMatterParser.Read(Head(json), DocumentKind.Page).Diagnostics,
        "site" => SettingsReader.Read(FileText.Create("content/site.yml", json), AllRules.ById).Diagnostics,
        "people" => PeopleReader.Read(FileText.Create("content/people.yml", json)).Diagnostics,
        "authors" => AuthorsReader.Read(FileText.Create("content/authors.yml", json)).Diagnostics,
        "sources" => SourcesReader.Read(FileText.Create("content/sources.yml", json)).Diagnostics,
        "images" => ImageCreditsReader.Read(FileText.Create("content/images.yml", json)).Diagnostics,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such schema"),
    };

    private static FileText Head(string json) => FileText.Create("content/briefs/x.md", $"---\n{json}\n---\n\nA text.\n");
}
