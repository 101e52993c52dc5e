using System.Text.Json.Serialization;
using Briefs.Cli.Output;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// The record of answers, <c>links.json</c> next to <c>content/</c>: each answer with its day, so that an address is requested at most once
/// a day and a dead link has the day since when it is dead. The same answers always give the same bytes.
/// </summary>
public static class LinkRecord
{
    public const string Name = "links.json";

    internal const string DayForm = "yyyy-MM-dd";

    // Default values are left out: most links work.
    private static readonly LinkJson s_json = new(RecordJson.CreateOptions(JsonIgnoreCondition.WhenWritingNull));

    /// <summary>Returns the record as UTF-8 that ends with a line feed.</summary>
    /// <param name="answers">Keyed by address.</param>
    public static ReadOnlyMemory<byte> Serialize(ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        var links = answers.ToImmutableSortedDictionary(a => a.Key, a => Recorded(a.Value), answers.KeyComparer);
        return RecordJson.Serialize(new RecordedLinks(1, links), s_json.RecordedLinks);
    }

    /// <summary>
    /// Writes the record next to <c>content/</c> in one step. Does not touch a record with the same answers, and does not create an empty
    /// one.
    /// </summary>
    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string siteFolder, ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        var (path, bytes) = (Path.Combine(siteFolder, Name), Serialize(answers));
        var isThere = File.Exists(path);
        if (isThere ? File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes.Span) : answers.IsEmpty) return;
        AtomicFile.Write(path, bytes.Span);
    }

    private static RecordedLink Recorded(LinkAnswer answer) => new(
        LinkWords.GetWord(answer.State),
        answer.Reason,
        answer.Status,
        answer.LeadsTo,
        answer.IsMovedForGood ? true : null,
        answer.End == LinkEnd.Page ? null : LinkWords.GetWord(answer.End),
        answer.Asked,
        answer.Since);
}

internal sealed record RecordedLinks(int Version, ImmutableSortedDictionary<string, RecordedLink> Links);

internal sealed record RecordedLink(
    string State, string? Reason, int? Status, string? LeadsTo, bool? MovedForGood, string? End, DateOnly Asked, DateOnly Since);
