
namespace Briefs.Checks.Rules;

public sealed class OmissionUnchecked : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "omission-unchecked",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "The omission in “{0}” was not checked for negations: Briefs has no list of negations for the language “{1}”.",
        Help = "Read the omitted words in the saved copy. If the meaning stays the same without them, write […!] for the omission.",
        Why = """
            Leaving out one small word can turn a statement into its opposite. If Briefs has no list of negations for the
            language, a person has to check the omission.
            """,
        Bad = [RuleExample.FromFiles(
            [.. ExampleText.FilesWithCopy("⟦“Mereka … pergi besok”⟧ [@mills in @news].\n", "Mereka semua pergi besok.\n")
            .Select(f => (f.Path, f.Text.Replace("date: 2024-03-01\n", "date: 2024-03-01\nlang: ms\n", StringComparison.Ordinal)))])],
        Good = [ExampleText.WithCopy("“We will … leave this land” [@mills in @news].\n", "We will all leave this land.\n")],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Verification is not { IsVerified: true } verification
                || !verification.Flags.Contains(MatchTrait.NegationsUnknown)) continue;
            var lang = document.Sources.TryGetValue(verification.Copy, out var source) && source.Lang is { } declared
                ? declared
                : quotation.Lang;
            yield return Info.CreateDiagnostic(
                document.File, quotation.Span, Excerpt.Create(quotation.Text), lang) with
            { Quotation = quotation.Text };
        }
    }
}
