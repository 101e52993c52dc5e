using System.Text.Json;

namespace Briefs.Tests.Reading.Prose;

public sealed class QuotationCasesTests
{
    public static TheoryData<string> Cases { get; } = new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "quotations.jsonl")));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_lists_its_quotations_and_its_faults(string line)
    {
        var given = JsonDocument.Parse(line).RootElement;
        var (brief, found) = GivenBrief.WithBody(given.GetProperty("markdown").GetString()!, given.GetProperty("lang").GetString()!);

        Assert.Equal(
            given.GetProperty("quotations").EnumerateArray().Select(q => q.GetString()),
            brief.Quotations.Select(q => q.Text));
        Assert.Equal(
            given.GetProperty("faults").EnumerateArray().Select(f => f.GetString()).Order(),
            found.Select(d => d.Rule.Id).Where(id => id is "quote-unclosed" or "quote-unopened").Order());
    }
}
