namespace Briefs.Reading;

/// <summary>What is found in one file while it is read; collects, and decides nothing.</summary>
internal sealed class Findings(ContentFile file)
{
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    public ContentFile File => file;

    public bool Any => _found.Count > 0;

    public bool Holds(RuleInfo rule) => _found.Any(found => found.Rule == rule);

    public void Add(RuleInfo rule, TextSpan span, params string[] arguments) => _found.Add(rule.CreateDiagnostic(file, span, arguments));

    public void Add(Diagnostic found) => _found.Add(found);

    public void AddRange(IEnumerable<Diagnostic> found) => _found.AddRange(found);

    public ImmutableArray<Diagnostic> ToImmutable() => _found.ToImmutable();
}
