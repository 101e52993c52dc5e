
namespace Briefs.Model.Diagnostics;

/// <summary>One finding. Made by <see cref="RuleInfo.At"/> alone.</summary>
public sealed record Diagnostic
{
    internal Diagnostic(RuleInfo rule, ContentFile file, TextSpan span)
    {
        Rule = rule;
        File = file;
        Span = span;
        Severity = rule.Severity;
    }

    public RuleInfo Rule { get; }

    public ContentFile File { get; }

    public TextSpan Span { get; }

    /// <summary>The rule's own, until the site's settings are applied.</summary>
    public Severity Severity { get; init; }

    /// <summary>One sentence, what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Help { get; init; }

    /// <summary>
    /// What to do about it, for a log that everybody can read: without words of a source that are not public. Null when
    /// <see cref="Help"/> holds none.
    /// </summary>
    public string? HelpInPublic { get; init; }

    /// <summary>The quotation the finding is about, as <c>quotations[].text</c> of the JSON has it; else null.</summary>
    public string? Quotation { get; init; }

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Repairs, the likeliest first; none where only the editor can know.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];
}
