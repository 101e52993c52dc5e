using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>Diagnostics are sent also if a request came before the pause after which they are computed, as VS Code's requests do.</summary>
public sealed class SentDiagnosticsTests
{
    private const string Path = "content/briefs/border.md";

    [Fact]
    public async Task After_a_file_is_opened_and_asked_about_at_once()
    {
        using var site = Site();
        // Asks about a place directly after it has opened the file.
        using var editor = new LiveEditor(site.Folder, Path);
        Assert.Contains("quote-without-source", await editor.NextDiagnostics());
    }

    [Fact]
    public async Task After_a_change_that_is_asked_about_at_once()
    {
        using var site = Site();
        using var editor = new LiveEditor(site.Folder, Path);
        await editor.NextDiagnostics();
        var at = editor.Text.IndexOf("“Nobody", StringComparison.Ordinal);
        editor.Type(at, "He is silent.", editor.Text.Length - at);
        editor.AskAt("hover", 0);
        Assert.DoesNotContain("quote-without-source", await editor.NextDiagnostics());
    }

    [Fact]
    public async Task After_another_file_is_saved_and_the_brief_is_asked_about_at_once()
    {
        using var site = Site();
        using var editor = new LiveEditor(site.Folder, Path);
        Assert.Contains("speaker-unknown", await editor.NextDiagnostics());
        File.WriteAllText(site.PathOf(People), Boss);
        editor.Save(People);
        editor.AskAt("hover", 0);
        Assert.DoesNotContain("speaker-unknown", await editor.NextDiagnostics());
    }

    [Fact]
    public async Task After_another_file_is_closed_without_saving_and_the_brief_is_asked_about_at_once()
    {
        using var site = Site();
        using var editor = new LiveEditor(site.Folder, Path);
        Assert.Contains("speaker-unknown", await editor.NextDiagnostics());
        editor.OpenAlso(People, Boss);
        editor.AskAt("hover", 0);
        Assert.DoesNotContain("speaker-unknown", await editor.NextDiagnostics());
        editor.Close(People);
        editor.AskAt("hover", 0);
        Assert.Contains("speaker-unknown", await editor.NextDiagnostics());
    }

    private const string People = "content/people.yml";

    private const string Boss = "boss:\n  name: Big Boss\n  role: Minister\n";

    private static TestSite Site() =>
        TestSite.Good().With(Path, TestTexts.Brief("At the border")
            + "\nIvanov answered: “Nobody asked us.”\n\n“No,” said another [@boss in @news].\n");
}
