using System.Text.Json;
using Briefs.Model.WebLinks;

namespace Briefs.Cli.Links;

/// <summary>
/// Reads the record of answers. It is strict, for a program writes it: what was merged badly must not pass for an answer.
/// </summary>
internal sealed class ReadLinkRecord
{
    private const int MostBytes = 64 * 1024 * 1024;

    private string? _fault;

    private ReadLinkRecord()
    {
    }

    /// <summary>The answers by address, none where there is no record; or what keeps it from being read, a clause.</summary>
    public static (ImmutableSortedDictionary<string, LinkAnswer> Answers, string? Fault) Read(string siteFolder)
    {
        var none = ImmutableSortedDictionary.Create<string, LinkAnswer>(StringComparer.Ordinal);
        var file = new FileInfo(Path.Combine(siteFolder, LinkRecord.Name));
        if (file.LinkTarget is not null || Directory.Exists(file.FullName)) return (none, "it is no file of its own");
        if (!file.Exists) return (none, null);
        // A pipe or device has no length either, and opening one could wait for ever.
        if (file.Length == 0) return (none, "it is empty, or no file but a pipe or device");
        if (file.Length > MostBytes) return (none, "it is larger than any record");
        var reader = new ReadLinkRecord();
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            var answers = reader.Answers(json.RootElement);
            return reader._fault is null ? (answers, null) : (none, reader._fault);
        }
        catch (JsonException fault)
        {
            return (none, string.Create(CultureInfo.InvariantCulture, $"from line {(fault.LineNumber ?? 0) + 1} on it is no JSON"));
        }
        catch (InvalidOperationException)
        {
            // How half a character in an escape is told, when a text is asked for.
            return (none, "there is half a character in it");
        }
    }

    private ImmutableSortedDictionary<string, LinkAnswer> Answers(JsonElement root)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, LinkAnswer>(StringComparer.Ordinal);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version)) Wrong("it has no version");
        else if (NumberIn(version) != 1) Wrong("its version is not 1; perhaps a newer Briefs wrote it");
        else if (!root.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Object) Wrong("it has no links");
        else
        {
            foreach (var link in links.EnumerateObject())
                if (!answers.TryAdd(link.Name, Answer(link))) Wrong($"{link.Name} stands in it twice");
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
        Wrong($"what it says of {link.Name} under “{key}” is not what Briefs writes there");
        return default;
    }

    // The first is the one worth telling.
    private void Wrong(string what) => _fault ??= what;
}
