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
        if (ReadText.Decode("content/briefs/x.md", input).Value is { } brief)
            Inside(ReadHead.Read(brief, DocumentKind.Brief).Found, brief.Text);
        if (ReadText.Decode(ContentPaths.Settings, input).Value is { } settings)
            Inside(ReadSettings.Read(settings, AllRules.ById).Found, settings.Text);
        if (ReadText.Decode(ContentPaths.People, input).Value is { } people) Inside(ReadPeople.Read(people).Found, people.Text);
        if (ReadText.Decode(ContentPaths.SourcesYaml, input).Value is { } sources) Inside(ReadSources.Read(sources).Found, sources.Text);
        if (ReadText.Decode(ContentPaths.SourcesJson, input).Value is { } json) Inside(ReadSources.Read(json).Found, json.Text);
        if (ReadText.Decode(ContentPaths.ImageCredits, input).Value is { } credits)
            Inside(ReadImageCredits.Read(credits).Found, credits.Text);
    }

    private static void Inside(IEnumerable<Diagnostic> found, string text) =>
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
}
