using Briefs.Cli.Commands;
using Briefs.Cli.Output;
using Briefs.Cli.Serve;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using System.Net;
using System.Text.Json;
using Xunit;

namespace Briefs.SiteTests.Serve;

/// <summary>A served site follows its files, whatever editors, version control and accidents do to them.</summary>
public sealed class FollowTests
{
    private static readonly HttpClient Client = new();

    private const string Border = "content/briefs/border.md";

    [Fact]
    public async Task Editors_that_save_in_place_beside_and_by_way_of_a_backup_are_all_followed()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        File.AppendAllText(site.PathOf(Border), "\nWritten in place.\n");
        await Shows(served, "briefs/border/", "Written in place.");
        File.WriteAllText(site.PathOf("content/briefs/.border.md.tmp"), site.Read(Border) + "\nWritten beside.\n");
        File.Move(site.PathOf("content/briefs/.border.md.tmp"), site.PathOf(Border), overwrite: true);
        await Shows(served, "briefs/border/", "Written beside.");
        // As Vim does it: away with the old file, a new one under its name, away with the backup.
        File.Move(site.PathOf(Border), site.PathOf(Border + "~"));
        File.WriteAllText(site.PathOf(Border), File.ReadAllText(site.PathOf(Border + "~")) + "\nWritten anew.\n");
        File.Delete(site.PathOf(Border + "~"));
        await Shows(served, "briefs/border/", "Written anew.");
    }

    [Fact]
    public async Task Files_that_come_go_and_change_names_are_followed()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        site.With("content/briefs/second.md", TestTexts.Brief("A second one"));
        await Shows(served, "briefs/second/", "A second one");
        await Shows(served, "", "A second one");
        File.Move(site.PathOf("content/briefs/second.md"), site.PathOf("content/briefs/third.md"));
        await Shows(served, "briefs/third/", "A second one");
        await Answers(served, "briefs/second/", HttpStatusCode.NotFound);
        site.With("content/pages/about.md", "---\ntitle: All about us\n---\n\nWe are here.\n");
        await Shows(served, "about/", "We are here.");
        site.With("templates/page.html", "<p>Our own</p>{{ brief.body }}\n");
        await Shows(served, "about/", "Our own");
    }

    [Fact]
    public async Task The_whole_content_may_go_and_come_back_as_when_a_branch_is_switched()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        Directory.Move(site.PathOf("content"), site.PathOf("away"));
        await Task.Delay(400, TestContext.Current.CancellationToken);
        await Shows(served, "briefs/border/", "We will not comply");
        Directory.Move(site.PathOf("away"), site.PathOf("content"));
        for (var i = 0; i < 50; i++) site.With($"content/briefs/other-{i}.md", TestTexts.Brief($"Other number {i}"));
        await Shows(served, "briefs/other-49/", "Other number 49");
        File.AppendAllText(site.PathOf(Border), "\nBack again.\n");
        await Shows(served, "briefs/border/", "Back again.");
    }

    [Fact]
    public async Task Settings_that_are_no_yaml_change_nothing_until_they_are_again()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        site.With("content/site.yml", "title: a: b: [\n");
        await Shows(served, "briefs/border/", "We will not comply");
        site.With("content/site.yml", TestTexts.Settings.Replace("Example briefs", "Other briefs", StringComparison.Ordinal));
        await Shows(served, "", "Other briefs");
    }

    [Fact]
    public async Task A_page_hears_of_what_becomes_of_it()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        using var news = await News(served);
        // First the page, of which nobody has said which they have; then the rest of the site.
        var first = await Data(news);
        Assert.Contains("\"errors\":0", first, StringComparison.Ordinal);
        Assert.Contains("We will not comply", first, StringComparison.Ordinal);
        Assert.StartsWith("data: {\"site\":{", await Data(news), StringComparison.Ordinal);
        File.AppendAllText(site.PathOf(Border), "\nShe answered: “Nobody asked us.”\n");
        var changed = await Data(news);
        Assert.NotEqual(HashIn(first), HashIn(changed));
        Assert.Contains("quote-without-source", changed, StringComparison.Ordinal);
        Assert.Contains("\"source\":[", changed, StringComparison.Ordinal);
        using var page = JsonDocument.Parse(changed["data: ".Length..]);
        Assert.Equal(await Client.GetStringAsync(new Uri(served.Address, "briefs/border/"), TestContext.Current.CancellationToken),
            page.RootElement.GetProperty("html").GetString());
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again_and_what_becomes_of_others_is_told_alone()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        using var once = await News(served);
        var hash = HashIn(await Data(once));
        using var news = await News(served, hash);
        var first = await Data(news);
        Assert.Equal(hash, HashIn(first));
        Assert.DoesNotContain("\"html\"", first, StringComparison.Ordinal);
        await Data(news);
        site.With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        var changed = await Data(news);
        Assert.StartsWith("data: {\"site\":{\"errors\":1,", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("We will not comply", changed, StringComparison.Ordinal);
    }

    // Where looking at everything takes long it is done seldom; what could not be read must not wait for that.
    [Fact]
    public async Task What_could_not_be_read_is_tried_again_soon_even_where_looking_takes_long()
    {
        using var site = TestSite.Good();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looked = new TaskCompletionSource();
        var (asked, failsNext, failed) = (0, false, 0);
        using var follow = WatchLoop.Begin(
            new WorkspaceOptions { SiteFolder = site.Folder, AsOf = DateTimeOffset.UtcNow }, Now, new StageProgress(), _ => { },
            new PictureCopies(site.Folder, null));
        var following = Task.Run(() => follow.Run(end.Token), TestContext.Current.CancellationToken);
        await looked.Task.WaitAsync(HangGuard.Patience, TestContext.Current.CancellationToken);
        Volatile.Write(ref failsNext, true);
        File.AppendAllText(site.PathOf(Border), "\nShe answered: “Nobody asked us.”\n");
        await HangGuard.Until(
            () =>
                Task.FromResult(follow.Now.View.State.GetDiagnostics(Border).Any(f => f.Rule.Id == "quote-without-source")), () =>
                    $"not read again; the disk failed {failed} times");

        Assert.Equal(1, failed);
        Assert.Null(follow.Now.Fault);
        await end.CancelAsync();
        await following;

        // The clock is asked in the midst of each reading: a disk that is slow once, and fails once.
        DateTimeOffset Now()
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                Thread.Sleep(700);
                looked.SetResult();
            }
            else if (Volatile.Read(ref failsNext))
            {
                Volatile.Write(ref failsNext, false);
                failed++;
                throw new IOException("The disk does not answer.");
            }

            return DateTimeOffset.UtcNow;
        }
    }

    private static async Task<StreamReader> News(ServedSite served, string shown = "") =>
        new(await Client.GetStreamAsync(new Uri(served.Address, "/_briefs/news?page=/briefs/briefs/border/&shown=" + shown),
            TestContext.Current.CancellationToken));

    private static async Task<string> Data(StreamReader news)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(HangGuard.Patience);
        while (await news.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        throw new EndOfStreamException();
    }

    private static string HashIn(string data) => data.Split("\"hash\":\"")[1][..12];

    private static Task Shows(ServedSite served, string path, string words) =>
        Until(served, path, async answer => (await answer.Content.ReadAsStringAsync())
            .Contains(words, StringComparison.Ordinal), $"“{words}” at {path}");

    private static Task Answers(ServedSite served, string path, HttpStatusCode status) =>
        Until(served, path, answer => Task.FromResult(answer.StatusCode == status), $"{status} at {path}");

    private static Task Until(ServedSite served, string path, Func<HttpResponseMessage, Task<bool>> holds, string what) =>
        HangGuard.Until(
            async () =>
            {
                using var answer = await Client.GetAsync(new Uri(served.Address, path), TestContext.Current.CancellationToken);
                return await holds(answer);
            },
            () => $"never {what}");
}
