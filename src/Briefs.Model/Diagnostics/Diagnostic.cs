namespace Briefs.Model.Diagnostics;

/// <summary>One error, warning or note. Created only by <see cref="RuleInfo.CreateDiagnostic"/>.</summary>
public sealed record Diagnostic
{
    internal Diagnostic(RuleInfo rule, ContentFile file, TextSpan span, ImmutableArray<string> arguments)
    {
        Arguments = arguments;
        Rule = rule;
        File = file;
        Span = span;
        Severity = rule.Severity;
    }

    public RuleInfo Rule { get; }

    /// <summary>For <see cref="RuleInfo.Message"/> and <see cref="RuleInfo.Help"/>.</summary>
    public ImmutableArray<string> Arguments { get; }

    public ContentFile File { get; }

    public TextSpan Span { get; }

    /// <summary>The rule's default until the site's settings are applied.</summary>
    public Severity Severity { get; init; }

    /// <summary>One sentence: the cause. Written on each call: a large site has tens of thousands of notes, and prints five.</summary>
    public string Message
    {
        get => OwnMessage ?? RuleInfo.Fill(Rule.Message, Arguments.AsSpan());
        init => OwnMessage = value;
    }

    /// <summary>The repair; like <see cref="Message"/>, written on each call.</summary>
    public string Help
    {
        get => OwnHelp ?? RuleInfo.Fill(Rule.Help, Arguments.AsSpan());
        init => OwnHelp = value;
    }

    /// <summary>The message in place of the rule's; null for that of the rule.</summary>
    public string? OwnMessage { get; init; }

    /// <summary>The help in place of the rule's; null for that of the rule.</summary>
    public string? OwnHelp { get; init; }

    /// <summary>
    /// The help for logs that anyone can read: without words of a source that are not public. Null if <see cref="Help"/> contains none.
    /// </summary>
    public string? HelpInPublic { get; init; }

    /// <summary>The quotation that the diagnostic is about, equal to <c>quotations[].text</c> in the JSON; null for none.</summary>
    public string? Quotation { get; init; }

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Fixes, the likeliest first; empty if only the editor can decide.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Compares the texts, however they came about.</summary>
    public bool Equals(Diagnostic? other) =>
        other is not null && Rule == other.Rule && File == other.File && Span == other.Span && Severity == other.Severity
        && Message == other.Message && Help == other.Help && HelpInPublic == other.HelpInPublic && Quotation == other.Quotation
        && Related == other.Related && Fixes == other.Fixes;

    public override int GetHashCode() => HashCode.Combine(Rule.Id, File.Path, Span, Severity, Message);
}

/// <summary>The severity of a diagnostic; a greater value is more severe.</summary>
public enum Severity
{
    Off = 0,

    /// <summary>For information; never fails a build.</summary>
    Note = 1,

    /// <summary>Fails a build only with <c>--strict</c>.</summary>
    Warning = 2,

    /// <summary>Fails the build; nothing is published.</summary>
    Error = 3,
}

/// <summary>Another place that explains a diagnostic.</summary>
/// <param name="Note">What is at the place: "first declared here".</param>
public sealed record RelatedPlace(ContentFile File, TextSpan Span, string Note);

/// <summary>The result of a stage with its diagnostics. A stage continues after an error, so that one run reports all of them.</summary>
public readonly record struct Checked<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The order of diagnostics in all output: path, position, most severe first, rule, message.</summary>
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
