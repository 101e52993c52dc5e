using System.Text.RegularExpressions;
using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Desks;

/// <summary>An editor writes, checks and proposes a brief in the browser.</summary>
public sealed partial class DeskTests(BrowserRun run, DeskSite site) : IClassFixture<DeskSite>
{
    private const string Fragment = "#briefs/border.md";

    [Fact]
    public async Task A_missing_source_is_found_and_fixed_and_the_brief_is_previewed_and_proposed()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        await tab.Begin("At the river");
        await tab.Replace("---\ntitle: At the river\nsummary: What the minister said.\ndate: 2024-03-02\n---\n\nHe said: “Never again.”\n");

        await Assertions.Expect(tab.Count).ToHaveTextAsync(DeskTab.Counted(1));
        await Assertions.Expect(tab.Diagnostics).ToContainTextAsync("The quotation “Never again.” has no source.");
        await Assertions.Expect(tab.Diagnostics).ToContainTextAsync("quote-without-source");
        Assert.Equal("“Never again.”", await tab.Page.Locator(".cm-lintRange-error").InnerTextAsync());

        await tab.GoToEnd();
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await tab.Page.Keyboard.TypeAsync(" [@");
        var offered = tab.Page.Locator(".cm-tooltip-autocomplete li");
        await Assertions.Expect(offered.First).ToContainTextAsync("Ivan Ivanov, Minister");
        await tab.Page.Keyboard.TypeAsync("iva");
        await Assertions.Expect(offered).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.TypeAsync(" in @news]");

        // The note on the missing copy is in sources.yml.
        await Assertions.Expect(tab.Count).ToHaveTextAsync(DeskTab.Counted(0));
        await Assertions.Expect(tab.Page.Locator("#desk-counts")).ToContainTextAsync("Quotations: 1, without a source: 0");
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync("At the river");
        await Assertions.Expect(tab.Preview.Locator(".text")).ToContainTextAsync("“Never again.”");

