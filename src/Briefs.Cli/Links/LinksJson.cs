using System.Text.Json.Serialization;
using Briefs.Cli.Reporting;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>The output of <c>briefs links --format json</c>. Its fields are stable, like those of <see cref="JsonReport"/>.</summary>
internal static class LinksJson
{
    private static readonly LinkJson s_json = new(ReportJson.CreateOptions());

    /// <summary>Writes the report and a line feed.</summary>
    public static void Write(Stream output, LinkReport report) => ReportJson.Write(
        output,
        new ReportedLinks(
            1,
            report.Passes,
            Counts(report),
            report.Found.Select(f => ReportedDiagnostic.Create(f, Redaction.None)),
            report.Links.Where(l => report.Answers.ContainsKey(l.Address.AbsoluteUri))
                .Select(l => Reported(l, report.Answers[l.Address.AbsoluteUri]))),
        s_json.ReportedLinks);

    private static LinkCounts Counts(LinkReport report) => new(
        report.Links.Length,
        report.Count(LinkState.Ok),
        report.Count(LinkState.Dead),
        report.Count(LinkState.Unknown),
        report.Asked,
        report.Found.Count(f => f.Severity == Severity.Error),
        report.Found.Count(f => f.Severity == Severity.Warning),
        report.Found.Count(f => f.Severity == Severity.Note));

    private static ReportedLink Reported(WebLink link, LinkAnswer answer) => new(
        link.Address.AbsoluteUri, LinkWords.GetWord(answer.State), answer.Reason, answer.Status, answer.LeadsTo, answer.IsMovedForGood,
        LinkWords.GetWord(answer.End), answer.Asked, answer.Since, link.Places.Select(Reported));

    private static ReportedPlace Reported(LinkPlace place)
    {
        var (start, end) = (place.File.Lines.GetPosition(place.Span.Start), place.File.Lines.GetPosition(place.Span.End));
        var use = place.Use switch
        {
            LinkUse.Source => "source",
            LinkUse.Archive => "archive",
            LinkUse.Menu => "menu",
            _ => "text",
        };
        return new ReportedPlace(place.File.Path, start.Line, start.Column, end.Line, end.Column, use);
    }
}

internal sealed record ReportedLinks(
    int Version, bool Ok, LinkCounts Counts, IEnumerable<ReportedDiagnostic> Diagnostics, IEnumerable<ReportedLink> Links);

internal sealed record LinkCounts(int Addresses, int Ok, int Dead, int Unknown, int Asked, int Errors, int Warnings, int Notes);

internal sealed record ReportedLink(
    string Url, string State, string? Reason, int? Status, string? LeadsTo, bool MovedForGood, string End, DateOnly Asked, DateOnly Since,
    IEnumerable<ReportedPlace> Places);

internal sealed record ReportedPlace(string Path, int Line, int Column, int EndLine, int EndColumn, string Use);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReportedLinks))]
[JsonSerializable(typeof(RecordedLinks))]
internal sealed partial class LinkJson : JsonSerializerContext;
