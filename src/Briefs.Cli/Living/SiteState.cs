using Briefs.Cli.Building;
using Briefs.Cli.Commands;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Living;

/// <summary>A site as it was at one moment, whole and unchanging: any number of threads may look at it while the next is made.</summary>
internal sealed class SiteState
{
    private readonly JudgedSite _judged;
    private readonly SiteTexts _texts;
    private readonly LiveReading _reading;
    private readonly Lazy<SiteVerdict> _verdict;

    public SiteState(LiveReading reading, JudgedSite judged, (SiteRequest Request, SiteTexts Texts) at)
    {
        (_reading, _judged) = (reading, judged);
        (Request, _texts) = at;
        _verdict = new(() => judged.Verdict(Request, CheckSite.HiddenIn(reading.AsRead, Request.AsOf)));
    }

    /// <summary>Counts the states of a site, from 1.</summary>
    public long Number { get; init; }

    /// <summary>What was asked for, with the time of this state.</summary>
    public SiteRequest Request { get; }

    /// <summary>The site's own templates, text by file name.</summary>
    public ImmutableSortedDictionary<string, string> Templates => _reading.Templates;

    /// <summary>What social cards need; null for a site without.</summary>
    public SiteCards? Cards => _reading.Cards;

    /// <summary>Everything that was found in the whole site. Whoever asks for one file only need not wait for it: <see cref="FoundIn"/>.</summary>
    public SiteVerdict Verdict => _verdict.Value;

    /// <summary>With the verdicts of its quotations.</summary>
    public Library Library => _reading.Library;

    /// <summary>What was found in a file, in order of place; paths are relative to the site's folder.</summary>
    public ImmutableArray<Diagnostic> FoundIn(string path) => _judged.In(path);

    /// <summary>The brief or page of a file; null when there is none, or the file is no text.</summary>
    public Brief? Document(string path) => _reading.Document(path);

    /// <summary>The text of a file as the places of this state count in it; null when it cannot be had any more.</summary>
    public FileText? TextOf(string path)
    {
        if (!ReadText.IsInside(path)) return null;
        try
        {
            return _texts.Unsaved.ContainsKey(path) || File.Exists(Path.Combine(_texts.SiteFolder, path)) ? _texts.Of(path).Value : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
