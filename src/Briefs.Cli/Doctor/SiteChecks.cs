using System.Text.Json;
using Briefs.Cli.Pdf;
using Briefs.Cli.Schemas;
using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Workspaces;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Doctor;

/// <summary>Checks the setup of a site. Its content is left to <c>check</c>.</summary>
internal static class SiteChecks
{
    private const string Tools = ".config/dotnet-tools.json";

    /// <summary>Reads the settings; null if they have errors.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteSettings? Settings(string folder, List<DoctorCheck> found)
    {
        if (SiteFolder.Refusal(folder) is { } refusal)
        {
            found.Add(DoctorCheck.Doubtful(refusal, "To create a site: briefs init DIR"));
            return null;
        }

        if (!File.Exists(Path.Combine(folder, ContentPaths.Settings)))
        {
            found.Add(DoctorCheck.Missing(
                "content/site.yml not found.", "Create it with two lines, title: NAME and url: https://ADDRESS/"));
            return null;
        }

        var text = SourceTextReader.Read(folder, ContentPaths.Settings);
        var settings = SettingsReader.Read(text.Value ?? FileText.Create(ContentPaths.Settings, ""), AllRules.ById);
        if (text.Diagnostics.Concat(settings.Diagnostics).Any(f => f.Severity == Severity.Error))
        {
            found.Add(DoctorCheck.Missing("content/site.yml has errors.", "To list them: briefs check"));
            return null;
        }

        found.Add(DoctorCheck.Fine($"{folder} is a site: {settings.Value.Title}, {settings.Value.Url}"));
        return settings.Value;
    }

    /// <summary>Checks the browser that prints PDFs; null for a site without PDFs.</summary>
    public static DoctorCheck? Browser(SiteSettings settings, CommandContext context)
    {
        if (!settings.Pdf) return null;
        return ChromiumFinder.Find(context.Environment) is { } browser
            ? DoctorCheck.Fine($"PDFs are printed with {browser}.")
            : DoctorCheck.Doubtful(
                "The site has `pdf: true`, but no Chromium, Chrome or Edge was found.",
                $"Install one of them, or set {ChromiumFinder.Variable} to the path of its program.");
    }

    /// <summary>Checks the version of Briefs that the site uses, its schemas and its publishing workflow.</summary>
    /// <param name="folder">Absolute; a site.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static IEnumerable<DoctorCheck> Surrounding(string folder)
    {
        var tools = Path.Combine(folder, Tools);
        if (File.Exists(tools)) yield return OwnVersion(File.ReadAllBytes(tools));
        if (HasOtherSchemas(folder))
            yield return DoctorCheck.Doubtful(
                $"The schemas in {SchemaFile.Folder} are from another version of Briefs.",
                    $"To update them: briefs schema --write {SchemaFile.Folder}");
        if (File.Exists(Path.Combine(folder, ".github", "workflows", "publish.yml")))
            yield return DoctorCheck.Fine("The site has the workflow that publishes it on GitHub.");
    }

    private static DoctorCheck OwnVersion(byte[] manifest)
    {
        if (VersionIn(manifest) is not { } wanted)
            return DoctorCheck.Missing($"{Tools} does not name a version of briefs.", "To add it: dotnet tool install briefs");
        return wanted == BriefsVersion.Number
            ? DoctorCheck.Fine($"The site uses Briefs {wanted}, the version you are running.")
            : DoctorCheck.Doubtful($"The site uses Briefs {wanted}, but you are running {BriefsVersion.Number}.",
            "To run the site’s version: dotnet tool restore, then dotnet briefs. To change it: dotnet tool update briefs");
    }

    // A site without schemas is fine.
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
