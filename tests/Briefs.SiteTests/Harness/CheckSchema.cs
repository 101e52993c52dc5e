using NJsonSchema;
using Xunit;

namespace Briefs.SiteTests.Harness;

/// <summary>The schema of what <c>--format json</c> prints: the promise to programs that read it.</summary>
public static class CheckSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema
        .FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "check.schema.json")))
        .GetAwaiter().GetResult());

    public static void Validate(string json)
    {
        var faults = Schema.Value.Validate(json);
        Assert.True(faults.Count == 0, $"{string.Join("\n", faults)}\n{json}");
    }
}
