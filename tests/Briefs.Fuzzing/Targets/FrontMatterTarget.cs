using Briefs.Cli;
using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Fuzzing.Targets;

/// <summary>YAML and CSL-JSON: of a brief, the settings, people, sources, credits.</summary>
internal sealed class FrontMatterTarget : FuzzTarget
{
    public override string Name => "front-matter";

    public override void Run(byte[] input)
    {
        if (ReadText.Of("content/briefs/x.md", input).Value is { } brief)
            Inside(ReadHead.From(brief, DocumentKind.Brief).Found, brief.Text);
        if (ReadText.Of(ContentPaths.Settings, input).Value is { } settings)
            Inside(ReadSettings.From(settings, AllRules.ById).Found, settings.Text);
        if (ReadText.Of(ContentPaths.People, input).Value is { } people) Inside(ReadPeople.From(people).Found, people.Text);
        if (ReadText.Of(ContentPaths.SourcesYaml, input).Value is { } sources) Inside(ReadSources.From(sources).Found, sources.Text);
        if (ReadText.Of(ContentPaths.SourcesJson, input).Value is { } json) Inside(ReadSources.From(json).Found, json.Text);
        if (ReadText.Of(ContentPaths.ImageCredits, input).Value is { } credits) Inside(ReadImageCredits.From(credits).Found, credits.Text);
    }

    private static void Inside(IEnumerable<Diagnostic> found, string text) =>
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
}
