using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class SourceUnknown : StageRule
{
    public static SourceUnknown Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-unknown",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "No source has the id {0}.",
        Help = "Write the id of a declared source{1}, or declare this one under `sources:` in the front matter or in content/sources.yml.",
        Why = "Readers cannot follow a citation to a source that is not declared.",
        Bad =
        [
            "“We will stay,” she said [@mills in @⟦newz⟧].",
            "The border was closed [@⟦un-reprot⟧, p. 3].",
        ],
        Good = ["“We will stay,” she said [@mills in @news].", "Write to desk@example.org or @desk."],
    };

    /// <param name="known">Ids that may be meant.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Located<string> id, IReadOnlyCollection<string> known)
    {
        var place = new TextSpan(id.Span.Start + 1, id.Span.End);
        return Info.CreateDiagnostic(file, place, id.Value, IdSuggestion.Hint(id.Value, known)) with
        {
            Fixes = IdSuggestion.Fixes(id.Value, place, known),
        };
    }
}

/// <summary>What is suggested for an id that is not declared.</summary>
internal static class IdSuggestion
{
    private const int MostListed = 6;

    /// <summary>The nearest id, or all of a few; empty if there are many and none is near.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> known)
    {
        if (EditDistance.FindClosest(written, known) is { } nearest) return $" (did you mean @{nearest}?)";
        if (known.Count is 0 or > MostListed) return "";
        var ids = known.Order(StringComparer.Ordinal).Select(id => "@" + id).ToList();
        return $" ({(ids.Count == 1 ? "" : string.Join(", ", ids[..^1]) + " or ")}{ids[^1]})";
    }

    public static ImmutableArray<Fix> Fixes(string written, TextSpan place, IReadOnlyCollection<string> known)
    {
        if (EditDistance.FindClosest(written, known) is not { } nearest) return [];
        var fix = Fix.Offered($"Write @{nearest}", new TextEdit(place, nearest));
        return [EditDistance.FindUnambiguous(written, known) is null ? fix : fix with { Applicability = Applicability.Safe }];
    }
}
