using System.Text.RegularExpressions;
using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The list of quotations can be searched and filtered, in every script, by keyboard, and without anybody else.</summary>
public sealed class QuotationSearchTests(BrowserRun run, LargeSite large) : IClassFixture<LargeSite>
{
    [Theory]
    [InlineData("cafe sent", "Café")]
    [InlineData("ВСЕ РЕШЕНО", "всё решено")]
    [InlineData("لن يعاد احد", "لن يُعاد أحدٌ")]
    [InlineData("不会被送回", "任何人都不会被送回那里")]
    public async Task Words_are_found_whatever_their_case_accents_and_script(string typed, string words)
    {
        await using var reader = await Large();
        await reader.Page.Locator("#find-q").FillAsync(typed);
        var first = reader.Page.Locator("#results blockquote").First;
        await Assertions.Expect(first).ToContainTextAsync(words);
        Assert.NotEqual(0, await first.Locator("mark").CountAsync());
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_comes_back_from_it()
    {
        await using var reader = await Large();
        await reader.Page.Locator("#find-q").FocusAsync();
        await Assertions.Expect(reader.Page.Locator("#find-year")).ToBeEnabledAsync();
        await reader.Page.Locator("#find-person").SelectOptionAsync("Person 7");
        await reader.Page.Locator("#find-q").FillAsync("statement");
        // While the parts still come the state counts what has come.
        await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync(new Regex("^Found: [0-9]+$"));
        var state = await reader.Page.Locator("#find-state").TextContentAsync();
        Assert.Equal("?q=statement&person=Person+7", new Uri(reader.Page.Url).Query);
        await reader.Page.Locator("#results .in").First.ClickAsync();
        await reader.Page.GoBackAsync();
        await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync(state!);
        Assert.Equal("Person 7", await reader.Page.Locator("#find-person").InputValueAsync());
        foreach (var who in await reader.Page.Locator("#results .who").AllTextContentsAsync())
            Assert.StartsWith("Person 7,", who, StringComparison.Ordinal);
        await reader.Page.Locator("#find button[type=reset]").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(reader.Site.BaseUrl + "quotes/");
        Assert.True(await reader.Page.Locator("#listed").IsVisibleAsync());
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Every_filter_counts_what_it_would_leave()
    {
        await using var reader = await Large();
        await reader.Page.Locator("#find-q").FocusAsync();
        await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync("");
        foreach (var facet in (string[])["person", "organization", "topic", "status", "year", "lang"])
        {
            var option = reader.Page.Locator($"#find-{facet} option:not([value='']):enabled").First;
            var promised = (await option.TextContentAsync())!.Split('(')[^1].TrimEnd(')');
            await reader.Page.Locator($"#find-{facet}").SelectOptionAsync((await option.GetAttributeAsync("value"))!);
            await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync($"Found: {promised}");
            Assert.NotEqual("0", promised);
            await reader.Page.Locator($"#find-{facet}").SelectOptionAsync("");
        }
    }

    [Fact]
    public async Task It_is_used_by_keyboard_alone_and_judged_by_axe()
    {
        await using var reader = await Large(new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 320, Height = 700 } });
        await reader.Page.Locator("#find-q").FocusAsync();
        await reader.Page.Keyboard.TypeAsync("statement 12");
        await Assertions.Expect(reader.Page.Locator("#results li").First).ToBeVisibleAsync();
        Problems.None(await AccessibilityTests.Violations(reader));
        Assert.True(await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
        await reader.Page.Locator("#find-more").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(100, await reader.Page.Locator("#results li").CountAsync());
        Assert.True(await reader.Page.EvaluateAsync<bool>(
            "() => [...document.querySelectorAll('#results li')].indexOf(document.activeElement.closest('li')) === 50"));
        await reader.Page.Locator("#find-q").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await reader.Page.Locator("#find-q").InputValueAsync());
        Assert.True(await reader.Page.Locator("#listed").IsVisibleAsync());
    }

    // Measured at 5,000 quotations on two loaded cores: 10 to 25 ms a keystroke. Five times the bar of 50 ms is certainly felt.
    [Fact]
    public async Task Five_thousand_quotations_answer_without_delay()
    {
        await using var reader = await Large();
        await reader.Page.Locator("#find-q").FocusAsync();
        await Assertions.Expect(reader.Page.Locator("#find-year")).ToBeEnabledAsync();
        await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync("");
        var slowest = await reader.Page.EvaluateAsync<double[]>("""
            () => ['s', 'st', 'sta', 'state', 'statement 4', 'statement 49', 'nothing like it'].map(q => {
              const field = document.getElementById('find-q');
              field.value = q;
              const began = performance.now();
              field.dispatchEvent(new Event('input', { bubbles: true }));
              return performance.now() - began;
            })
            """);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(" ", slowest.Select(s => s.ToString("0.0", CultureInfo.InvariantCulture))));
        if (Repetitions.IsLong) Assert.InRange(slowest.Order().ElementAt(slowest.Length / 2), 0, 250);
    }

    [Fact]
    public async Task The_data_are_fetched_when_somebody_looks_and_not_before()
    {
        await using var reader = await run.Reader(large.Site);
        var asked = new List<string>();
        reader.Page.Request += (_, request) =>
            { if (request.Url.EndsWith(".json", StringComparison.Ordinal)) lock (asked) asked.Add(request.Url); };
        await reader.Open(reader.Site.BaseUrl + "quotes/");
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.Empty(asked);
        await reader.Page.Locator("#find-q").FocusAsync();
        await Assertions.Expect(reader.Page.Locator("#find-year")).ToBeEnabledAsync();
        await Assertions.Expect(reader.Page.Locator("#find-state")).ToHaveTextAsync("");
        Assert.Equal(["https://briefs.example/repo/quotes/data/1.json", "https://briefs.example/repo/quotes/data/2.json",
            "https://briefs.example/repo/quotes/data/3.json"], asked);
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Without_JavaScript_there_is_the_list_and_no_form()
    {
        await using var reader = await Large(new() { JavaScriptEnabled = false });
        Assert.False(await reader.Page.Locator("#find").IsVisibleAsync());
        Assert.Equal(50, await reader.Page.Locator("#listed li figure").CountAsync());
        Assert.Equal(0, await reader.Page.Locator("#results:visible").CountAsync());
    }

    [Fact]
    public async Task Search_works_in_a_preview()
    {
        await using var reader = await run.Reader(Where.InPreview);
        await reader.Open(reader.Site.BaseUrl + "quotes/?q=refugee");
        await Assertions.Expect(reader.Page.Locator("#results li").First).ToBeVisibleAsync();
        Problems.None(reader.Complaints);
    }

    private async Task<Reader> Large(BrowserNewContextOptions? options = null)
    {
        FindChromium.OrSkip();
        var reader = await run.Reader(large.Site, options);
        await reader.Open(reader.Site.BaseUrl + "quotes/");
        return reader;
    }
}
