using Briefs.Cli.Building;
using Briefs.Reading.Discovery;
using Briefs.Reading;

namespace Briefs.Cli.Living;

/// <summary>Settings and shared entries in memory, with the texts they were read from.</summary>
internal sealed record LiveShared(SharedReading Reading, string? Settings, ImmutableArray<string?> Entries)
{
    /// <summary>Reads them; takes over what has the same text as before.</summary>
    public static LiveShared From(LiveShared? before, ContentListing listing, SiteTexts texts)
    {
        var settings = Text(listing.Settings, texts);
        ImmutableArray<string?> entries = [Text(listing.People, texts), Text(listing.Sources, texts), listing.Sources, Text(listing.ImageCredits, texts)];
        var sameEntries = before is not null && before.Entries.SequenceEqual(entries, StringComparer.Ordinal);
        if (before is not null && sameEntries && before.Settings == settings) return before;
        var reading = SharedReading.From(listing, texts);
        if (before is not null && sameEntries) reading = reading with { Context = reading.Context with { Shared = before.Reading.Context.Shared } };
        return new LiveShared(reading, settings, entries);
    }

    /// <summary>Whether a document read with the one is what it would be read with the other.</summary>
    public static bool ReadTheSame(ReadingContext one, ReadingContext other) =>
        ReferenceEquals(one.Shared, other.Shared)
        && one.Settings.Language == other.Settings.Language && one.Settings.Organization == other.Settings.Organization
        && one.Settings.Names.SequenceEqual(other.Settings.Names, StringComparer.Ordinal)
        && one.Settings.Terms.SequenceEqual(other.Settings.Terms, StringComparer.Ordinal);

    // A file that is no text may be faulty in another way than before: it is read again.
    private static string? Text(string? path, SiteTexts texts) =>
        path is null ? null : texts.Of(path) is { Value: { } file, Found.IsEmpty: true } ? file.Text : Guid.NewGuid().ToString();
}
