using Briefs.Cli.Output;
using Briefs.Tests.Running;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Cli.Output;

/// <summary>Other programs have the site open while it is replaced: virus scanners, indexers, viewers, terminals.</summary>
public sealed class BlockedSwapTests
{
    [Fact]
    public void A_site_that_is_open_for_two_seconds_is_replaced()
    {
        using var disk = new BlockedFolders();
        disk.Refuse = _ => disk.Waited < 2 ? BlockedFolders.Blocked() : null;
        var old = disk.Swap();
        Assert.Equal("new new", disk.Site);
        Assert.Equal("old old", BlockedFolders.Text(old));
        Assert.InRange(disk.Waited, 2, 3);
    }

    [Theory]
    [InlineData("index.html", "“index.html” open")]
    [InlineData(null, "the folder open")]
    public void A_site_that_stays_open_is_unchanged_and_the_message_says_what_to_close(string? open, string named)
    {
        using var disk = new BlockedFolders { OpenFile = open };
        disk.Refuse = path => path == disk.Place.Folder ? BlockedFolders.Blocked() : null;
        var error = Assert.Throws<SiteInUseException>(disk.Swap);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("Close", error.Message, StringComparison.Ordinal);
        Assert.Contains("The published site is unchanged.", error.Message, StringComparison.Ordinal);
        Assert.Equal("old old", disk.Site);
        Assert.InRange(disk.Waited, 20, 21);
    }

    [Fact]
    public void A_new_site_that_stays_open_leaves_the_old_one()
    {
        using var disk = new BlockedFolders();
        disk.Refuse = path => path == disk.Stage ? BlockedFolders.Blocked() : null;
        Assert.Throws<SiteInUseException>(disk.Swap);
        Assert.Equal("old old", disk.Site);
        Assert.Empty(disk.Place.Olds());
    }

    [Fact]
    public void A_site_that_can_neither_be_replaced_nor_moved_back_is_restored_by_the_next_build()
    {
        using var disk = new BlockedFolders();
        disk.Refuse = path => path == disk.Place.Folder ? null : BlockedFolders.Blocked();
        var error = Assert.Throws<SiteMovedAwayException>(disk.Swap);
        var old = Assert.Single(disk.Place.Olds());
        Assert.Contains($"“{Path.GetFileName(old)}”", error.Message, StringComparison.Ordinal);
        Assert.Equal("none", disk.Site);
        // Also if it is still blocked at first.
        Assert.Throws<SiteMovedAwayException>(() => disk.Clear());
        Assert.Equal("old old", BlockedFolders.Text(old));
        disk.Refuse = _ => null;
        Assert.Empty(disk.Clear());
        Assert.Equal("old old", disk.Site);
        Assert.Equal(["_site"], disk.Names);
    }

    [Fact]
    public void A_first_site_that_is_blocked_for_a_moment_is_created()
    {
        using var disk = new BlockedFolders();
        Directory.Delete(disk.Place.Folder, recursive: true);
        disk.Refuse = _ => disk.Waited < 2 ? BlockedFolders.Blocked() : null;
        Assert.Equal("", disk.Swap());
        Assert.Equal("new new", disk.Site);
    }

    [Fact]
    public void Other_errors_are_not_repeated()
    {
        using var disk = new BlockedFolders { Refuse = _ => new IOException("broken") };
        Assert.Equal("broken", Assert.Throws<IOException>(disk.Swap).Message);
        Assert.Equal(0, disk.Waited);
        Assert.Equal("old old", disk.Site);
    }

