using System.Collections.Immutable;
using Briefs.Cli.Building;
using Briefs.Cli.Commands;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Reading.Files;
using Briefs.Text;

namespace Briefs.Cli.Living;

/// <summary>A site as it was at one moment, whole and unchanging: any number of threads may look at it while the next is made.</summary>
internal sealed class SiteState
{
    private readonly JudgedSite _judged;
    private readonly SiteTexts _texts;
    private readonly Lazy<Dictionary<string, Brief>> _byPath;

    public SiteState(LiveReading reading, JudgedSite judged, (SiteRequest Request, SiteTexts Texts, SiteVerdict Verdict) at)
    {
        Templates = reading.Templates;
        _judged = judged;
        (Request, _texts, Verdict) = at;
        _byPath = new(() => Verdict.Library.Documents.ToDictionary(d => d.File.Path, StringComparer.Ordinal));
    }

    /// <summary>Counts the states of a site, from 1.</summary>
    public long Number { get; init; }

    /// <summary>What was asked for, with the time of this state.</summary>
    public SiteRequest Request { get; }

    /// <summary>The site's own templates, text by file name.</summary>
    public ImmutableSortedDictionary<string, string> Templates { get; }

    /// <summary>Everything that was found, and the library with the verdicts of its quotations.</summary>
    public SiteVerdict Verdict { get; }

    public Library Library => Verdict.Library;

    /// <summary>What was found in a file, in order of place; paths are relative to the site's folder.</summary>
    public ImmutableArray<Diagnostic> FoundIn(string path) => _judged.In(path);

    /// <summary>The brief or page of a file; null when there is none, or the file is no text.</summary>
    public Brief? Document(string path) => _byPath.Value.GetValueOrDefault(path);

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
