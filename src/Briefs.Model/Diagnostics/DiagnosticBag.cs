namespace Briefs.Model.Diagnostics;

/// <summary>
/// Collects diagnostics; all stages use this class. Diagnostics cannot be removed: a stage that is not yet sure adds one later.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly ContentFile? _file;
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Creates a bag for diagnostics of several files.</summary>
    public DiagnosticBag() { }

    /// <param name="file">The file being read.</param>
    public DiagnosticBag(ContentFile file) => _file = file;

    /// <summary>The file being read.</summary>
    public ContentFile File => _file ?? throw new InvalidOperationException("This bag is for several files.");

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Diagnostic> All => _diagnostics.AsReadOnly();

    public bool IsEmpty => _diagnostics.Count == 0;

    public bool Contains(RuleInfo rule) => _diagnostics.Exists(diagnostic => diagnostic.Rule == rule);

    /// <summary>Adds a diagnostic at a place in <see cref="File"/>.</summary>
    /// <param name="arguments">See <see cref="RuleInfo.CreateDiagnostic"/>.</param>
    public void Add(StageRule rule, TextSpan span, params string[] arguments) => Add(rule.CreateDiagnostic(File, span, arguments));

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Adds the diagnostics of a result.</summary>
    /// <returns>The value of the result.</returns>
    public T Take<T>(Checked<T> read)
    {
        AddRange(read.Diagnostics);
        return read.Value;
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];
}
