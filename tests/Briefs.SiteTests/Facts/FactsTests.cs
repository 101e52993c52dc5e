using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Facts;

/// <summary>
/// Pages and data may become smaller and change their form, but never say less. <c>before.json</c> has everything that a small site said
/// when each of its files repeated everything, written by the version of 30 November 2026. With <c>BRIEFS_ACCEPT=1</c> new facts are added;
/// none is ever taken out.
/// </summary>
public sealed class FactsTests
{
    private const string Site = "https://example.org/desk/";
    private static readonly string s_folder = Repository.PathOf("tests/Briefs.SiteTests/Facts");

    [Fact]
    public void Nothing_that_a_site_said_before_is_lost()
    {
        using var site = SiteOfFacts();
        var build = BriefsHere.Run("build", site.Folder);
        Assert.True(build.Exit == 0, build.All);
        var now = PublishedFacts.Read(site.Output, Site).BySubject;
        var file = Path.Combine(s_folder, "before.json");
        var before = File.Exists(file) ? Parse(File.ReadAllText(file)) : [];
        if (Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1") Write(file, before, now);
        Assert.True(before.Count > 100 && before.Sum(s => s.Value.Length) > 2000, $"{file} has only {before.Count} subjects");
        var lost = before.SelectMany(subject => subject.Value.Except(now.GetValueOrDefault(subject.Key) ?? [])
            .Where(fact => !IsMadeByThePage(subject.Key, fact) && !IsIdOfWithheldName(fact, now.GetValueOrDefault(subject.Key)))
            .Select(fact => $"{subject.Key}: {fact}")).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    // The links to BibTeX and RIS at the end of a brief, which are buttons now: docs/decisions/0031. What the files contain was never among
    // the facts; SourceFilesTests compares it.
    private static bool IsMadeByThePage(string subject, string fact) => subject.EndsWith(" cite", StringComparison.Ordinal)
        && (fact is "word BibTeX" or "word RIS"
            || fact.EndsWith("/sources.bib", StringComparison.Ordinal) || fact.EndsWith("/sources.ris", StringComparison.Ordinal));

    // An id can tell a name that is withheld. In its place is now an id that follows from the description.
    private static bool IsIdOfWithheldName(string fact, SortedSet<string>? now)
    {
        var field = fact[..Math.Max(0, fact.LastIndexOf(' '))];
        return (field.EndsWith("speaker", StringComparison.OrdinalIgnoreCase) || field.EndsWith("toldBy", StringComparison.Ordinal))
            && now?.Any(other => other.StartsWith(field + " p-", StringComparison.Ordinal)) == true;
    }

    private static TestSite SiteOfFacts()
    {
        var site = new TestSite();
        var folder = Path.Combine(s_folder, "Site");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            site.With(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        return site;
    }

    private static Dictionary<string, string[]> Parse(string text) => JsonSerializer.Deserialize<Dictionary<string, string[]>>(text)!;

    // One line for each subject, so that a change is seen in a review.
    private static void Write(string file, Dictionary<string, string[]> before, IReadOnlyDictionary<string, SortedSet<string>> now)
    {
        var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(subject =>
            $"{JsonSerializer.Serialize(subject, options)}: "
            + JsonSerializer.Serialize(
                before.GetValueOrDefault(subject, []).Union(now.GetValueOrDefault(subject) ?? []).Order(StringComparer.Ordinal), options));
        File.WriteAllText(file, "{\n" + string.Join(",\n", lines) + "\n}\n");
    }
}
