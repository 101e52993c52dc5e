using System.Text;
using Briefs.Cli.Building;
using Briefs.Cli.Commands;
using Briefs.Cli.Reports;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Reading.Files;
using Briefs.Reading.Settings;
using Briefs.Text;

namespace Briefs.Cli.Drafting;

/// <summary>What the runs share that write into a site's sources: its settings, and how they print and refuse.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class DraftingRun(string siteFolder, Surroundings surroundings)
{
    /// <summary>Reads the settings.</summary>
    /// <returns>Null when there are some; else the call ends with this.</returns>
    public ExitCode? Settings(out SiteSettings settings)
    {
        settings = new SiteSettings { File = ContentFile.Whole(ContentPaths.Settings), Title = "", Url = "" };
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        var listing = FindContent.In(siteFolder).Value;
        if (listing.Settings is not { } path) return null;
        var text = ReadText.From(siteFolder, path);
        if (text.Value is not { } file) return Show(text.Found);
        var read = ReadSettings.From(file, AllRules.ById);
        settings = read.Value;
        return read.Found.Any(ReadSettings.IsNotYaml) ? Show(read.Found) : null;
    }

    /// <summary>Prints what keeps the call from being done.</summary>
    public ExitCode Show(IEnumerable<Diagnostic> found)
    {
        new TextReport(surroundings.Remarks, new SourceLines(_ => null), Discretion.None, Paint.None).Write([.. found]);
        return Refuse("Nothing was written.");
    }

    /// <summary>Says why nothing was done.</summary>
    public ExitCode Refuse(string message)
    {
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Of(message)}");
        return ExitCode.WrongCall;
    }

    public void Print(string line) => surroundings.Output.Write(Encoding.UTF8.GetBytes(SafeText.Of(line) + "\n"));
}
