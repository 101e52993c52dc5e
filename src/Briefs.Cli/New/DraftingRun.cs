using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>What the runs share that write into a site's sources: its settings, and how they print and refuse.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class DraftingRun(string siteFolder, Surroundings surroundings)
{
    private const int MostBlanks = 6;

    /// <summary>Reads the settings.</summary>
    /// <returns>Null when there are some; else the call ends with this.</returns>
    public ExitCode? Settings(out SiteSettings settings)
    {
        settings = new SiteSettings { File = ContentFile.Whole(ContentPaths.Settings), Title = "", Url = "" };
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        var listing = FindContent.Find(siteFolder).Value;
        if (listing.Settings is not { } path) return null;
        var text = ReadText.Read(siteFolder, path);
        if (text.Value is not { } file) return Show(text.Found);
        var read = ReadSettings.Read(file, AllRules.ById);
        settings = read.Value;
        return read.Found.Any(ReadSettings.IsNotYaml) ? Show(read.Found) : null;
    }

    /// <summary>Writes an entry, and says where, and what is left to be filled in.</summary>
    /// <param name="section">The key that holds such entries in a brief; null in a file that the site shares.</param>
    public ExitCode Write(string path, string? section, NewEntry entry, string advice)
    {
        if (new AddEntry(siteFolder).Add(path, section, entry) is { IsEmpty: false } found) return Show(found);
        Print($"Wrote {entry.Id} into {path}.");
        if (ReadText.Read(siteFolder, path).Value is { } written) PrintBlanks(written.Text);
        Print(advice);
        return ExitCode.Done;
    }

    /// <summary>Prints where blanks are left in a file, or how many, where they are not a handful.</summary>
    public void PrintBlanks(string text)
    {
        var blanks = text.Split('\n').Index()
            .SelectMany(line => Blank.FindAll(line.Item).Select(blank => (Line: line.Index + 1, blank.What)))
            .ToList();
        if (blanks.Count > MostBlanks)
            Print($"{blanks.Count} blanks are to be filled in, from line {blanks[0].Line} on: look for FILL IN.");
        else foreach (var (line, what) in blanks) Print($"  line {line} is to be filled in: {what}");
    }

    /// <summary>Prints what keeps the call from being done.</summary>
    public ExitCode Show(IEnumerable<Diagnostic> found)
    {
        new TextReport(surroundings.Remarks, new SourceLines(null), Discretion.None, Paint.None).Write([.. found]);
        return Refuse("Nothing was written.");
    }

    /// <summary>Says why nothing was done.</summary>
    public ExitCode Refuse(string message) => surroundings.Refuse(message, ExitCode.WrongCall);

    public void Print(string line) => surroundings.PrintLine(line);
}

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