        await tab.Page.Locator("#desk-propose").ClickAsync();
        var address = new Uri(await tab.Page.Locator("#desk-github").GetAttributeAsync("href") ?? "");
        Assert.StartsWith($"{DeskSite.Repository}/new/main?filename=content%2Fbriefs%2Fat-the-river.md&value=", address.AbsoluteUri,
            StringComparison.Ordinal);
        Assert.Contains("“Never again.” [@ivanov in @news]", Uri.UnescapeDataString(address.Query), StringComparison.Ordinal);
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task A_published_brief_is_proposed_by_pasting_it_into_the_page_where_GitHub_edits_it()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.AllowClipboard();
        var tab = await editor.Open();
        await tab.OpenBrief(DeskSite.Title);
        await tab.Type("\nIt snowed.\n");
        await tab.Page.Locator("#desk-propose").ClickAsync();
        Assert.Equal(
            $"{DeskSite.Repository}/edit/main/{DeskSite.Path}", await tab.Page.Locator("#desk-github").GetAttributeAsync("href"));
        await tab.Page.Locator("#desk-copy").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-copied")).ToHaveTextAsync("Copied");
        Assert.EndsWith("\nIt snowed.\n", await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal);
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.Locator("#desk-proposing-download").ClickAsync());
        Assert.Equal("border.md", download.SuggestedFilename);
        Assert.EndsWith("\nIt snowed.\n", File.ReadAllText(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_person_may_be_one_that_the_site_has_not_published()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await tab.Replace("---\ntitle: A\nsummary: B\ndate: 2024-03-01\n---\n\n“We stay,” she said [@mills in @news]. See “Opora”.\n");
        var person = tab.Diagnostics.Filter(new() { HasText = "No person has the id mills." });
        await Assertions.Expect(person).ToContainTextAsync("If your site already has this person, source or file");
        var fix = person.GetByRole(AriaRole.Button, new() { Name = "Declare mills under quoted" });
        await Assertions.Expect(fix).ToBeVisibleAsync();
        await Assertions.Expect(tab.Diagnostics.Filter(new() { HasText = "“Opora” has no source" }))
            .ToContainTextAsync("a name or term that content/site.yml already lists");
        await tab.Page.Locator(".cm-lintRange-error", new() { HasText = "mills" }).HoverAsync();
        await Assertions.Expect(tab.Page.Locator(".cm-tooltip-lint")).ToContainTextAsync("If your site already has this person");
        await fix.ClickAsync();
        await Assertions.Expect(person).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Errors_and_fixes_are_reached_by_keyboard()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await tab.Type("\nHe said: “Never again.”\n");
        var fix = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Declare as our own words: {.own}" });
        await fix.WaitForAsync();
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+Home");
        await tab.Page.Keyboard.PressAsync("F8");
        Assert.Equal("“Never again.”", await tab.Page.EvaluateAsync<string>("() => String(getSelection())"));
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+.");
        Assert.Contains("Cite [@ivanov]", await tab.Page.EvaluateAsync<string>("() => document.activeElement.textContent"),
            StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Contains("cm-content", await tab.Focused(), StringComparison.Ordinal);
        await tab.Diagnostics.First.Locator(".jump").PressAsync("Enter");
        Assert.Contains("cm-content", await tab.Focused(), StringComparison.Ordinal);
        await fix.PressAsync("Enter");
        await Assertions.Expect(tab.Text).ToContainTextAsync("“Never again.”{.own}");
        await Assertions.Expect(tab.Diagnostics.Filter(new() { HasText = "quote-without-source" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Work_is_there_after_a_reload_and_can_be_deleted_from_the_browser()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await Assertions.Expect(tab.Saved).ToHaveTextAsync("No changes");
        await tab.Type("\nIt snowed.\n");
        await tab.WaitUntilKept();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Text).ToContainTextAsync("It snowed.");
        await tab.Page.Locator("#desk-back").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-kept li")).ToContainTextAsync(DeskSite.Title);
        await tab.Page.Locator("#desk-kept li button").ClickAsync();
        Assert.Equal("desk-asking-no", await tab.Focused());
        await tab.Page.Locator("#desk-asking-yes").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-kept")).ToBeHiddenAsync();
        await tab.OpenBrief(DeskSite.Title);
        await Assertions.Expect(tab.Text).Not.ToContainTextAsync("It snowed.");
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task The_desk_works_offline_after_the_first_visit_and_can_be_removed()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        await tab.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await tab.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await editor.SetOffline(true);
        await tab.Page.ReloadAsync();
        await tab.OpenBrief(DeskSite.Title);
        await tab.Type("\nHe said: “Never again.”\n");
        await Assertions.Expect(tab.Diagnostics.Filter(new() { HasText = "quote-without-source" })).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync(DeskSite.Title);
        Assert.NotEqual("rgba(0, 0, 0, 0)",
            await tab.Preview.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
        await tab.WaitUntilKept();

        await tab.Page.Locator("#desk-back").ClickAsync();
        await tab.Page.Locator("#desk-forget").ClickAsync();
        await tab.Page.Locator("#desk-asking-yes").ClickAsync();
        await Assertions.Expect(tab.State).ToContainTextAsync("Everything was deleted");
        Assert.Equal("0 0 0 0", await tab.Page.EvaluateAsync<string>(
            """
            async () => {
              const registrations = await navigator.serviceWorker.getRegistrations();
              const [kept, databases] = [await caches.keys(), await indexedDB.databases()];
              return [registrations.length, kept.length, localStorage.length, databases.length].join(' ');
            }
            """));
    }

    [Fact]
    public async Task A_service_worker_never_answers_for_a_page_outside_the_desk()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        await tab.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await tab.Page.GotoAsync(site.Site.BaseUrl);
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => navigator.serviceWorker.controller === null"));
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task Two_tabs_warn_and_never_overwrite_each_other()
    {
        await using var editor = await DeskEditor.At(site, run);
        var one = await editor.Open(Fragment);
        var other = await editor.Open(Fragment);
        await Assertions.Expect(one.Page.Locator("#desk-others")).ToBeVisibleAsync();
        await Assertions.Expect(other.Page.Locator("#desk-others")).ToBeVisibleAsync();

        // A tab without a change of its own follows.
        await one.Type("\nOf one.\n");
        await one.WaitUntilKept();
        await Assertions.Expect(other.Text).ToContainTextAsync("Of one.");

        // Both write before either has stored its text.
        await one.GoToEnd();
        await other.GoToEnd();
        await Task.WhenAll(one.Page.Keyboard.TypeAsync("First."), other.Page.Keyboard.TypeAsync("Second."));
        await HangGuard.Until(async () => await HasConflict(one) || await HasConflict(other), () => "no tab reports the conflict");
        var (loser, winner, own) = await HasConflict(one) ? (one, other, "First.") : (other, one, "Second.");
        await Assertions.Expect(loser.Text).ToContainTextAsync(own);
        await Assertions.Expect(winner.Text).Not.ToContainTextAsync(own);
        await loser.Page.Locator("#desk-mine").ClickAsync();
        await loser.WaitUntilKept();
        await winner.Page.CloseAsync();
        await loser.Page.ReloadAsync();
        await Assertions.Expect(loser.Text).ToContainTextAsync(own);
        await Assertions.Expect(loser.Page.Locator("#desk-others")).ToBeHiddenAsync();
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task A_brief_that_is_too_large_is_refused_as_on_the_command_line()
    {
        var text = string.Concat("---\ntitle: At the river\nsummary: A long one.\ndate: 2024-03-02\n---\n\n",
            string.Concat(Enumerable.Repeat("The border was closed all winter long.\n\n", 14_000)));
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        await tab.Begin("At the river");
        await tab.Replace(text);
        await Assertions.Expect(tab.Diagnostics).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Diagnostics).ToContainTextAsync("limit-exceeded");
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture,
                $"Size limit exceeded: at most 524288 bytes are allowed, but there are {Encoding.UTF8.GetByteCount(text)}."),
            await tab.Diagnostics.Locator(".message").InnerTextAsync());
        await Assertions.Expect(tab.Page.Locator("#desk-unseen")).ToContainTextAsync("Fix the errors first.");
    }

    [Fact]
    public async Task The_word_count_is_compared_with_the_limit_of_the_editor()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        var counts = tab.Page.Locator("#desk-counts");
        await Assertions.Expect(counts).ToContainTextAsync(Words());
        await tab.Page.Locator("#desk-limit").FillAsync("3");
        await Assertions.Expect(counts.Locator(".error")).ToContainTextAsync("of 3, which is");
        await tab.Page.Locator("#desk-limit").FillAsync("3000");
        await Assertions.Expect(counts).ToContainTextAsync("of 3000");
        await Assertions.Expect(counts.Locator(".error")).ToHaveCountAsync(0);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(counts).ToContainTextAsync("of 3000");
    }

    [Fact]
    public async Task What_is_pasted_from_a_word_processor_becomes_Markdown()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.AllowClipboard();
        var tab = await editor.Open();
        await Assertions.Expect(tab.State).ToHaveTextAsync("The checker is ready.");
        await tab.OpenBrief(DeskSite.Title);
        await tab.Page.EvaluateAsync(
            """
            async () => {
              const html = '<p class="MsoNormal" style="color:red">He said: “<b>Never</b> <i>again</i>.”</p><script>alert(1)</script>';
              const part = (text, type) => new Blob([text], { type });
              const item = new ClipboardItem({ 'text/html': part(html, 'text/html'), 'text/plain': part('plain', 'text/plain') });
              await navigator.clipboard.write([item]);
            }
            """);
        await tab.GoToEnd();
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+v");
        await Assertions.Expect(tab.Text).ToContainTextAsync("He said: “**Never** *again*.”");
        await Assertions.Expect(tab.Text).Not.ToContainTextAsync("alert");
    }

    [Fact]
    public async Task A_file_is_imported_as_a_new_brief()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        var html = Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><title>At the bridge</title><h1>At the bridge</h1><p>He said: “Never again.”</p>");
        await tab.Page.Locator("#desk-import").SetInputFilesAsync(
            new FilePayload { Name = "bridge.html", MimeType = "text/html", Buffer = html });
        await Assertions.Expect(tab.Page.Locator("#desk-imported")).ToContainTextAsync("Imported from bridge.html.");
        await Assertions.Expect(tab.Text).ToContainTextAsync("At the bridge");
        await Assertions.Expect(tab.Text).ToContainTextAsync("“Never again.”");
        await tab.Page.Locator("#desk-back").ClickAsync();
        await tab.Page.Locator("#desk-import").SetInputFilesAsync(
            new FilePayload { Name = "bridge.pdf", MimeType = "application/pdf", Buffer = html });
        await Assertions.Expect(tab.State).ToContainTextAsync("bridge.pdf can’t be imported.");
    }

    [Fact]
    public async Task Without_JavaScript_or_WebAssembly_the_page_says_what_to_do()
    {
        await using (var without = await DeskEditor.At(site, run, new() { JavaScriptEnabled = false }))
            await Assertions.Expect((await without.Open()).Page.Locator("noscript p")).ToContainTextAsync("The desk needs JavaScript.");
        await using var editor = await DeskEditor.At(site, run);
        await editor.Prepare("delete globalThis.WebAssembly;");
        await Assertions.Expect((await editor.Open()).Page.Locator("#desk-failed")).ToContainTextAsync("The checker needs WebAssembly");
    }

    private static Task<bool> HasConflict(DeskTab tab) => tab.Page.Locator("#desk-conflict").IsVisibleAsync();

    [GeneratedRegex("^Words: [0-9]+ · Quotations: 1, without a source: 0$")]
    private static partial Regex Words();
}