    [Fact]
    public void A_leftover_that_is_open_is_no_hindrance_and_is_named()
    {
        using var disk = new BlockedFolders();
        disk.Refuse = path => path.StartsWith(disk.Stage, StringComparison.Ordinal) ? BlockedFolders.Blocked() : null;
        var left = Assert.Single(disk.Clear());
        Assert.Equal(disk.Stage, left.Folder);
        Assert.Contains("another program has it open", left.ToString(), StringComparison.Ordinal);
        Assert.Equal("old old", disk.Site);
        Assert.InRange(disk.Waited, 5, 6);
        disk.Refuse = _ => null;
        Assert.Empty(disk.Clear());
        Assert.Equal(["_site"], disk.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_leftover_that_cannot_be_deleted_is_no_hindrance_and_the_warning_says_what_to_do(bool isDenied)
    {
        using var disk = new BlockedFolders();
        disk.Refuse = path => !path.StartsWith(disk.Stage, StringComparison.Ordinal) ? null
            : isDenied ? BlockedFolders.Denied() : new IOException("The disk is broken.");
        var left = Assert.Single(disk.Clear());
        Assert.Equal(disk.Stage, left.Folder);
        Assert.Contains($"“{disk.Stage}”", left.ToString(), StringComparison.Ordinal);
        Assert.Contains(isDenied ? "another program has it open, or you may not delete it" : "is broken. Delete this folder yourself.",
            left.ToString(), StringComparison.Ordinal);
        Assert.Equal("old old", disk.Site);
    }

    [Fact]
    public void Access_that_is_denied_is_not_blamed_on_another_program_alone()
    {
        using var disk = new BlockedFolders();
        disk.Refuse = path => path == disk.Place.Folder ? BlockedFolders.Denied() : null;
        var error = Assert.Throws<SiteInUseException>(disk.Swap);
        Assert.Contains("another program has the folder open, or you may not change it.", error.Message, StringComparison.Ordinal);
        using var open = new BlockedFolders { OpenFile = "index.html" };
        open.Refuse = path => path == open.Place.Folder ? BlockedFolders.Denied() : null;
        error = Assert.Throws<SiteInUseException>(open.Swap);
        Assert.Contains("another program has “index.html” open.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_whose_deletion_began_is_not_published_again()
    {
        using var disk = new BlockedFolders();
        var old = disk.Swap();
        var deleted = 0;
        disk.Refuse = path => path.Contains("-dead-", StringComparison.Ordinal) && deleted++ > 0 ? new IOException("broken") : null;
        var left = disk.Delete(old)!;
        Assert.Equal([Path.GetFileName(left.Folder), "_site"], disk.Names);
        Assert.Contains("missing", BlockedFolders.Text(left.Folder), StringComparison.Ordinal);
        disk.Refuse = _ => null;
        Directory.Delete(disk.Place.Folder, recursive: true);
        Assert.Empty(disk.Clear());
        Assert.Empty(disk.Names);
    }

    [Fact]
    public void Of_two_old_sites_the_more_complete_one_is_restored()
    {
        using var disk = new BlockedFolders();
        var (partial, whole) = (disk.Place.NewOld(), disk.Place.NewOld());
        MovedMark.Add(disk.Place.Folder);
        Directory.Move(disk.Place.Folder, whole);
        BlockedFolders.Write(partial, "newer");
        MovedMark.Add(partial);
        Directory.Delete(Path.Combine(partial, "a"), recursive: true);
        disk.Clear();
        Assert.Equal("old old", disk.Site);
        Assert.Equal(["_site"], disk.Names);
    }

    [Fact]
    public void The_only_old_site_is_restored_even_if_a_file_of_it_is_missing()
    {
        using var disk = new BlockedFolders();
        File.Delete(Path.Combine(disk.Place.Folder, "index.html"));
        MovedMark.Add(disk.Place.Folder);
        Directory.Move(disk.Place.Folder, disk.Place.NewOld());
        Assert.Empty(disk.Clear());
        Assert.Equal("missing old", disk.Site);
    }

    [Fact]
    public void The_only_old_site_stays_while_there_is_an_empty_folder_in_its_place()
    {
        using var disk = new BlockedFolders();
        var old = disk.Place.NewOld();
        MovedMark.Add(disk.Place.Folder);
        Directory.Move(disk.Place.Folder, old);
        Directory.CreateDirectory(disk.Place.Folder);
        Assert.Empty(disk.Clear());
        Assert.Equal("old old", BlockedFolders.Text(old));
    }

    [Fact]
    public void Of_two_whole_sites_the_newer_one_is_restored()
    {
        using var disk = new BlockedFolders();
        var (older, newer) = (disk.Place.NewOld(), disk.Place.NewOld());
        BlockedFolders.Write(older, "older");
        MovedMark.Add(older);
        File.SetLastWriteTimeUtc(Path.Combine(older, SiteMarker.FileName), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        MovedMark.Add(disk.Place.Folder);
        Directory.Move(disk.Place.Folder, newer);
        disk.Clear();
        Assert.Equal("old old", disk.Site);
        Assert.Equal(["_site"], disk.Names);
    }

    // Each call is made, is blocked for a while or for good, fails, or the process is killed at it.
    [Fact]
    public void Whatever_fails_a_whole_site_is_there_or_restored_by_the_next_build()
    {
        var fates = Gen.Frequency((6, Gen.Const(Fate.Made)), (3, Gen.Const(Fate.Blocked)), (1, Gen.Const(Fate.BlockedForGood)),
            (1, Gen.Const(Fate.Failed)), (1, Gen.Const(Fate.Killed))).List[1, 12];
        Gen.Select(fates, fates).Sample((first, second) =>
        {
            using var disk = new BlockedFolders();
            var isDone = Build(disk, first, () => disk.Delete(disk.Swap()));
            Assert.Contains(disk.Site, (string[])["old old", "new new", "none"]);
            if (isDone) Assert.Equal("new new", disk.Site);
            Build(disk, second, () => disk.Clear());
            disk.Refuse = _ => null;
            disk.Clear();
            Assert.Contains(disk.Site, (string[])["old old", "new new"]);
            Assert.Equal(["_site"], disk.Names);
        }, iter: Repetitions.Times(200, 2000, 20_000), threads: 1);
    }

    private static bool Build(BlockedFolders disk, List<Fate> fates, Action build)
    {
        var next = 0;
        Fate? forGood = null;
        disk.Refuse = _ =>
        {
            var fate = forGood ?? (next < fates.Count ? fates[next++] : Fate.Made);
            if (fate is Fate.BlockedForGood or Fate.Killed) forGood = fate;
            return fate switch
            {
                Fate.Made => null,
                Fate.Failed => new IOException("broken"),
                Fate.Killed => new KilledException(),
                _ => BlockedFolders.Blocked(),
            };
        };
        try
        {
            build();
            return true;
        }
        catch (Exception error) when (error is IOException or KilledException)
        {
            return false;
        }
    }

    private enum Fate
    {
        Made,
        Blocked,
        BlockedForGood,
        Failed,
        Killed,
    }

    private sealed class KilledException : Exception;
}
