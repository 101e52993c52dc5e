using Briefs.Pictures;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Building;

/// <summary>Looks into the pictures that a site shows, many at once; those that are shown nowhere are not published, and not opened.</summary>
public static class ReadPictures
{
    /// <summary>The library with what its pictures say.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Library Into(Library library, string siteFolder)
    {
        var read = InParallel.Map(ShownIn(library), file => LookInto(file, siteFolder));
        return library with { Pictures = library.Pictures.SetItems(read.Select(f => KeyValuePair.Create(f.Path, f))) };
    }

    /// <summary>The pictures that are shown somewhere, and small enough to be looked into.</summary>
    internal static ImmutableArray<SiteFile> ShownIn(Library library) =>
    [
        .. library.Documents.SelectMany(d => d.Pictures.Append(d.Image).Select(p => p?.Path)).Append(library.Settings.Logo)
            .OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(path => library.Pictures.GetValueOrDefault(path)).OfType<SiteFile>()
            .Where(file => file.Length <= PictureLimits.Bytes),
    ];

    /// <summary>A picture with what its bytes say.</summary>
    internal static SiteFile LookInto(SiteFile file, string siteFolder) =>
        file with { Facts = ReadPicture.From(OpenSiteFile.ReadAll(siteFolder, file.Path)) };
}
