using Briefs.Pages;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class SitePagesTests
{
    private static readonly string[] s_slugs = ["court", "gate", "law", "port"];
    private static readonly SiteProfile s_profile = new("https://example.org/watch/", DateTimeOffset.UnixEpoch);
    private static readonly TemplateSet s_templates = TemplateReader.Read(ImmutableSortedDictionary<string, string>.Empty).Value;

    // Date and topics are more often the same than not, as with most edits.
    private static readonly Gen<Version> s_version =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5].Select(i => Math.Max(0, i - 3)), Gen.Int[0, 6]
            .Select(i => Math.Max(0, i - 3)), Gen.Bool, Gen.Int[0, 3])
        .Select((words, date, lists, quotes, related) => new Version(words, date, lists, quotes, related));

    // Which brief is rewritten, how, and whether somebody looks at the site as it is then.
    private static readonly Gen<(int Brief, Version Version, bool IsLookedAt)[]> s_edits =
        Gen.Select(Gen.Int[0, s_slugs.Length - 1], s_version, Gen.Int[0, 2].Select(i => i > 0)).Array[1, 8];

    [Fact]
    public void Pages_made_from_those_before_are_the_pages_of_the_site_made_anew() => s_edits.Sample(edits =>
    {
        var library = SampleLibrary.Library with
        { Briefs = [.. s_slugs.Select((_, i) => Brief(i, new Version(0, 0, 0, Quotes: false, 0)))] };
        var pages = SitePages.Create(library, s_templates, s_profile);
        foreach (var (brief, version, isLookedAt) in edits)
        {
            library = library with { Briefs = library.Briefs.SetItem(brief, Brief(brief, version)) };
            pages = pages.Update(library, s_templates, s_profile);
            if (!isLookedAt) continue;
            foreach (var file in SitePlanner.Plan(library, s_templates, s_profile).Value.Files)
                Assert.Equal(TextOf(file), TextOf(pages.FindFile(file.Path) ?? throw new KeyNotFoundException(file.Path)));
        }
    }, iter: 60);

    private static Brief Brief(int index, Version version)
    {
        var slug = s_slugs[index];
        var gate = SampleLibrary.Gate() with
        {
            Slug = slug,
            File = ContentFile.Whole($"content/briefs/{slug}.md"),
            Title = BodyOf.Plain($"Version {version.Words} of {slug}"),
            People = SampleLibrary.Gate().People.Add(
                new($"speaker-{slug}"), SampleLibrary.Gate().People[new("orlova")] with { Id = new($"speaker-{slug}") }),
            Date = version.Date == 2 ? null : new PartialDate(2024, 3, 1 + version.Date),
            Topics = version.Lists switch { 0 => ["asylum"], 1 => ["asylum", "trade"], 2 => [], _ => ["trade"] },
            Related = version.Related == 0 ? [] : [new(s_slugs[version.Related], default)],
        };
        return version.Quotes ? SpokenBy(new PersonId($"speaker-{slug}"), gate) : gate with

        {
            Quotations = [],
            CitationGroups = [],
            Responses = [],
            Footnotes = [],
            Body = new BodyOf().Html("<p>Nobody said a word.</p>\n"),
        };
    }

    // Each brief quotes somebody of its own: whoever it quotes no more is quoted nowhere.
    private static Brief SpokenBy(PersonId person, Brief brief)
    {
        var orlova = new PersonId("orlova");
        ImmutableArray<Citation> Of(ImmutableArray<Citation> citations) =>
            [.. citations.Select(c => c.Speaker == orlova ? c with { Speaker = person } : c)];
        return brief with
        {
            Quotations = [.. brief.Quotations.Select(q => q with { Citations = Of(q.Citations) })],
            CitationGroups = [.. brief.CitationGroups.Select(g => g with { Citations = Of(g.Citations) })],
        };
    }

    private static string TextOf(PlannedFile file)
    {
        using var stream = new MemoryStream();
        if (file is PlannedFile.Rendered rendered) stream.Write(rendered.Render().Value.Span);
        else if (file is PlannedFile.Streamed streamed) streamed.WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Version(int Words, int Date, int Lists, bool Quotes, int Related);
}
