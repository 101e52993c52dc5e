using System.Text.Json;

namespace Briefs.Tests.Reading.Body;

public sealed class QuotationCasesTests
{
    public static TheoryData<string> Cases { get; } = new(LinesOf("quotations.jsonl"));

    public static TheoryData<string> More { get; } = new(LinesOf("quotations-more.jsonl"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_lists_its_quotations_and_its_faults(string line)
    {
        var given = JsonDocument.Parse(line).RootElement;
        var (brief, found) = Read(given);

        Assert.Equal(Strings(given, "quotations"), brief.Quotations.Select(q => q.Text));
        Assert.Equal(
            Strings(given, "faults").Order(),
            found.Select(d => d.Rule.Id).Where(id => id is "quote-unclosed" or "quote-unopened").Order());
    }

    /// <summary>These cases tell also which pairs are reported as mixed, and which quotations have a citation and which none.</summary>
    [Theory]
    [MemberData(nameof(More))]
    public void Every_further_case_tells_also_what_is_sourced_and_what_is_mixed(string line)
    {
        Every_case_lists_its_quotations_and_its_faults(line);
        var given = JsonDocument.Parse(line).RootElement;
        var (brief, found) = Read(given);

        Assert.Equal(given.GetProperty("mixed").GetInt32(), found.Count(d => d.Rule.Id == "quote-marks-mixed"));
        Assert.All(Strings(given, "sourced"), text => Assert.NotEmpty(brief.Quotations.First(q => q.Text == text).Citations));
        Assert.All(Strings(given, "unsourced"), text => Assert.Empty(brief.Quotations.First(q => q.Text == text).Citations));
        Assert.DoesNotContain(found, d => d.Rule.Id is "declaration-malformed" or "citation-malformed");
    }

    private static Checked<Brief> Read(JsonElement given) =>
        GivenBrief.WithBody(given.GetProperty("markdown").GetString()!, given.GetProperty("lang").GetString()!);

    private static IEnumerable<string> Strings(JsonElement given, string name) =>
        given.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(s => s.GetString()!) : [];

    private static IEnumerable<string> LinesOf(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file));
}
