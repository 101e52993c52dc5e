using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Serving;

/// <summary>
/// What is saved is put into the page that is shown, which is not loaded anew: it must be the same, and nothing in it lost.
/// </summary>
public sealed class ChangeTests(BrowserRun run)
{
    private const string Path = "content/briefs/border.md";

    // All of a document, its own panel too, with attributes in one order: scripts add some of them.
    private const string Account = """
        () => {
          const of = (node) => {
            if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName + ' ' + node.data;
            const attributes = [...node.attributes].filter(({ name, value }) => name !== 'class' || value).map(({ name, value }) => name + '=' + value).sort().join('|');
            return [node.nodeName + ' ' + attributes, ...[...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(of), 'end'].join('\n');
          };
          return of(document.documentElement);
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_any_edit_the_page_is_what_loading_it_anew_would_make_of_it(int seed)
    {
        var writing = new Writing(seed);
        using var folder = Writing.Site(writing.Brief());
        await using var desk = await Desk.At(folder.Path, await run.Context(null));
        await desk.Open("briefs/border/");
        var other = await desk.Page.Context.NewPageAsync();
        for (var edit = 0; edit < Repetitions.Times(3, 25); edit++)
        {
            await desk.Page.BringToFrontAsync();
            await desk.Page.EvaluateAsync("() => { window.isTheSame = true; }");
            var text = writing.Brief() + $"\nThe end of edit {edit}.\n";
            desk.Save(Path, text);
            await desk.Page.GetByText($"The end of edit {edit}.").WaitForAsync();
            Assert.True(await desk.Page.EvaluateAsync<bool>("() => window.isTheSame === true"),
                $"loaded anew after\n{text}\n{string.Join("\n", desk.Complaints)}");
            await other.BringToFrontAsync();
            await other.GotoAsync(desk.Address + "briefs/border/");
            await SameIn(other, desk.Page, text);
        }

        Problems.None(desk.Complaints);
    }

    [Fact]
    public async Task A_note_that_is_open_stays_open_with_what_it_says_now_and_new_ones_open_too()
    {
        using var folder = Writing.Site(Writing.Head + "“We will not comply,” he said [@ivanov in @news].\n");
        await using var desk = await Desk.At(folder.Path, await run.Context(null));
        await desk.Open("briefs/border/");
        await desk.Page.Locator("main a[role=doc-noteref]").First.ClickAsync();
        await desk.Page.Locator("#note-box").GetByText("Minister speaks").WaitForAsync();
        desk.Save(Path, (Writing.Head + "“We will not comply,” he said [@ivanov in @news]. “Nor will they,” he said [@ivanov in @law].\n")
            .Replace("Minister speaks", "Minister shouts", StringComparison.Ordinal));
        await desk.Page.Locator("#note-box").GetByText("Minister shouts").WaitForAsync();
        Assert.Equal("note-box", await desk.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("true", await desk.Page.Locator("main a[role=doc-noteref]").First.GetAttributeAsync("aria-expanded"));
        await desk.Page.Locator("main a[role=doc-noteref]").Nth(1).ClickAsync();
        await desk.Page.Locator("#note-box").GetByText("Law on the border").WaitForAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await desk.Page.Locator("#note-box").CountAsync());
        Problems.None(desk.Complaints);
    }

    [Fact]
    public async Task What_has_the_focus_and_what_was_not_changed_is_the_same_as_before()
    {
        using var folder = Writing.Site(Writing.Head + "First words.\n\n[About](../pages/about.md)\n\nLast words.\n");
        await using var desk = await Desk.At(folder.Path, await run.Context(null));
        await desk.Open("briefs/border/");
        await desk.Page.EvaluateAsync(
            "() => { window.link = [...document.querySelectorAll('main a')].find(a => a.textContent === 'About'); window.link.focus(); }");
        desk.Save(Path, Writing.Head + "First words, and others.\n\nA new paragraph.\n\n[About](../pages/about.md)\n\nLast words.\n");
        await desk.Page.GetByText("A new paragraph.").WaitForAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => window.link.isConnected && document.activeElement === window.link"));
    }

    [Fact]
    public async Task A_page_with_a_script_that_does_not_know_of_changes_is_loaded_anew()
    {
        using var folder = Writing.Site(Writing.Head + "First words.\n");
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "templates"));
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "templates", "site.js"),
            "document.body.dataset.knows = document.querySelector('main').textContent.includes('Other words.');\n");
        await using var desk = await Desk.At(folder.Path, await run.Context(null));
        await desk.Open("briefs/border/");
        desk.Save(Path, Writing.Head + "Other words.\n");
        await desk.Page.WaitForFunctionAsync(
            "() => document.querySelector('main').textContent.includes('Other words.') && document.body.dataset.knows === 'true'");
        Problems.None(desk.Complaints);
    }

    [Fact]
    public async Task A_style_or_script_that_is_another_is_loaded()
    {
        using var folder = Writing.Site(Writing.Head + "First words.\n");
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "templates"));
        await using var desk = await Desk.At(folder.Path, await run.Context(null));
        await desk.Open("briefs/border/");
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "templates", "site.css"), "body { letter-spacing: 3px }\n");
        await desk.Page.WaitForFunctionAsync("() => getComputedStyle(document.body).letterSpacing === '3px'");
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "templates", "site.js"), "document.body.dataset.ran = 'yes';\n");
        await desk.Page.WaitForFunctionAsync("() => document.body.dataset.ran === 'yes'");
    }

    // The news of the rest of the site come a moment later than the page.
    private static async Task SameIn(IPage loaded, IPage changed, string text)
    {
        string Of(string account) => account.Replace(" hidden=", "", StringComparison.Ordinal);
        var (expected, actual) = ("", "");
        await HangGuard.Until(
            async () =>
            {
                (expected, actual) = (Of(await loaded.EvaluateAsync<string>(Account)), Of(await changed.EvaluateAsync<string>(Account)));
                return expected == actual;
            },
            () =>
                $"After\n{text}\nloaded only:\n{string.Join("\n", expected.Split('\n').Except(actual.Split('\n')))}\nchanged "
                    + $"only:\n{string.Join("\n", actual.Split('\n').Except(expected.Split('\n')))}");
    }
}
