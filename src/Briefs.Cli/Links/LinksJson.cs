using System.Text.Json;
using Briefs.Cli.Reporting;
using Briefs.Model.Json;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>What <c>briefs links --format json</c> prints. Its fields are a promise, as those of <see cref="JsonReport"/> are.</summary>
internal static class LinksJson
{
    /// <summary>Writes the report and a line feed.</summary>
    public static void Write(Stream output, LinkReport report)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteBoolean("ok", report.Passes);
            WriteCounts(json, report);
            json.WriteStartArray("diagnostics");
            foreach (var finding in report.Found) JsonReport.WriteFinding(json, finding, Discretion.None);
            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (var link in report.Links)
            {
                WriteLink(json, link, report);
                JsonReport.KeepSmall(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteCounts(Utf8JsonWriter json, LinkReport report)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("addresses", report.Links.Length);
        json.WriteNumber("ok", report.Count(LinkState.Ok));
        json.WriteNumber("dead", report.Count(LinkState.Dead));
        json.WriteNumber("unknown", report.Count(LinkState.Unknown));
        json.WriteNumber("asked", report.Asked);
        json.WriteNumber("errors", report.Found.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("warnings", report.Found.Count(f => f.Severity == Severity.Warning));
        json.WriteNumber("notes", report.Found.Count(f => f.Severity == Severity.Note));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, WebLink link, LinkReport report)
    {
        if (!report.Answers.TryGetValue(link.Address.AbsoluteUri, out var answer)) return;
        json.WriteStartObject();
        json.WriteString("url", link.Address.AbsoluteUri);
        json.WriteString("state", LinkWords.GetWord(answer.State));
        json.WriteString("reason", answer.Reason);
        if (answer.Status is { } status) json.WriteNumber("status", status);
        else json.WriteNull("status");
        json.WriteString("leadsTo", answer.LeadsTo);
        json.WriteBoolean("movedForGood", answer.IsMovedForGood);
        json.WriteString("end", LinkWords.GetWord(answer.End));
        json.WriteString("asked", answer.Asked.ToString(LinkRecord.DayForm, CultureInfo.InvariantCulture));
        json.WriteString("since", answer.Since.ToString(LinkRecord.DayForm, CultureInfo.InvariantCulture));
        json.WriteStartArray("places");
        foreach (var place in link.Places)
        {
            json.WriteStartObject();
            json.WriteString("path", place.File.Path);
            QuotationJson.WritePlace(json, place.File.Lines, place.Span);
            json.WriteString("use", place.Use switch { LinkUse.Source => "source", LinkUse.Archive => "archive", _ => "text" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
