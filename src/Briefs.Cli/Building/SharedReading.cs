using Briefs.Reading.Discovery;
using Briefs.Reading.Settings;
using Briefs.Reading;

namespace Briefs.Cli.Building;

/// <summary>What all documents of a site are read with, and what was found in it.</summary>
/// <param name="KnowsSources">Nothing of the shared sources was lost by a fault.</param>
internal sealed record SharedReading(ReadingContext Context, bool KnowsSources, ImmutableArray<Diagnostic> Found)
{
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static SharedReading From(ContentListing listing, SiteTexts texts)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = Keep(ReadSettings.From(Text(listing.Settings) ?? FileText.From(ContentPaths.Settings, ""), AllRules.ById));
        var shared = new SharedEntries(
            Text(listing.People) is { } people ? Keep(ReadPeople.From(people)) : ImmutableSortedDictionary<PersonId, Person>.Empty,
            Text(listing.Sources) is { } sources ? Keep(ReadSources.From(sources)) : ImmutableSortedDictionary<SourceId, Source>.Empty,
            Text(listing.ImageCredits) is { } credits ? Keep(ReadImageCredits.From(credits)) : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        var knowsSources = !found.Any(f => f.Severity == Severity.Error && f.File.Path == listing.Sources);
        var context = new ReadingContext(settings, shared);
        return new SharedReading(context, knowsSources, context.WithoutNames(found));

        FileText? Text(string? path) => path is null ? null : Keep(texts.Of(path));

        T Keep<T>(Checked<T> stage)
        {
            found.AddRange(stage.Found);
            return stage.Value;
        }
    }
}
