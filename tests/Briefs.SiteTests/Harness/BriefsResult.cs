using System.Text.Json;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Harness;

/// <summary>How a run ended, and what it printed.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Remarks">Standard error.</param>
public sealed record BriefsResult(int Exit, string Output, string Remarks)
{
    /// <summary>How much the program has worked on it; only of a run that counts it.</summary>
    public Work? Work { get; init; }

    /// <summary>Everything printed, for messages of failing tests.</summary>
    public string All => $"exit {Exit}\n{Output}\n{Remarks}";

    /// <summary>The report of <c>--format json</c>, which must be valid against its schema.</summary>
    public JsonElement Report()
    {
        CheckSchema.Validate(Output);
        return JsonDocument.Parse(Output).RootElement;
    }

    /// <summary>
    /// The findings of the report but the notes that no copy of a source is kept: most texts of these tests quote without one.
    /// </summary>
    public IEnumerable<JsonElement> Faults() =>
        Report().GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("rule").GetString() != "source-not-kept");

    /// <summary>The <see cref="Faults"/> as <c>rule path:line:column</c>.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. Faults().Select(d =>
            $"{d.GetProperty("rule")} {d.GetProperty("path")}:{d.GetProperty("line")}:{d.GetProperty("column")}")];

    /// <summary>The rules of the <see cref="Faults"/>, each once.</summary>
    public IReadOnlyList<string> Rules() =>
        [.. Faults().Select(d => d.GetProperty("rule").GetString()!).Distinct().Order(StringComparer.Ordinal)];
}
