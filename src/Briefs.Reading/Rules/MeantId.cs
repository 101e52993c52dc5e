
namespace Briefs.Reading.Rules;

/// <summary>The repairs of an id that is declared nowhere.</summary>
internal static class MeantId
{
    public static ImmutableArray<Fix> Fixes(string written, TextSpan place, IReadOnlyCollection<string> known)
    {
        if (Nearest.To(written, known) is not { } nearest) return [];
        var fix = Fix.Offered($"Write @{nearest}", new TextEdit(place, nearest));
        return [Nearest.Only(written, known) is null ? fix : fix with { Certainty = FixCertainty.Certain }];
    }
}
