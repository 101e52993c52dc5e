using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Serving;

/// <summary>What an editor sees in the browser while writing.</summary>
public sealed class ServeTests(BrowserRun run)
{
    private const string Path = "content/briefs/border.md";

    private const string Head = Writing.Start + Writing.End + "“We will not comply,” he said [@ivanov in @news].\n\n";

    [Fact]
    public async Task What_is_saved_is_shown_at_once_and_at_the_place_where_one_was_reading()
    {
        using var folder = Given(string.Join("\n", Enumerable.Repeat("Nobody crossed.\n", 200)));
        await using var desk = await Desk(folder);
        await desk.Open("briefs/border/");
        await desk.Page.EvaluateAsync("() => scrollTo(0, 1500)");
        desk.Save(Path, desk.Read(Path).Replace("Nobody crossed.", "Somebody crossed.", StringComparison.Ordinal));
        await desk.Page.GetByText("Somebody crossed.").First.WaitForAsync();
        await desk.Page.WaitForFunctionAsync("() => Math.abs(scrollY - 1500) < 3");
        Problems.None(desk.Complaints);
    }

    [Fact]
    public async Task A_problem_is_shown_beside_the_page_and_marked_in_it_and_goes_when_it_is_mended()
    {
        using var folder = Given("");
        await using var desk = await Desk(folder);
        await desk.Open("briefs/border/");
        Assert.False(await desk.Page.Locator("#briefs-panel .panel").IsVisibleAsync());
        var good = desk.Read(Path);
        desk.Save(Path, good + "\nShe answered: “Nobody asked us.”\n");
        var panel = desk.Page.Locator("#briefs-panel .panel");
        await panel.GetByText("has no source").WaitForAsync();
        Assert.Equal("“Nobody asked us.”", await panel.Locator("li.error pre mark").InnerTextAsync());
        Assert.StartsWith("vscode://file/", await panel.Locator("li.error a", new() { HasText = "Open " + Path })
            .GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal("“Nobody asked us.”", (await desk.Page.Locator(".quotation[data-briefs-fault=error]").InnerTextAsync())
            .TrimEnd('1', ' ', '\n'));
        desk.Save(Path, good);
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(0, await desk.Page.Locator(".briefs-mark.error").CountAsync());
        Problems.None(desk.Complaints);
    }

    [Fact]
    public async Task A_brief_whose_front_matter_is_broken_is_shown_all_the_same()
    {
        using var folder = Given("");
        await using var desk = await Desk(folder);
        await desk.Open("briefs/border/");
        desk.Save(Path, Head.Replace("title: At the border", "title: At: the border", StringComparison.Ordinal));
        await desk.Page.Locator("#briefs-panel .panel").GetByText("front-matter-colon").WaitForAsync();
        Assert.Contains("We will not comply", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        desk.Save(Path, Head.Replace("title: At the border", "title At the border", StringComparison.Ordinal));
        await desk.Page.Locator("#briefs-panel").GetByText("so this page counts as a draft").WaitForAsync();
    }

    [Fact]
    public async Task A_fault_of_a_template_is_shown_with_its_line_and_the_page_comes_back_by_itself()
    {
        using var folder = Given("");
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "templates"));
        await using var desk = await Desk(folder);
        await desk.Open("briefs/border/");
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "templates", "brief.html"), "<h1>Mine</h1>\n<p>{{ brief.titel }}</p>\n");
        await desk.Page.GetByRole(AriaRole.Heading, new() { Name = "This page cannot be shown" }).WaitForAsync();
        var said = await desk.Page.Locator("main").InnerTextAsync();
        Assert.Contains("templates/brief.html:2:", said, StringComparison.Ordinal);
        Assert.Contains("brief.titel", said, StringComparison.Ordinal);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "templates", "brief.html"), "<h1>Mine</h1>\n<p>{{ brief.title }}</p>\n");
        await desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Mine" }).WaitForAsync();
    }

    [Fact]
    public async Task A_draft_is_shown_with_a_label_and_is_in_no_list()
    {
        using var folder = Given("");
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "content/briefs/secret.md"),
            Head.Replace("date: 2024-03-01", "date: 2024-03-01\nstatus: draft", StringComparison.Ordinal)
                .Replace("At the border", "A secret", StringComparison.Ordinal));
        await using var desk = await Desk(folder);
        await desk.Open("briefs/secret/");
        await desk.Page.Locator("#briefs-panel").GetByText("Draft: readers do not see this page yet.").WaitForAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>(
            "() => document.querySelector('#briefs-panel').shadowRoot.querySelector('.label').getBoundingClientRect().bottom <= "
                + "document.querySelector('.site-title').getBoundingClientRect().top"), "the label covers the page");
        await desk.Open("");
        await desk.Page.Locator("#briefs-panel .pill").WaitForAsync();
        Assert.DoesNotContain("A secret", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_brief_says_never_becomes_part_of_the_panel()
    {
        using var folder = Given(
            "\nShe said: “<img src=x onerror=alert(1)> </script><script>alert(2)</script>”.\n\n[a](javascript:alert(3)) <b>raw</b>\n");
        await using var desk = await Desk(folder);
        await desk.Open("briefs/border/");
        var panel = desk.Page.Locator("#briefs-panel .panel");
        await panel.GetByText("raw-html").First.WaitForAsync();
        Assert.Equal(0, await panel.Locator("img, script, b").CountAsync());
        Problems.None(desk.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_panel_can_be_used_by_everybody(ColorScheme scheme, int width)
    {
        using var folder = Given("\nShe answered: “Nobody asked us.” It was last year.\n\n[There](none.md)\n");
        await using var desk = await Desk(folder, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await desk.Open("briefs/border/");
        await desk.Page.Locator("#briefs-panel .panel li").First.WaitForAsync();
        Problems.None((await desk.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        if (Environment.GetEnvironmentVariable("BRIEFS_PICTURES") is { } pictures)
            await desk.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(pictures, $"panel-{scheme}-{width}.png") });
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Locator("#briefs-panel .close").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("#briefs-panel .panel").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task<Desk> Desk(TemporaryFolder folder, BrowserNewContextOptions? options = null) =>
        await Serving.Desk.At(folder.Path, await run.Context(options));

    private static TemporaryFolder Given(string more)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "content", "briefs"));
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "content", "site.yml"),
            "title: Example briefs\nurl: https://example.org/desk/\n", Encoding.UTF8);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, Path), Head + more);
        return folder;
    }
}
