namespace Briefs.Model.Diagnostics;

/// <summary>
/// Collects diagnostics; the only collector there is. Nothing can be taken out again: a stage that does not know yet whether something is
/// an error adds it when it knows.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly ContentFile? _file;
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>For diagnostics of several files.</summary>
    public DiagnosticBag() { }

    /// <param name="file">The one that is read.</param>
    public DiagnosticBag(ContentFile file) => _file = file;

    /// <summary>The file that is read.</summary>
    public ContentFile File => _file ?? throw new InvalidOperationException("This bag is for several files.");

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Diagnostic> All => _diagnostics.AsReadOnly();

    public bool IsEmpty => _diagnostics.Count == 0;

    public bool Contains(RuleInfo rule) => _diagnostics.Exists(diagnostic => diagnostic.Rule == rule);

    /// <summary>Adds one at a place of <see cref="File"/>.</summary>
    /// <param name="arguments">See <see cref="RuleInfo.CreateDiagnostic"/>.</param>
    public void Add(StageRule rule, TextSpan span, params string[] arguments) => Add(rule.CreateDiagnostic(File, span, arguments));

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Adds what was found on the way to a value.</summary>
    /// <returns>The value.</returns>
    public T Take<T>(Checked<T> read)
    {
        AddRange(read.Found);
        return read.Value;
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];
}
