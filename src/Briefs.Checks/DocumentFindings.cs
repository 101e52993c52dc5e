
namespace Briefs.Checks;

/// <summary>What the document rules find in one document.</summary>
/// <param name="Own">What stands in the document itself.</param>
/// <param name="Shared">What stands in entries that it uses with others, and that others may tell of too.</param>
public sealed record DocumentFindings(ImmutableArray<Diagnostic> Own, ImmutableArray<(DocumentRule Rule, Diagnostic Found)> Shared)
{
    internal static ImmutableArray<DocumentRule> Rules { get; } = [.. AllChecks.Rules.OfType<DocumentRule>()];

    internal static DocumentFindings Nothing { get; } = new([], []);

    /// <summary>Holds one document against all of them; of many documents several may be checked at once.</summary>
    public static DocumentFindings Of(CheckedSite site, Brief document)
    {
        var own = ImmutableArray.CreateBuilder<Diagnostic>();
        var shared = ImmutableArray.CreateBuilder<(DocumentRule, Diagnostic)>();
        foreach (var rule in Rules)
        {
            foreach (var found in rule.Check(site, document))
            {
                if (found.File.Path == document.File.Path) own.Add(found);
                else shared.Add((rule, found));
            }
        }

        return own.Count + shared.Count == 0 ? Nothing : new DocumentFindings(own.ToImmutable(), shared.ToImmutable());
    }
}
