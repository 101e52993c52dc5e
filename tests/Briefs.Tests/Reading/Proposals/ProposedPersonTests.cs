using Briefs.Reading.Proposals;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Reading.Proposals;

/// <summary>What is proposed for a person whom a text introduces.</summary>
public sealed class ProposedPersonTests
{
    [Theory]
    [InlineData("“Go away,” said Ana Petrel, spokeswoman of the D.C.-based Dolor Institute.", "Dolor Institute")]
    [InlineData("“Go away,” said Ana Petrel, spokeswoman of the London-based Dolor Institute.", "Dolor Institute")]
    [InlineData("“Go away,” said Ana Petrel, spokeswoman of the Dolor Institute.", "Dolor Institute")]
    public void An_organisation_is_named_without_its_place(string sentence, string organization)
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal);
        var text = FileText.Create("content/briefs/x.md", $"{head}{sentence}\n");
        var person = Assert.Single(ProposedEntries.Find(text, GivenBrief.Context), e => e.Section == "quoted").Entry;
        Assert.Contains(person.Fields, f => f is { Key: "role", Value: "spokeswoman" });
        Assert.Equal(organization, Assert.Single(person.Fields, f => f.Key == "organization").Value);
    }
}
