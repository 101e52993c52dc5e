using System.Text.Json.Serialization;

namespace Briefs.Cli.Reporting;

/// <summary>The subset of SARIF 2.1.0 that reports use. Properties without a value are omitted.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, ImmutableArray<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool, ImmutableArray<SarifInvocation> Invocations, string ColumnKind, IEnumerable<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, IEnumerable<SarifRule> Rules);

internal sealed record SarifRule(
    string Id, SarifText ShortDescription, SarifText FullDescription, SarifText Help, SarifConfiguration DefaultConfiguration);

internal sealed record SarifText(string Text, string? Markdown = null);

internal sealed record SarifConfiguration(bool Enabled, string Level);

internal sealed record SarifInvocation(bool ExecutionSuccessful, int ExitCode);

internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifText Message, IEnumerable<SarifLocation> Locations)
{
    public IEnumerable<SarifLocation>? RelatedLocations { get; init; }

    public IEnumerable<SarifFix>? Fixes { get; init; }

    public required SarifFingerprints PartialFingerprints { get; init; }
}

internal sealed record SarifLocation(SarifPlace PhysicalLocation, SarifText? Message);

internal sealed record SarifPlace(SarifFile ArtifactLocation, SarifRegion? Region);

internal sealed record SarifFile(string Uri, string UriBaseId = "%SRCROOT%");

/// <param name="StartLine">Lines and columns are 1-based, columns count UTF-16 units, and the end is exclusive.</param>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifFix(SarifText Description, ImmutableArray<SarifChange> ArtifactChanges);

internal sealed record SarifChange(SarifFile ArtifactLocation, IEnumerable<SarifReplacement> Replacements);

internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifText InsertedContent);

internal sealed record SarifFingerprints([property: JsonPropertyName("findingHash/v1")] string FindingHash);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifJson : JsonSerializerContext;
