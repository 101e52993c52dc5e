using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>Which changes are suggested in the pull request of a fork, whatever the fork saved.</summary>
public sealed class SuggestionStepTests : ReportPlace
{
    [Fact]
    public void The_errors_and_the_safe_fixes_of_a_fork_are_posted_as_its_check_saved_them()
    {
        const string Text = "The prohibition covers";
        MakeProposal(text => text.Replace(Text, $"The minister called it \"too wide\" in Mar\u00ADch. {Text}", StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(CheckProposal);
        Steps.Run(Checkout, "check/check/Collect the errors and the safe fixes", ("GITHUB_ACTIONS", "true"));
        var lines = File.ReadAllText(Place.PathOf($"checkout/{Brief}")).Split('\n');
        Give(Place.Read("checkout/reports/briefs.sarif"), Place.Read("checkout/reports/fixes.diff"), Shown(Brief, lines));
        TakeFields();

        using var sarif = JsonDocument.Parse(Place.Read("clean/briefs.sarif"));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
        Assert.Contains("quote-not-in-source", results.Select(r => r.GetProperty("ruleId").GetString()));
        using var saved = JsonDocument.Parse(Place.Read("checkout/reports/briefs.sarif"));
        Assert.Equal(saved.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), results.Length);
        Assert.Equal($"results={results.Length}\nsuggestions=1\n", Steps.Left);

        var suggestion = Assert.Single(Suggestions());
        Assert.Equal(0, BriefsHere.Run("fix", "--write", "--site", Checkout).Exit);
        var fixedLines = File.ReadAllText(Place.PathOf($"checkout/{Brief}")).Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("too wide", StringComparison.Ordinal));
        Assert.Equal(line + 1, suggestion.GetProperty("line").GetInt32());
        Assert.Equal($"```suggestion\n{fixedLines[line]}\n```", suggestion.GetProperty("body").GetString());
        Assert.NotEqual(lines[line], fixedLines[line]);
    }

    [Fact]
    public void Added_removed_and_several_changed_lines_become_suggestions()
    {
        Give("{}", $"""
            diff --git a/{Brief} b/{Brief}
            --- a/{Brief}
            +++ b/{Brief}
            @@ -1,6 +1,6 @@
             one
            -two
            --- three
            +2
            +++ 3
             four
            +five
             six
            -seven
            \ No newline at end of file

            """, Shown(Brief, "one", "two", "-- three", "four", "six", "seven"));
        TakeFields();
        Assert.Equal(
            ["2-3: 2\n++ 3\n", "4-4: four\nfive\n", "6-6: "],
            Suggestions().Select(s => $"{(s.TryGetProperty("start_line", out var start) ? start : s.GetProperty("line"))}-"
                + $"{s.GetProperty("line")}: {s.GetProperty("body").GetString()!["```suggestion\n".Length..^3]}"));
    }

    [Theory]
    // A line that is another at GitHub, one that the pull request does not show, another file, a file outside the content.
    [InlineData(Brief, 2, "another", "new")]
    [InlineData(Brief, 40, "two", "new")]
    [InlineData("content/briefs/other.md", 2, "two", "new")]
    [InlineData(".github/workflows/check.yml", 2, "two", "new")]
    // Text that would leave the code block, or that no one sees.
    [InlineData(Brief, 2, "two", "```@team")]
    [InlineData(Brief, 2, "two", "new\u001b[31m")]
    [InlineData(Brief, 2, "two", "new\u202eold")]
    [InlineData(Brief, 2, "two", "new\u061cold")]
    [InlineData(Brief, 2, "two", "new\u0085old")]
    [InlineData(Brief, 2, "two", "new\u2028old")]
    [InlineData(Brief, 2, "two", "new\ufeff")]
    [InlineData(Brief, 2, "two", "new\u3164")]
    [InlineData(Brief, 2, "two", "new\ufe0f")]
    [InlineData(Brief, 2, "two", "new\U000E0041")]
    [InlineData(Brief, 2, "two", "new\u200c")]
    public void A_line_that_is_not_the_pull_requests_gets_no_suggestion(string path, int at, string old, string now)
    {
        Give("{}", Diff(path, at, old, now),
            Shown(Brief, "one", "two") + Shown(".github/workflows/check.yml", "one", "two"));
        TakeFields();
        Assert.Empty(Suggestions());
    }

    // Persian and many Indian scripts are not written without them. Those of the line itself can stay where they are.
    [Fact]
    public void A_joiner_of_the_line_stays_in_its_suggestion()
    {
        const string Old = "\"می\u200cخواهم\" \U0001F469\u200d\U0001F680 \u2764\ufe0f";
        var now = Old.Replace('"', '»');
        Give("{}", Diff(Brief, 2, Old, now), Shown(Brief, "one", Old));
        TakeFields();
        Assert.Equal($"```suggestion\n{now}\n```", Assert.Single(Suggestions()).GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("content/briefs/$(touch pwned);`touch pwned`.md")]
    [InlineData("content/briefs/\"; touch pwned; \".md")]
    [InlineData("content/briefs/' | input | halt '.md")]
    [InlineData("content/briefs/\\(env.PATH).md")]
    public void Names_and_texts_that_are_commands_are_never_obeyed(string path)
    {
        const string Text = "$(touch pwned) `touch pwned` '; touch pwned; ' \"; touch pwned; \" \\(env.PATH) %0A::stop-commands::x";
        var address = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        Give(Sarif(Result(address, Text)), Diff(path, 2, "two", Text), Shown(path, "one", "two"));
        TakeFields();
        Assert.Equal($"```suggestion\n{Text}\n```", Assert.Single(Suggestions()).GetProperty("body").GetString());
        Assert.Equal("results=1\nsuggestions=1\n", Steps.Left);
        Post();
        AssertNothingRan();
        using var review = JsonDocument.Parse(Place.Read("clean/review.json"));
        Assert.Equal(path, review.RootElement.GetProperty("comments")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void No_more_than_twenty_changes_are_suggested()
    {
        var lines = Enumerable.Range(1, 60).Select(n => $"line {n}").ToArray();
        Give("{}", string.Concat(Enumerable.Range(0, 30).Select(n => Diff(Brief, (2 * n) + 1, lines[2 * n], "new"))), Shown(Brief, lines));
        TakeFields();
        Assert.Equal(20, Suggestions().Length);
    }

    [Theory]
    [InlineData("@@ -1,9999999 +1,9999999 @@\n-one\n+new\n")]
    [InlineData("@@ -99999999999,1 +1,1 @@\n-one\n+new\n")]
    [InlineData("@@ -0,0 +1,1 @@\n+new\n")]
    [InlineData("-one\n+new\n@@ @@ @@\n\\\n\0\u0001\n")]
    [InlineData("--- a/\n@@ -1,1 +1,1 @@\n-one\n+new\n")]
    public void A_diff_that_lies_stops_nothing(string hunk)
    {
        Give("{}", $"--- a/{Brief}\n{hunk}", Shown(Brief, "one"));
        TakeFields();
        Assert.All(Suggestions(), s => Assert.Equal(1, s.GetProperty("line").GetInt32()));
    }
}
