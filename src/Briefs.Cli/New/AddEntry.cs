using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.Output;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.New;

/// <summary>Puts an entry into a file of the site. All else in the file stays as it is, to the last byte.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class AddEntry(string siteFolder)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">Of a brief, or of a file that the site shares, which need not exist; relative to the site's folder.</param>
    /// <param name="section">The key that holds such entries in a brief; null in a shared file.</param>
    /// <returns>What keeps it from being done; empty when it is done.</returns>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public ImmutableArray<Diagnostic> Add(string path, string? section, NewEntry entry)
    {
        var place = Path.Combine(siteFolder, path);
        if (section is null && !File.Exists(place))
        {
            var text = ImmutableCollectionsMarshal.AsImmutableArray(s_utf8.GetBytes(new YamlLines().Entry(entry).ToString()));
            new WriteNewSite(siteFolder).Write([new StartedFile(path, text)]);
            return [];
        }

        var read = ReadText.Read(siteFolder, path);
        if (read.Value is not { } file || !read.Found.IsEmpty) return read.Found;
        var found = InsertEntry.Insert(file, section, entry);
        if (found.Value is { } insertion)
            WholeFile.Write(place, s_utf8.GetBytes(insertion.ApplyTo(s_utf8.GetString(OpenSiteFile.ReadAll(siteFolder, path)))));
        return found.Found;
    }
}
