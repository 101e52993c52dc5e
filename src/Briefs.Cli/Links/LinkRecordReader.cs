using System.Text.Json;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Reads the record of answers. It is strict because a program writes the record: the result of a bad merge must not count as an answer.
/// </summary>
internal sealed class LinkRecordReader
{
    private const int MostBytes = 64 * 1024 * 1024;

    private string? _fault;

    private LinkRecordReader()
    {
    }

    /// <summary>
    /// Returns the answers keyed by address, none if there is no record; or the reason why it cannot be read, as a clause.
    /// </summary>
    public static (ImmutableSortedDictionary<string, LinkAnswer> Answers, string? Fault) Read(string siteFolder)
    {
        var none = ImmutableSortedDictionary.Create<string, LinkAnswer>(StringComparer.Ordinal);
        var file = new FileInfo(Path.Combine(siteFolder, LinkRecord.Name));
        if (file.LinkTarget is not null || Directory.Exists(file.FullName)) return (none, "it is a symbolic link or a folder");
        if (!file.Exists) return (none, null);
        // Opening a pipe or a device, which also has length 0, could block forever.
        if (file.Length == 0) return (none, "it is empty, or is a pipe or a device");
        if (file.Length > MostBytes) return (none, "it is too large");
        var reader = new LinkRecordReader();
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            var answers = reader.Answers(json.RootElement);
            return reader._fault is null ? (answers, null) : (none, reader._fault);
        }
        catch (JsonException error)
        {
            return (none, string.Create(CultureInfo.InvariantCulture, $"line {(error.LineNumber ?? 0) + 1} is not valid JSON"));
        }
        catch (InvalidOperationException)
        {
            // Thrown for a lone surrogate in an escape when the text is read.
            return (none, "it contains half of a surrogate pair");
        }
    }

    private ImmutableSortedDictionary<string, LinkAnswer> Answers(JsonElement root)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, LinkAnswer>(StringComparer.Ordinal);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version)) Wrong("it has no version");
        else if (NumberIn(version) != 1) Wrong("its version is not 1; a newer version of Briefs may have written it");
        else if (!root.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Object) Wrong("it has no links");
        else
        {
            foreach (var link in links.EnumerateObject())
                if (!answers.TryAdd(link.Name, Answer(link))) Wrong($"{link.Name} is in it twice");
        }

        return answers.ToImmutable();
    }

    private LinkAnswer Answer(JsonProperty link)
    {
        if (link.Value.ValueKind != JsonValueKind.Object)
        {
            Wrong($"{link.Name} has no answer");
            return new LinkAnswer { State = LinkState.Unknown, Asked = default, Since = default };
        }

        return new LinkAnswer
        {
            State = OneOf(link, "state", LinkWords.GetWord, LinkState.Ok, LinkState.Dead, LinkState.Unknown),
            Reason = Text(link, "reason"),
            Status = link.Value.TryGetProperty("status", out var status) ? NumberIn(status) ?? Wrong<int?>(link, "status") : null,
            LeadsTo = Text(link, "leadsTo"),
            IsMovedForGood = link.Value.TryGetProperty("movedForGood", out var moved)
                && (moved.ValueKind == JsonValueKind.True || Wrong<bool>(link, "movedForGood")),
            End = link.Value.TryGetProperty("end", out _) ? OneOf(link, "end", LinkWords.GetWord, LinkEnd.FrontPage, LinkEnd.LogIn)
                : LinkEnd.Page,
            Asked = Day(link, "asked"),
            Since = Day(link, "since"),
        };
    }

    private static int? NumberIn(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private T OneOf<T>(JsonProperty link, string key, Func<T, string> word, params T[] known)
    {
        var written = Text(link, key);
        foreach (var one in known)
            if (word(one) == written) return one;
        return Wrong<T>(link, key)!;
    }

    private DateOnly Day(JsonProperty link, string key) =>
        DateOnly.TryParseExact(Text(link, key), LinkRecord.DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Wrong<DateOnly>(link, key);

    private string? Text(JsonProperty link, string key) =>
        !link.Value.TryGetProperty(key, out var value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString()
            : Wrong<string>(link, key);

    private T? Wrong<T>(JsonProperty link, string key)
    {
        Wrong($"“{key}” of {link.Name} has an invalid value");
        return default;
    }

    // Only the first error is reported.
    private void Wrong(string what) => _fault ??= what;
}
