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
        if (SourceTextReader.Decode("content/briefs/x.md", input).Value is { } brief)
            Inside(FrontMatterParser.Read(brief, DocumentKind.Brief).Diagnostics, brief.Text);
        if (SourceTextReader.Decode(ContentPaths.Settings, input).Value is { } settings)
            Inside(SettingsReader.Read(settings, AllRules.ById).Diagnostics, settings.Text);
        if (SourceTextReader.Decode(ContentPaths.People, input).Value is { } people)
            Inside(PeopleReader.Read(people).Diagnostics, people.Text);
        if (SourceTextReader.Decode(ContentPaths.SourcesYaml, input).Value is { } sources)
            Inside(SourcesReader.Read(sources).Diagnostics, sources.Text);
        if (SourceTextReader.Decode(ContentPaths.SourcesJson, input).Value is { } json)
            Inside(SourcesReader.Read(json).Diagnostics, json.Text);
        if (SourceTextReader.Decode(ContentPaths.ImageCredits, input).Value is { } credits)
            Inside(ImageCreditsReader.Read(credits).Diagnostics, credits.Text);
    }

    private static void Inside(IEnumerable<Diagnostic> found, string text) =>
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
}
