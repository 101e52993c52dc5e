using System.Text.Json;
using Briefs.Cli.Schemas;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Doctor;

/// <summary>Looks at how a site is set up; what is in its briefs is for <c>check</c>.</summary>
internal static class ExamineSite
{
    private const string Tools = ".config/dotnet-tools.json";

    /// <summary>The settings, when they can be read without a fault.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteSettings? Settings(string folder, List<Finding> found)
    {
        if (SiteFolder.Refusal(folder) is { } refusal)
        {
            found.Add(Finding.Doubtful(refusal, "For a new site: briefs init DIR"));
            return null;
        }

        if (!File.Exists(Path.Combine(folder, ContentPaths.Settings)))
        {
            found.Add(Finding.Missing("There is no content/site.yml.", "Write one with two lines, title: NAME and url: https://ADDRESS/"));
            return null;
        }

        var text = ReadText.Read(folder, ContentPaths.Settings);
        var settings = ReadSettings.Read(text.Value ?? FileText.Create(ContentPaths.Settings, ""), AllRules.ById);
        if (text.Found.Concat(settings.Found).Any(f => f.Severity == Severity.Error))
        {
            found.Add(Finding.Missing("content/site.yml has faults.", "briefs check says where, and what to write."));
            return null;
        }

        found.Add(Finding.Fine($"{folder} is a site: {settings.Value.Title}, {settings.Value.Url}"));
        return settings.Value;
    }

    /// <summary>Whether the site is built with this version, and whether anything publishes it.</summary>
    /// <param name="folder">Absolute; a site's.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static IEnumerable<Finding> Surrounding(string folder)
    {
        var tools = Path.Combine(folder, Tools);
        if (File.Exists(tools)) yield return OwnVersion(File.ReadAllBytes(tools));
        if (HasOtherSchemas(folder))
            yield return Finding.Doubtful(
                $"The schemas in {SchemaFile.Folder} are of another version of Briefs.",
                    $"Write them anew: briefs schema --write {SchemaFile.Folder}");
        if (File.Exists(Path.Combine(folder, ".github", "workflows", "publish.yml")))
            yield return Finding.Fine("The site has the workflow that publishes it on GitHub.");
    }

    private static Finding OwnVersion(byte[] manifest)
    {
        if (VersionIn(manifest) is not { } wanted)
            return Finding.Missing($"{Tools} does not name a version of briefs.", "Let .NET write it: dotnet tool install briefs");
        return wanted == BriefsVersion.Number
            ? Finding.Fine($"The site asks for Briefs {wanted}, which is this one.")
            : Finding.Doubtful($"The site asks for Briefs {wanted}, and this is {BriefsVersion.Number}.",
            "Use the site’s own: dotnet tool restore, then dotnet briefs. To change it: dotnet tool update briefs");
    }

    // Those that are not there are not missed.
    private static bool HasOtherSchemas(string folder) => ContentForm.All
        .Select(schema => (Path: Path.Combine(folder, SchemaFile.Folder, SchemaFile.NameOf(schema)), schema))
        .Any(s => File.Exists(s.Path) && !File.ReadAllBytes(s.Path).AsSpan().SequenceEqual(SchemaFile.Serialize(s.schema)));

    private static string? VersionIn(byte[] manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("tools", out var tools) && tools.ValueKind == JsonValueKind.Object
                && tools.TryGetProperty("briefs", out var briefs) && briefs.ValueKind == JsonValueKind.Object
                && briefs.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
