namespace Briefs.Model.Diagnostics;

/// <summary>One finding. Made by <see cref="RuleInfo.CreateDiagnostic"/> alone.</summary>
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

/// <summary>How much a finding weighs; a greater value weighs more.</summary>
public enum Severity
{
    Off = 0,

    /// <summary>Worth knowing; never fails a build.</summary>
    Note = 1,

    /// <summary>Fails a build only with <c>--strict</c>.</summary>
    Warning = 2,

    /// <summary>Nothing is published.</summary>
    Error = 3,
}

/// <summary>Another place that explains a finding.</summary>
/// <param name="Note">What is there: "first declared here".</param>
public sealed record RelatedPlace(ContentFile File, TextSpan Span, string Note);

/// <summary>What a stage made, and what it found on the way. A stage goes on after a fault, so that one run shows them all.</summary>
public readonly record struct Checked<T>(T Value, ImmutableArray<Diagnostic> Found);

/// <summary>The one order of findings: path, place, worst first, rule, message.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    public static DiagnosticOrder Instance { get; } = new();

    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var by = string.CompareOrdinal(x.File.Path, y.File.Path);
        if (by == 0) by = x.Span.CompareTo(y.Span);
        if (by == 0) by = y.Severity.CompareTo(x.Severity);
        if (by == 0) by = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        return by != 0 ? by : string.CompareOrdinal(x.Message, y.Message);
    }
}
