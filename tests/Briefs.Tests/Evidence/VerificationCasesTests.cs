using System.Text.Json;
using Briefs.Evidence;
using Briefs.Model.Json;

namespace Briefs.Tests.Evidence;

public sealed class VerificationCasesTests
{
    public static TheoryData<string> Cases { get; } = new(
        new[] { "verification.jsonl", "verification-more.jsonl" }.SelectMany(
            name => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_has_its_verdict(string line)
    {
        var given = JsonDocument.Parse(line).RootElement;
        var copy = SearchableCopy.Create(new SourceId("copy"), given.GetProperty("source").GetString()!);

        var match = QuotationMatcher.Match(copy, new ComparedWords(
            given.GetProperty("quotation").GetString()!, given.GetProperty("lang").GetString()!));

        Assert.Equal(given.GetProperty("because").EnumerateArray()
            .Select(b => b.GetString()), match.Because.Select(b => QuotationJson.NameOf(b)));
        Assert.Equal(given.GetProperty("status").GetString(), match.IsVerified ? "verified" : "altered");
        Assert.Equal(given.GetProperty("tier").GetString(), match.Tier is { } tier ? QuotationJson.NameOf(tier) : null);
        Assert.Equal(given.GetProperty("flags").EnumerateArray().Select(f => f.GetString())
            .Order(), match.Traits.Select(f => QuotationJson.NameOf(f)).Order());
    }
}
