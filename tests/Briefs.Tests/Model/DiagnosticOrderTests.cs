using CsCheck;

namespace Briefs.Tests.Model;

public sealed class DiagnosticOrderTests
{
    private static readonly Gen<Diagnostic> s_finding =
        Gen.Select(Gen.OneOf("a.md", "B.md", "b.md"), Gen.Int[0, 2], Gen.Int[0, 2], Gen.OneOf("x", "y"), Gen.OneOf("One.", "Two."))
            .Select((path, start, length, rule, message) =>
                RuleInfoTests.Rule(rule, message).CreateDiagnostic(ContentFile.Whole(path), new TextSpan(start, start + length)));

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_finding() => s_finding.Array[2, 12].Sample(found =>
    {
        var order = DiagnosticOrder.Instance;
        var sorted = found.Order(order).ToList();
        Assert.Equal(sorted.Select(Shown), found.Reverse().Order(order).Select(Shown));
        foreach (var a in found)
            foreach (var b in found)
                Assert.Equal(order.Compare(a, b), -order.Compare(b, a));
    });

    [Fact]
    public void Findings_are_ordered_by_path_then_place_then_weight_then_rule()
    {
        var rule = RuleInfoTests.Rule("b", "x.");
        var (a, b) = (ContentFile.Whole("a.md"), ContentFile.Whole("b.md"));
        Diagnostic[] expected =
        [
            rule.CreateDiagnostic(a, new TextSpan(5, 9)),
            rule.CreateDiagnostic(b, new TextSpan(1, 2)),
            rule.CreateDiagnostic(b, new TextSpan(1, 3)) with { Severity = Severity.Error },
            RuleInfoTests.Rule("a", "x.").CreateDiagnostic(b, new TextSpan(1, 3)),
            rule.CreateDiagnostic(b, new TextSpan(1, 3)),
        ];
        Assert.Equal(expected, expected.Reverse().Order(DiagnosticOrder.Instance));
    }

    private static string Shown(Diagnostic found) => $"{found.File.Path} {found.Span} {found.Rule.Id} {found.Message}";
}
