using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Desks;

/// <summary>What goes wrong around an editor costs no text, and the page says what to do.</summary>
public sealed class DeskTroubleTests(BrowserRun run, DeskSite site) : IClassFixture<DeskSite>
{
    private const string Fragment = "#briefs/border.md";

    [Fact]
    public async Task Without_https_the_desk_works_and_offers_the_download_for_what_it_cannot_copy()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.Prepare(
            """
            delete Crypto.prototype.randomUUID;
            delete Crypto.prototype.subtle;
            delete Navigator.prototype.serviceWorker;
            delete Navigator.prototype.clipboard;
            delete globalThis.caches;
            """);
        var tab = await editor.Open(Fragment);
        await tab.Type("\nIt snowed.\n");
        await tab.WaitUntilKept();
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync(DeskSite.Title);
        await tab.Page.Locator("#desk-propose").ClickAsync();
        await tab.Page.Locator("#desk-copy").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-copied")).ToHaveTextAsync(
            "This browser didn’t allow copying. Download the text instead.");
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task An_error_at_the_start_is_shown()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.Prepare("delete globalThis.BroadcastChannel;");
        var tab = await editor.Open();
        await Assertions.Expect(tab.Page.Locator("#desk-failed")).ToContainTextAsync("BroadcastChannel is not defined");
        await Assertions.Expect(tab.State).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_brief_is_begun_before_the_checker_runs_and_once_only()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.Answer("**/worker.js", "");
        var tab = await editor.Open();
        await Assertions.Expect(tab.State).ToHaveTextAsync("The checker is starting. You can already write.");
        await tab.Page.Locator("#desk-new-title").FillAsync("At the river");
        await tab.Page.Locator("#desk-new button[type=submit]").DblClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-name")).ToHaveTextAsync("At the river");
        await Assertions.Expect(tab.State).Not.ToContainTextAsync("exists already");
        await Assertions.Expect(tab.Text).ToContainTextAsync("FILL IN");
        await tab.Page.Locator("#desk-back").ClickAsync();
        await tab.Page.Locator("#desk-import").SetInputFilesAsync(
            new FilePayload { Name = "bridge.html", MimeType = "text/html", Buffer = "<p>He came.</p>"u8.ToArray() });
        await Assertions.Expect(tab.State).ToHaveTextAsync("bridge.html opens as soon as the checker is ready.");
        // Only that file waits.
        await tab.Page.Locator("#desk-new-title").FillAsync("At the bridge");
        await tab.Page.Locator("#desk-new button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#desk-name")).ToHaveTextAsync("At the bridge");
    }

    [Fact]
    public async Task Text_that_could_not_be_stored_is_stored_without_another_key()
    {
        await using var editor = await DeskEditor.At(site, run);
        await editor.Prepare(
            """
            const put = IDBObjectStore.prototype.put;
            window.isFull = true;
            IDBObjectStore.prototype.put = function (...given) {
              if (window.isFull) throw new DOMException('The disk is full.', 'QuotaExceededError');
              return put.apply(this, given);
            };
            """);
        var tab = await editor.Open(Fragment);
        await tab.Type("\nIt snowed.\n");
        var notKept = tab.Page.Locator("#desk-not-kept");
        await Assertions.Expect(notKept).ToHaveTextAsync(
            "This browser could not store your text: The disk is full.. Download it before you close this page.");
        await tab.Page.EvaluateAsync("() => { window.isFull = false; }");
        await tab.WaitUntilKept();
        await Assertions.Expect(notKept).ToBeHiddenAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Text).ToContainTextAsync("It snowed.");
    }

    [Fact]
    public async Task The_published_text_takes_the_place_of_work_only_after_a_question()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await tab.Type("\nIt snowed.\n");
        await tab.WaitUntilKept();
        // The site is built again while the editor works: as if the work had begun with an older text.
        await tab.Page.EvaluateAsync(
            """
            async () => {
              const [{ name }] = await indexedDB.databases();
              const opening = indexedDB.open(name);
              await new Promise(resolve => { opening.onsuccess = resolve; });
              const store = opening.result.transaction('work', 'readwrite').objectStore('work');
              const reading = store.getAll();
              reading.onsuccess = () => store.put({ ...reading.result[0], base: 'old' });
              await new Promise(resolve => { store.transaction.oncomplete = resolve; });
              opening.result.close();
            }
            """);
        await tab.Page.ReloadAsync();
        var published = tab.Page.Locator("#desk-published");
        await published.ClickAsync();
        await tab.Page.Locator("#desk-asking-no").ClickAsync();
        await Assertions.Expect(tab.Text).ToContainTextAsync("It snowed.");
        await published.ClickAsync();
        await tab.Page.Locator("#desk-asking-yes").ClickAsync();
        await Assertions.Expect(tab.Text).Not.ToContainTextAsync("It snowed.");
        await Assertions.Expect(published).ToBeHiddenAsync();
        Assert.Contains("cm-content", await tab.Focused(), StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Assertions.Expect(tab.Text).ToContainTextAsync("It snowed.");
    }

    [Fact]
    public async Task A_tab_undoes_only_what_was_typed_in_it()
    {
        await using var editor = await DeskEditor.At(site, run);
        var one = await editor.Open(Fragment);
        var other = await editor.Open(Fragment);
        await other.Text.WaitForAsync();
        await one.Type("\nOf one.\n");
        await Assertions.Expect(other.Text).ToContainTextAsync("Of one.");
        await other.GoToEnd();
        await other.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await other.Page.Keyboard.TypeAsync("Of the other.");
        await Assertions.Expect(one.Text).ToContainTextAsync("Of the other.");
        await Assertions.Expect(one.Text).ToContainTextAsync("Of one.");
    }

    [Fact]
    public async Task Text_of_a_brief_that_another_tab_deletes_is_kept_until_the_editor_decides()
    {
        await using var editor = await DeskEditor.At(site, run);
        var one = await editor.Open();
        await one.Begin("At the river");
        var other = await editor.Open("#briefs/at-the-river.md");
        await Assertions.Expect(other.Page.Locator("#desk-others")).ToBeVisibleAsync();
        await one.Page.Locator("#desk-delete").ClickAsync();
        await other.GoToEnd();
        await Task.WhenAll(other.Page.Keyboard.TypeAsync("It snowed."), one.Page.Locator("#desk-asking-yes").ClickAsync());
        await Assertions.Expect(other.Page.Locator("#desk-conflict-why")).ToContainTextAsync("Another tab has deleted");
        await other.Page.Locator("#desk-theirs").ClickAsync();
        await other.Page.Locator("#desk-asking-no").ClickAsync();
        await Assertions.Expect(other.Text).ToContainTextAsync("It snowed.");
        await other.Page.Locator("#desk-mine").ClickAsync();
        await other.WaitUntilKept();
        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Text).ToContainTextAsync("It snowed.");
    }

    [Fact]
    public async Task A_file_is_dropped_on_the_preview_too()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync(DeskSite.Title);
        var isTaken = await tab.Preview.Locator("h1").EvaluateAsync<bool>(
            """
            target => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['<h1>At the bridge</h1><p>He came.</p>'], 'bridge.html', { type: 'text/html' }));
              return !target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            }
            """);
        Assert.True(isTaken);
        await Assertions.Expect(tab.Page.Locator("#desk-imported")).ToContainTextAsync("Imported from bridge.html.");
    }

    [Fact]
    public async Task The_fixes_of_the_error_at_the_cursor_get_the_focus_and_F2_explains_a_citation()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open(Fragment);
        await tab.Type("\nHe said: “Never again.” He said: “No one came.”");
        await Assertions.Expect(tab.Diagnostics.Locator(".fixes button")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(tab.Diagnostics.Filter(new() { HasText = "No one came" }).Locator(".fixes button")).Not.ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+.");
        Assert.Contains("No one came", await tab.Page.EvaluateAsync<string>("() => document.activeElement.closest('li').textContent"),
            StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.TypeAsync(" [@ivanov in @news]");
        await tab.Page.Keyboard.PressAsync("Escape");
        for (var step = 0; step < 3; step++) await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await tab.Page.Keyboard.PressAsync("F2");
        await Assertions.Expect(tab.Page.Locator(".desk-hover")).ToContainTextAsync("Minister speaks at the border");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".desk-hover")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_Word_file_is_imported()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open();
        var file = Path.Combine(BuiltSite.FindRoot(), "tests", "Briefs.Tests", "Import", "LibreOffice", "footnotes.docx");
        await tab.Page.Locator("#desk-import").SetInputFilesAsync(file);
        await Assertions.Expect(tab.Page.Locator("#desk-imported")).ToContainTextAsync("Imported from footnotes.docx.");
        await Assertions.Expect(tab.Text).ToContainTextAsync("[^1]");
        Problems.None(editor.Complaints);
    }
}
