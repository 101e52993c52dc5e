using System.Text.Json;
using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>The snippets of the extension for VS Code, as they are inserted.</summary>
public sealed partial class SnippetTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    [Fact]
    public void A_brief_of_snippets_passes_the_check()
    {
        var snippets = Snippets("brief");
        string[] quotations = [snippets["Quotation with citation"], snippets["Split quotation"], snippets["Block quote"]];
        _site.With("content/briefs/border.md", $"""
            ---
            title: A border closes
            summary: What the minister said.
            date: 2024-03-01
            sources:
            {snippets["Source"]}
            quoted:
            {snippets["Person"]}
            ---

            {string.Join("\n\n", quotations)}
            """.ReplaceLineEndings("\n"));
        Assert.Equal("", Diagnostics());
        Assert.Equal(5, snippets.Count);
    }

    [Fact]
    public void Shared_files_of_snippets_pass_the_check()
    {
        var snippets = Snippets("shared");
        _site.With("content/sources.yml", snippets["Source"]).With("content/people.yml", snippets["Person"])
            .With("content/briefs/border.md", $"""
                ---
                title: A border closes
                summary: What the minister said.
                date: 2024-03-01
                ---

                {Snippets("brief")["Quotation with citation"]}
                """.ReplaceLineEndings("\n"));
        Assert.Equal("", Diagnostics());
    }

    public void Dispose() => _site.Dispose();

    private string Diagnostics()
    {
        using var report = JsonDocument.Parse(BriefsHere.Run("check", _site.Folder, "--format", "json").Output);
        return string.Join('\n', report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(d => d.GetProperty("severity").GetString() != "note")
            .Select(d => $"{d.GetProperty("path")}: {d.GetProperty("message")}"));
    }

    // By name, with the words that each place begins with.
    private static Dictionary<string, string> Snippets(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf($"src/Briefs.VSCode/snippets/{file}.json")));
        return json.RootElement.EnumerateObject().ToDictionary(s => s.Name["Briefs: ".Length..], s =>
        {
            var body = s.Value.GetProperty("body");
            var lines = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().Select(l => l.GetString()) : [body.GetString()];
            var text = string.Join('\n', lines)
                .Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2024-02-01", StringComparison.Ordinal);
            return Place().Replace(text, "$1").Replace("$0", "", StringComparison.Ordinal).TrimEnd('\n');
        });
    }

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex Place();
}
