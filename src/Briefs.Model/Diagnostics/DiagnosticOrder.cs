namespace Briefs.Model.Diagnostics;

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
