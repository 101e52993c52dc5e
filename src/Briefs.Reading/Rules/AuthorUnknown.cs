using Briefs.Reading.Body;
using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Rules;

public sealed class AuthorUnknown : BodyRule
{
    public static AuthorUnknown Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "author-unknown",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "No author has the id {0}.",
        Help = "Write the id of an author in content/authors.yml{1}, add `{0}:` with a `name:` to that file, or write the full name.",
        Why = """
            Briefs reads a word in lower-case letters as an id from content/authors.yml. Without this check, a misspelled id would be
            published as the name of the author.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md", "---\ntitle: A border closes\ndate: 2024-03-01\nauthors: [⟦ana-petrol⟧]\n---\n\nNo one crossed.\n"),
                ("content/authors.yml", "ana-petrel:\n  name: Ana Petrel\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/briefs/x.md",
                    "---\ntitle: A border closes\ndate: 2024-03-01\nauthors: [ana-petrel, Vera Blindtext]\n---\n\nNo one crossed.\n"),
                ("content/authors.yml", "ana-petrel:\n  name: Ana Petrel\n")),
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        if (body.Context.Shared.Authors is not { } known) yield break;
        ImmutableArray<string> ids = [.. known.Keys.Select(id => id.Value)];
        foreach (var author in body.Head.Authors)
        {
            if (!Authorship.IsId(author.Value) || known.ContainsKey(new AuthorId(author.Value))) continue;
            yield return Info.CreateDiagnostic(
                body.File, author.Span, author.Value,
                EditDistance.FindClosest(author.Value, ids) is { } nearest ? $" (did you mean `{nearest}`?)" : "");
        }
    }
}
