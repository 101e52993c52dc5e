using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.Model.Addresses;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>
/// Reads the <c>evidence.json</c> of a built site, with its parts if it has any. The files are untrusted: anything that does not have the
/// right form is refused.
/// </summary>
public static partial class EvidenceReader
{
    /// <summary>What to name instead.</summary>
    internal const string NameSite = "Name the folder of a site that briefs build created, or its evidence.json.";

    private const string NameFolder = "Name the folder of the built site.";

    /// <param name="path">The folder of a built site, or its <c>evidence.json</c>, as given on the command line.</param>
    public static EvidenceReading Read(string path)
    {
        var isFolder = Directory.Exists(path);
        var file = isFolder ? Path.Combine(path, SiteAddresses.Evidence) : path;
        try
        {
            // Opening a pipe would wait for a program that writes to it. A user may name one, such as <(git show …) of a shell.
            if (isFolder && new FileInfo(file) is { Exists: true, Length: 0 })
                return Refused(file, "it is empty, which is not valid JSON");
            using var stream = File.OpenRead(file);
            // A device such as /dev/zero also has length 0.
            if (stream.CanSeek && stream.Length == 0) return Refused(file, "it is empty, which is not valid JSON");
            using var json = JsonDocument.Parse(stream);
            return Read(json.RootElement, file);
        }
        catch (JsonException error)
        {
            return NotJson(file, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return File.Exists(file) || error is UnauthorizedAccessException
                ? new EvidenceReading.Refused($"“{file}” cannot be read: {error.Message}", "")
                : new EvidenceReading.Refused($"“{file}” was not found.", NameSite);
        }
    }

    private static EvidenceReading Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version))
            return Refused(file, "it has no version");
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number is not (1 or 2))
            return Refused(file, "this version of Briefs reads only versions 1 and 2");
        if (number == 1 && !root.TryGetProperty("documents", out _))
            return new EvidenceReading.Refused(
                $"“{file}” is from an older version of Briefs and does not list briefs.", "Build that site again.");
        var fields = new JsonFields();
        var site = fields.Text(root, "site", "the file");
        if (!BaseAddress.TryParse(site, out var address)) return Refused(file, fields.Fault ?? "its “site” is not a web address");
        return number == 1 ? ReadWhole(root, file, address, fields) : ReadParts(root, file, address, fields);
    }

    private static EvidenceReading ReadWhole(JsonElement root, string file, string site, JsonFields fields)
    {
        var evidence = EvidenceVersion1.Read(root, site, fields);
        return fields.Fault is { } error ? Refused(file, error) : new EvidenceReading.Read(evidence);
    }

    private static EvidenceReading ReadParts(JsonElement root, string file, string site, JsonFields fields)
    {
        var lists = new EvidenceVersion2(site, fields);
        if (!root.TryGetProperty("parts", out _)) lists.AddWhole(root);
        else if (ReadAllParts(root, file, lists, fields) is { } refused) return refused;
        var evidence = lists.Complete();
        return fields.Fault is { } error ? Refused(file, error) : new EvidenceReading.Read(evidence);
    }

    // A site that is large enough for parts has documents. Without them, its quotations would seem to have been removed,
    // or never published.
    private static EvidenceReading.Refused? ReadAllParts(JsonElement root, string file, EvidenceVersion2 lists, JsonFields fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, place) in fields.Objects(root, "parts"))
        {
            var name = fields.Text(part, "file", place);
            if (fields.Fault is { } fault) return Refused(file, fault);
            if (!seen.Add(name)) return Refused(file, $"it lists the part {name} twice");
            if (ReadPart(part, place, file, lists, fields) is { } refused) return refused;
        }

        return fields.Fault is null && !lists.HasDocuments ? Refused(file, "none of its parts contains documents") : null;
    }

    // Reads one part at a time, because all of them together may not fit into memory.
    private static EvidenceReading.Refused? ReadPart(JsonElement part, string place, string file, EvidenceVersion2 lists, JsonFields fields)
    {
        var name = fields.Text(part, "file", place);
        if (!PartName().IsMatch(name)) return Refused(file, $"the “file” of {place} is not the name of a part");
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, name.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            return new EvidenceReading.Refused(
                $"“{file}” lists the part {name}, which was not found next to it.", NameFolder);
        }

        var list = fields.Text(part, "list", place);
        if (fields.Fault is { } fault) return Refused(file, fault);
        if (!EvidenceVersion2.Lists.Contains(list)) return Refused(file, $"the “list” of {place} is unknown");
        // A device has length 0.
        if (new FileInfo(path).Length == 0) return Refused(path, "it is empty, which is not valid JSON");
        var bytes = File.ReadAllBytes(path);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != fields.OptionalText(part, "sha256"))
        {
            return new EvidenceReading.Refused(
                $"“{path}” does not belong to “{file}”: another build wrote it.",
                    "Copy evidence.json and the folder evidence together.");
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Refused(path, "it is not an object");
            lists.AddPart(json.RootElement, list);
        }
        catch (JsonException error)
        {
            return NotJson(path, error);
        }

        return fields.Fault is { } inPart ? Refused(path, inPart) : null;
    }

    private static EvidenceReading.Refused NotJson(string file, JsonException error) =>
        Refused(file, error.LineNumber is { } line ? $"line {line + 1} is not valid JSON" : "it is not valid JSON");

    private static EvidenceReading.Refused Refused(string file, string what) =>
        new($"“{file}” is not an evidence.json of Briefs: {what}.", NameSite);

    [GeneratedRegex("^evidence/[a-z]+-[0-9]{1,6}\\.json\\z")]
    private static partial Regex PartName();
}

/// <summary>The evidence of a built site, or the reason why it cannot be read.</summary>
public abstract record EvidenceReading
{
    private EvidenceReading() { }

    public sealed record Read(PublishedEvidence Evidence) : EvidenceReading;

    /// <param name="Problem">Which file, and the error.</param>
    /// <param name="Advice">What to do; may be empty.</param>
    public sealed record Refused(string Problem, string Advice) : EvidenceReading
    {
        /// <summary>Sentences for the user: which file, the error, and what to do.</summary>
        public string Why => $"{Problem} {Advice}".TrimEnd();
    }
}
