using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Briefs.Pages;
using Briefs.Reading.Publishing;
using Briefs.Reading.Schema;
using Briefs.Tests.Desk;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using CsCheck;

namespace Briefs.Tests.Workspaces;

/// <summary><c>desk/site.json</c> contains no word that no other published file contains.</summary>
public sealed class PublishedWordsTests
{
    private const string SiteFile = "desk/site.json";

    // Notes of the team, and settings of folders, hosts and programs. No page prints them, and no rule of the desk needs them.
    private static readonly string[] s_leftOut = ["private", "cname", "evidence", "cards", "desk", "repository", "editor-url"];

    [Fact]
    public void Every_word_of_it_is_in_another_published_file() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var folder = FullSite.Write(seed);
        try
        {
            var site = Open(folder);
            var plan = site.Plan().Value.Files;
            Assert.True(!plan.IsEmpty, string.Join('\n', site.Result.Diagnostics.Where(d => d.Severity == Severity.Error)
                .Select(d => $"{d.File.Path}: {d.Rule.Id} {d.Message}")));
            var published = plan.Where(file => file.Path != SiteFile)
                .SelectMany(file => UniqueWords.FindAll(file.Path + " " + TextOf(file))).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var files = JsonNode.Parse(TextOf(plan.Single(file => file.Path == SiteFile)))!["files"]!.AsObject();
            var hidden = files.SelectMany(file => UniqueWords.FindAll(file.Key + " " + file.Value!.GetValue<string>())
                .Where(word => !published.Contains(word)).Select(word => Place(file.Key, word, files))).Distinct().ToList();
            Assert.True(hidden.Count == 0, string.Join('\n', hidden));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }, iter: Repetitions.Times(2, 10));

    [Fact]
    public void A_day_that_no_page_prints_is_not_in_it()
    {
        var files = FilesOf(FullSite.Write(1));
        foreach (var (path, text) in files)
            foreach (var day in FullSite.UnprintedDays) Assert.False(text.Contains(day, StringComparison.Ordinal), $"{path}: {day}");
    }

    [Fact]
    public void A_site_that_is_opened_from_it_has_no_errors()
    {
        var folder = DeskSite.Write(FilesOf(FullSite.Write(2)).Remove("absent.json"));
        try
        {
            // What is said about pictures and attachments needs them.
            var errors = Open(folder).Result.Diagnostics.Where(d => d.Severity == Severity.Error
                && !d.Rule.Id.StartsWith("image-", StringComparison.Ordinal)
                && !d.Rule.Id.StartsWith("attachment-", StringComparison.Ordinal));
            Assert.Equal([], errors.Select(d => $"{d.File.Path} {d.Rule.Id} {d.Message}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_site_uses_every_key()
    {
        var all = string.Join('\n', FullSite.Texts.Values);
        foreach (var (table, key) in Tables().SelectMany(table => table.Keys.Select(key => (table, key.Name))))
            Assert.True(Regex.IsMatch(all, $"(^|[ {{,-]){Regex.Escape(key)}:", RegexOptions.Multiline), $"{key} of {table.Names[0]} …");
    }

    [Fact]
    public void Each_key_is_published_or_left_out_for_a_reason()
    {
        var leftOut = Tables().SelectMany(table => table.Names.Where(name => !PublicKeys.Contains(table, name))).Distinct();
        Assert.Equal(s_leftOut.Order(StringComparer.Ordinal), leftOut.Order(StringComparer.Ordinal));
    }

    private static ImmutableSortedDictionary<string, string> FilesOf(DirectoryInfo folder)
    {
        try
        {
            return JsonNode.Parse(DeskSiteWriter.Write(Open(folder), "https://example.org/").Span)!["files"]!.AsObject()
                .ToImmutableSortedDictionary(file => file.Key, file => file.Value!.GetValue<string>(), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<KeyTable> Tables() => ContentForm.All.SelectMany(form => TablesIn(form.Form)).Distinct();

    private static IEnumerable<KeyTable> TablesIn(KeyForm form) => form switch
    {
        KeyForm.Entry(var keys) => TablesIn(keys),
        KeyForm.Entries(var keys) => TablesIn(keys),
        KeyForm.EntriesById(var keys) => TablesIn(keys),
        KeyForm.Credits(var keys) => TablesIn(keys),
        _ => [],
    };

    private static IEnumerable<KeyTable> TablesIn(KeyTable keys) => keys.Keys.SelectMany(key => TablesIn(key.Form)).Prepend(keys);

    private static string Place(string path, string word, JsonObject files)
    {
        var text = files[path]!.GetValue<string>();
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? path : $"{path}: {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 20)]}".ReplaceLineEndings(" ");
    }

    private static WorkspaceSnapshot Open(DirectoryInfo folder) => Workspace.Open(new WorkspaceOptions
    {
        SiteFolder = folder.FullName,
        AsOf = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero),
        Desk = new(() => new DeskFiles("0", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty)),
    }).Current;

    private static string TextOf(PlannedFile file)
    {
        switch (file)
        {
            case PlannedFile.Rendered page:
                return Encoding.UTF8.GetString(page.Render().Value.Span);
            case PlannedFile.Streamed data:
                using (var bytes = new MemoryStream())
                {
                    data.WriteTo(bytes);
                    return Encoding.UTF8.GetString(bytes.ToArray());
                }

            default:
                return "";
        }
    }
}
