using System.Text.Json;
using System.Text.Json.Nodes;
using Briefs.Model.Json;
using Briefs.Reading;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;

namespace Briefs.Tests.Desk;

/// <summary>A site as the desk gets it, and what <c>briefs check</c> reports for it.</summary>
/// <param name="Files">The texts of the site, and the properties of its other files.</param>
/// <param name="Expected">The diagnostics of each text, in their order.</param>
internal sealed record DeskSite(ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, string[]> Expected)
{
    private const string AbsentName = "absent.json";

    private static readonly string[] s_folders = ["content", "templates"];

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What an editor can open; the desk gets the properties of pictures and attachments.
    private static readonly FrozenSet<string> s_texts =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".md", ".yml", ".yaml", ".json", ".txt", ".html", ".css", ".js", ".bib");

    /// <summary>Whether the text of an example is the text of a file, and not a way to write other bytes.</summary>
    public static bool IsText(string text) =>
        !text.Contains(RuleExample.LengthMark, StringComparison.Ordinal) && !text.Any(c => c is >= '\uDC80' and <= '\uDCFF');

    /// <summary>Each body becomes a brief.</summary>
    public static ImmutableSortedDictionary<string, string> OfBodies(IEnumerable<(string Lang, string Body)> bodies) =>
        Settings.AddRange(bodies.Select((given, number) => KeyValuePair.Create(
            $"content/briefs/b{number}.md", GivenBrief.Head.Replace("LANG", given.Lang, StringComparison.Ordinal) + given.Body)));

    /// <summary>Each case becomes a brief that quotes a source with a saved copy.</summary>
    public static ImmutableSortedDictionary<string, string> OfCopies(IEnumerable<JsonNode> cases) =>
        Settings.AddRange(cases.SelectMany((given, number) => (KeyValuePair<string, string>[])
        [
            KeyValuePair.Create($"content/evidence/c{number}.txt", given["source"]!.GetValue<string>()),
            KeyValuePair.Create($"content/briefs/b{number}.md", GivenBrief.Head
                .Replace("LANG", given["lang"]!.GetValue<string>(), StringComparison.Ordinal)
                .Replace("  news:", $"  c{number}:", StringComparison.Ordinal)
                + $"She said: “{given["quotation"]!.GetValue<string>()}” [@mills in @c{number}].\n"),
        ]));

    public static DirectoryInfo Write(ImmutableSortedDictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("briefs-parity-");
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return folder;
    }

    public static DeskSite Read(string folder)
    {
        var result = Workspace.Open(new WorkspaceOptions { SiteFolder = folder, AsOf = DateTimeOffset.UtcNow }).Current;
        var texts = s_folders.Where(name => Directory.Exists(Path.Combine(folder, name)))
            .SelectMany(name => Directory.GetFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories))
            .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: TextOf(path)))
            .Where(file => file.Text is not null)
            .ToImmutableSortedDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
        var found = result.Result.Diagnostics.ToLookup(d => d.File.Path, Shown, StringComparer.Ordinal);
        var expected = texts.Keys.ToImmutableSortedDictionary(path => path, path => found[path].ToArray(), StringComparer.Ordinal);
        return new DeskSite(texts.Add(AbsentName, AbsentOf(result)), expected);
    }

    public JsonObject ToJson() => new()
    {
        ["files"] = new JsonObject(Files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Key, file.Value))),
        ["open"] = new JsonArray([.. Expected.Keys.Select(JsonNode (path) => path)]),
    };

    /// <summary>What the desk reports and <c>briefs check</c> does not, and the other way round.</summary>
    public IEnumerable<string> Differences(JsonObject reported)
    {
        foreach (var (path, expected) in Expected)
        {
            var actual = reported[path]!.AsArray().Select(d => Shown(d!)).ToArray();
            foreach (var only in expected.Except(actual, StringComparer.Ordinal)) yield return $"only briefs check: {path} {only}";
            foreach (var only in actual.Except(expected, StringComparer.Ordinal)) yield return $"only the desk: {path} {only}";
            if (actual.Length != expected.Length) yield return $"{path}: {expected.Length} by briefs check, {actual.Length} by the desk";
        }
    }

    private static ImmutableSortedDictionary<string, string> Settings { get; } = ImmutableSortedDictionary
        .Create<string, string>(StringComparer.Ordinal).Add("content/site.yml", "title: The Desk\nurl: https://example.org/\n");

    private static string? TextOf(string path)
    {
        try
        {
            return s_texts.Contains(Path.GetExtension(path)) ? s_strict.GetString(File.ReadAllBytes(path)) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string AbsentOf(WorkspaceSnapshot site)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            AbsentFilesJson.Write(json, new AbsentFiles { Pictures = site.Library.Pictures, Attachments = site.Library.Attachments });
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Shown(Diagnostic found)
    {
        var (start, end) = (found.File.Lines.GetPosition(found.Span.Start), found.File.Lines.GetPosition(found.Span.End));
        return $"{found.Rule.Id} {found.Severity} {start.Line}:{start.Column}-{end.Line}:{end.Column} {found.Message}\n{found.Help}";
    }

    private static string Shown(JsonNode found)
    {
        var severity = (Severity)(4 - found["severity"]!.GetValue<int>());
        return $"{found["code"]} {severity} {Place(found["range"]!["start"]!)}-{Place(found["range"]!["end"]!)} {found["message"]}";
    }

    private static string Place(JsonNode place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place["line"]!.GetValue<int>() + 1}:{place["character"]!.GetValue<int>() + 1}");
}
