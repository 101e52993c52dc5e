using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class OrcidInvalid : StageRule
{
    private const int MaxShown = 60;

    public static OrcidInvalid Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "orcid-invalid",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "“{0}” is not a valid ORCID iD: {1}.",
        Help = "Copy the iD from the ORCID page of the author, in the form `0000-0002-1825-0097`.",
        Why = """
            The last character of an ORCID iD is computed from the others, so Briefs can detect a mistyped digit. With a wrong iD, the brief
            would be listed as the work of someone else.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\nauthors: [ana-petrel]\n---\n\nNo one crossed.\n"),
                ("content/authors.yml", "ana-petrel:\n  name: Ana Petrel\n  orcid: ⟦0000-0002-1825-0079⟧\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\nauthors: [ana-petrel]\n---\n\nNo one crossed.\n"),
                ("content/authors.yml", "ana-petrel:\n  name: Ana Petrel\n  orcid: https://orcid.org/0000-0002-1825-0097\n")),
        ],
    };

    /// <param name="written">The value that is not valid.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, Located<string> written) => Info.CreateDiagnostic(
        file, written.Span, Shorten.ToLength(written.Value, MaxShown),
        OrcidId.HasForm(written.Value, out _)
            ? "its last character does not match the others"
            : "an iD has sixteen digits, the last of which can be X");
}
