using CsCheck;

namespace Briefs.Tests.Model;

public sealed class RuleInfoTests
{
    private static readonly ContentFile s_file = ContentFile.Whole("content/briefs/x.md");

    [Fact]
    public void Arguments_take_their_places() =>
        Assert.Equal("“a” is b, not a.", Message("“{0}” is {1}, not {0}.", "a", "b"));

    [Fact]
    public void Declarations_in_braces_are_no_placeholders() =>
        Assert.Equal("Write {.term} or {own} or {} or {1.", Message("Write {.term} or {own} or {} or {1.", "a", "b"));

    [Fact]
    public void An_argument_that_looks_like_a_placeholder_stays_as_it_is() =>
        Gen.Select(Gen.OneOf("{0}", "{1}", "{{0}}", "x"), Gen.OneOf("{0}", "{1}", "y")).Sample((a, b) =>
            Assert.Equal($"{a} and {b}.", Message("{0} and {1}.", a, b)));

    [Fact]
    public void A_placeholder_without_an_argument_is_left_to_be_seen() => Assert.Equal("a and {1}.", Message("{0} and {1}.", "a"));

    [Theory]
    [InlineData(RuleGroup.Quotations, false)]
    [InlineData(RuleGroup.Sources, false)]
    [InlineData(RuleGroup.Links, true)]
    [InlineData(RuleGroup.Prose, true)]
    public void Rules_of_quotations_and_sources_cannot_be_lowered(RuleGroup group, bool can) =>
        Assert.Equal(can, (Rule("x", "x.") with { Group = group }).CanBeLowered);

    [Fact]
    public void A_finding_has_the_severity_of_its_rule() =>
        Assert.Equal(Severity.Warning, Rule("x", "x.").CreateDiagnostic(s_file, default).Severity);

    internal static RuleInfo Rule(string id, string message) => new()
    {
        Id = id,
        Group = RuleGroup.Site,
        Severity = Severity.Warning,
        Message = message,
        Help = message,
        Why = "To test.",
        Bad = [],
        Good = [],
    };

    private static string Message(string template, params string[] arguments)
    {
        var found = Rule("x", template).CreateDiagnostic(s_file, default, arguments);
        Assert.Equal(found.Message, found.Help);
        return found.Message;
    }
}
