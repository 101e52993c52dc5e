using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.ExitCodes;

public sealed class ExitTests
{
    [Fact]
    public void A_good_site_is_published_with_exit_0_and_a_way_to_look_at_it()
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("Published 1 brief", run.Remarks, StringComparison.Ordinal);
        Assert.EndsWith("To preview it: briefs serve\n", run.Remarks, StringComparison.Ordinal);
        Assert.Equal("content/briefs/border.md:6:3: note: “news” has no saved copy, so quotations from it cannot be verified. "
            + "[source-not-kept]\n\n1 note in 1 file.\n", run.Output);
        Assert.Contains("We will not comply", File.ReadAllText(Path.Combine(site.Output, "briefs", "border", "index.html")),
            StringComparison.Ordinal);
    }

    // Most tests run calls in a process that is there already: here one is started for each, in every run.
    [Fact]
    public void A_process_of_its_own_ends_with_the_same_exit_codes_and_words()
    {
        using var site = TestSite.Good();
        Same(0, "build");
        Same(0, "--version");
        Same(2, "build", "--nope");
        site.With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        Same(1, "check", "--format", "json");
        void Same(int exit, params string[] call)
        {
            var (alone, warm) = (BriefsProcess.RunAlone(site.Folder, [], call), BriefsProcess.RunCounted(site.Folder, call));
            Assert.True(alone.Exit == exit, alone.All);
            Assert.Equal(alone with { Work = null }, warm with { Work = null });
        }
    }

    [Fact]
    public void The_way_to_look_at_it_repeats_the_call()
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(Path.GetDirectoryName(site.Folder)!, "build", "site", "--output", "their site", "--drafts");
        Assert.True(run.Exit == 0, run.All);
        // But for where it was written: what is shown is not written.
        Assert.EndsWith("To preview it: briefs serve site --drafts\n", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_may_be_named_from_elsewhere()
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(Path.GetDirectoryName(site.Folder)!, "build", "site");
        Assert.True(run.Exit == 0, run.All);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void A_quotation_without_a_source_fails_with_exit_1_at_its_place_and_the_site_stays_byte_for_byte()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var before = TestSite.TreeOf(site.Output);
        Assert.NotEmpty(before);
        site.With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("content/briefs/second.md:19:15: error: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("[quote-without-source]", run.Output, StringComparison.Ordinal);
        Assert.Contains("   19 | She answered: “Nobody asked us.”\n      |               ^^^^^^^^^^^^^^^^^^", run.Output,
            StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Output));
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fault_that_only_shows_while_pages_are_made_fails_with_exit_1_and_the_site_stays_byte_for_byte()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var before = TestSite.TreeOf(site.Output);
        site.With("templates/brief.html", "<h1>{{ brief.titel }}</h1>\n{{ brief.body }}\n{{ brief.notes }}\n");
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("templates/brief.html:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("[template-unknown-variable]", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Output));
        Assert.Equal(["_site", "content", "templates"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_site_without_a_brief_fails_with_exit_1()
    {
        using var site = new TestSite().With("content/site.yml", TestTexts.Settings)
            .With("content/pages/about.md", "---\ntitle: About\n---\n\nAbout us.\n");
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("no-briefs", run.Rules());
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_site_with_hidden_briefs_only_fails_with_exit_1()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border\nstatus: draft"));
        Assert.Equal(1, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--drafts").Exit);
    }

    [Fact]
    public void A_folder_without_content_is_a_wrong_call()
    {
        using var site = new TestSite();
        foreach (var command in (string[])["build", "check"])
        {
            var run = BriefsProcess.Run(site.Folder, command, "--format", "json");
            Assert.True(run.Exit == 2, run.All);
            Assert.Empty(run.Output);
            Assert.Contains("content/", run.Remarks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_site_yml_that_is_no_yaml_is_a_wrong_call()
    {
        using var site = TestSite.Good().With("content/site.yml", "title: [never closed\nurl: https://example.org/\n");
        var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Exit == 2, run.All);
        Assert.Empty(run.Output);
        Assert.Contains("content/site.yml:", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--nope")]
    [InlineData("build", ".", "--nope")]
    [InlineData("build", ".", "another")]
    [InlineData("build", "--format", "html")]
    [InlineData("build", "--base-url", "example.org")]
    [InlineData("build", "--base-url", "javascript:alert(1)")]
    [InlineData("build", "--base-url", "https://example.org/?a")]
    [InlineData("check", "--as-of", "yesterday")]
    [InlineData("check", "--as-of", "2020-01-10T09:00")]
    [InlineData("check", "--as-of", "10/01/2020")]
    [InlineData("check", "--output", "x")]
    [InlineData("check", "@file")]
    [InlineData("publish-everything")]
    [InlineData("explain", "no-such-rule")]
    [InlineData("snapshot")]
    [InlineData("snapshot", "--lock", "border")]
    [InlineData("snapshot", "--lock", "--nope")]
    [InlineData("snapshot", "--lock", "--site", "")]
    [InlineData("snapshot", "--lock", "--site", "no-such-folder")]
    public void A_wrong_call_exits_2_and_writes_nothing(params string[] arguments)
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, arguments);
        Assert.True(run.Exit == 2, run.All);
        Assert.Empty(run.Output);
        Assert.All(run.Remarks.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("briefs: ", line, StringComparison.Ordinal));
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("check", "--bogus")]
    [InlineData("build", "--bogus")]
    [InlineData("serve", "--bogus")]
    [InlineData("init", "--bogus")]
    [InlineData("diff", "--bogus", "b")]
    [InlineData("diff", "a", "--bogus")]
    public void A_mistyped_option_is_no_folder(params string[] call)
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, call);
        Assert.True(run.Exit == 2, run.All);
        Assert.StartsWith("briefs: Unknown option: --bogus\n", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Unicode_it_refuses_to_run()
    {
        using var site = TestSite.Good();
        // The native program compares words in Unicode whatever this variable says.
        var run = BriefsProcess.RunWithDotnet(site.Folder, new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "build");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", run.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Warnings_fail_with_strict_alone_and_notes_never()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief("At the border").Replace(
            "quoted:\n", "  unused:\n    title: Never cited\n    publisher: Nobody\n    date: 2024-01-01\n    url: "
                + "https://example.com/unused\nquoted:\n", StringComparison.Ordinal));
        var lenient = BriefsProcess.Run(site.Folder, "check", "--format", "json");
        Assert.True(lenient.Exit == 0, lenient.All);
        Assert.Equal(["source-unused"], lenient.Rules());
        Assert.True(lenient.Report().GetProperty("ok").GetBoolean());
        var strict = BriefsProcess.Run(site.Folder, "check", "--format", "json", "--strict");
        Assert.True(strict.Exit == 1, strict.All);
        Assert.False(strict.Report().GetProperty("ok").GetBoolean());
        site.With("content/site.yml", TestTexts.Settings + "severities:\n  source-unused: note\n");
        Assert.Equal(1, BriefsProcess.Run(site.Folder, "check").Exit);
    }

    [Fact]
    public void Version_and_help_are_printed()
    {
        using var site = new TestSite();
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+( \\([0-9a-f]{12}\\))?\n$", BriefsProcess.Run(site.Folder, "--version").Output);
        foreach (var arguments in (string[][])[["--help"], [], ["build", "--help"], ["check", "-h"], ["snapshot", "--help"]])
        {
            var run = BriefsProcess.Run(site.Folder, arguments);
            Assert.True(run.Exit == 0 && run.Output.Contains("Usage:", StringComparison.Ordinal), run.All);
        }
    }

    [Theory]
    [InlineData("explain", 0)]
    [InlineData("check --format json", 1)]
    [InlineData("check 2>&1", 1)]
    public void Who_stops_reading_changes_nothing(string call, int exit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs bash");
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        var said = OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "bash", "-c",
            $"{BriefsProcess.ShellCommand} {call} | true; echo ${{PIPESTATUS[0]}}");
        Assert.EndsWith($"{exit}\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("pipe", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        using var site = new TestSite();
        var list = BriefsProcess.Run(site.Folder, "explain");
        Assert.Contains("quote-without-source", list.Output, StringComparison.Ordinal);
        var one = BriefsProcess.Run(site.Folder, "explain", "quote-without-source");
        Assert.True(one.Exit == 0, one.All);
        Assert.All((string[])["What to do:", "Why:", "Wrong", "Right:", "⟦"],
            part => Assert.Contains(part, one.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_limits_are_told()
    {
        using var site = new TestSite();
        var run = BriefsProcess.Run(site.Folder, "limits");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("524,288 bytes", run.Output, StringComparison.Ordinal);
        Assert.Contains("100,000 characters", run.Output, StringComparison.Ordinal);
    }
}
