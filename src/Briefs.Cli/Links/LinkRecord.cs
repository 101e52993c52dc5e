using System.Text.Json;
using Briefs.Cli.Output;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// The record of answers, <c>links.json</c> beside <c>content/</c>: what was asked on which day, so that nobody is asked twice a day and it
/// is known since when a page is gone. The same answers always give the same bytes.
/// </summary>
public static class LinkRecord
{
    public const string Name = "links.json";

    internal const string DayForm = "yyyy-MM-dd";

    /// <summary>The record as UTF-8, ending with a line feed.</summary>
    /// <param name="answers">By address.</param>
    public static ReadOnlyMemory<byte> Serialize(ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        return RecordJson.Write("links", json =>
        {
            foreach (var (address, answer) in answers) Write(json, address, answer);
        });
    }

    /// <summary>
    /// Puts it beside <c>content/</c>, in one step. One that says the same already is not touched, and none that would say nothing is made.
    /// </summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string siteFolder, ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        var (path, bytes) = (Path.Combine(siteFolder, Name), Serialize(answers));
        var isThere = File.Exists(path);
        if (isThere ? File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes.Span) : answers.IsEmpty) return;
        WholeFile.Write(path, bytes.Span);
    }

    // What says nothing is left out: most links are simply there.
    private static void Write(Utf8JsonWriter json, string address, LinkAnswer answer)
    {
        json.WriteStartObject(address);
        json.WriteString("state", LinkWords.GetWord(answer.State));
        if (answer.Reason is { } reason) json.WriteString("reason", reason);
        if (answer.Status is { } status) json.WriteNumber("status", status);
        if (answer.LeadsTo is { } end) json.WriteString("leadsTo", end);
        if (answer.IsMovedForGood) json.WriteBoolean("movedForGood", true);
        if (answer.End != LinkEnd.Page) json.WriteString("end", LinkWords.GetWord(answer.End));
        json.WriteString("asked", answer.Asked.ToString(DayForm, CultureInfo.InvariantCulture));
        json.WriteString("since", answer.Since.ToString(DayForm, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
