
namespace Briefs.Checks.Rules;

public sealed class SourceSpeakerUnknown : DocumentRule
{
    private const string People = "quoted:\n  guard:\n    description: A border guard\n";

    private const string Body = "---\n“Go,” was all they heard [@news].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "source-speaker-unknown",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The source “{0}” has the speaker “{1}”, who is not declared.",
        Help =
            "Write the id of a person declared under `quoted:` in the front matter or in content/people.yml, or add an entry for "
                + "“{1}” there.",
        Why = """
            If a source has a `speaker`, Briefs shows every quotation from the source as the words of that person, so readers must
            be able to see who the person is.
            """,
        Bad =
        [
            ExampleText.Head + ExampleText.News.Replace("news:", "⟦news⟧:", StringComparison.Ordinal) + "    speaker: gard\n" + Body,
        ],
        Good =
        [
            ExampleText.Head + ExampleText.News + "    speaker: guard\n" + People + Body,
            RuleExample.FromFiles(
                ("content/briefs/border.md", ExampleText.Head + ExampleText.News + "    speaker: mills\n" + Body),
                ("content/people.yml", "mills:\n  name: Ada Mills\n")),
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var source in document.Sources.Values)
            if (source.Speaker is { } speaker && !document.People.ContainsKey(speaker))
                yield return Info.CreateDiagnostic(source.File, source.Span, source.Id.Value, speaker.Value);
    }
}
