namespace Briefs.Cli.Output;

/// <summary>Replaces a folder with a new one, so that readers see the old or the new one and never a part.</summary>
internal sealed class FolderSwap(OutputPlace place, FolderCalls calls)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Puts a staged site in its place.</summary>
    /// <param name="stage">A sibling of the output folder.</param>
    /// <returns>The path of the old site, or null if none existed.</returns>
    /// <exception cref="SiteInUseException">Another program blocks it. The old site is unchanged.</exception>
    /// <exception cref="SiteMovedAwayException">The old site must be restored.</exception>
    public string? Swap(string stage)
    {
        if (Directory.Exists(place.Folder))
            return /* guard: swap */ calls.Exchange(place.Folder, stage) ? stage : SwapInTwoRenames(stage);
        try
        {
            Move(stage, place.Folder);
        }
        catch (Exception error) when (calls.IsBlocked(error))
        {
            throw SiteInUseException.Creating(place, OpenFile(stage), error);
        }

        return null;
    }

    /// <summary>
    /// For systems that cannot exchange folders. If this is killed between the two renames, the next run restores the old site.
    /// </summary>
    internal string SwapInTwoRenames(string stage)
    {
        var old = place.NewOld();
        // Before the move: if this run is killed after it, the next one must recognise the folder.
        MovedMark.Add(place.Folder);
        try
        {
            Move(place.Folder, old);
        }
        catch (Exception error) when (calls.IsBlocked(error))
        {
            MovedMark.Remove(place.Folder);
            throw SiteInUseException.Replacing(place, OpenFile(place.Folder), error);
        }

        try
        {
            Move(stage, place.Folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            MoveBack(old);
            if (calls.IsBlocked(error)) throw SiteInUseException.Replacing(place, OpenFile(stage), error);
            throw;
        }

        return old;
    }

    /// <summary>Restores a site that was moved away.</summary>
    /// <exception cref="SiteMovedAwayException">Another program blocks it, or the disk fails.</exception>
    public void MoveBack(string old)
    {
        try
        {
            Move(old, place.Folder);
            MovedMark.Remove(place.Folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = calls.IsBlocked(error) ? SiteInUseException.Reason(OpenFile(old), error) : error.Message;
            throw new SiteMovedAwayException(place, Path.GetFileName(old), reason, error);
        }
    }

    private void Move(string from, string to) => new Patience(calls, s_patience).Try(() => calls.Move(from, to));

    // Null if the folder itself is open, as by a terminal.
    private string? OpenFile(string folder)
    {
        try
        {
            return FolderWalker.Files(folder).FirstOrDefault(file => calls.IsOpenElsewhere(Path.Combine(folder, file)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The name only helps to find the program.
            return null;
        }
    }
}

/// <summary>The site cannot be replaced, because another program uses it. It is unchanged.</summary>
public sealed class SiteInUseException : IOException
{
    private SiteInUseException(string message, Exception error)
        : base(message, error) { }

    /// <param name="openFile">The file that is open, relative to the folder; null if it is not known.</param>
    internal static SiteInUseException Replacing(OutputPlace place, string? openFile, Exception error) =>
        new($"“{place.Shown}” cannot be replaced: {Reason(openFile, error)} The published site is unchanged.", error);

    /// <inheritdoc cref="Replacing"/>
    internal static SiteInUseException Creating(OutputPlace place, string? openFile, Exception error) =>
        new($"“{place.Shown}” cannot be created: {Reason(openFile, error)}", error);

    /// <inheritdoc cref="Replacing"/>
    internal static string Reason(string? openFile, Exception error)
    {
        if (openFile is not null) return $"another program has “{openFile}” open. Close that program, then build again.";
        const string close = "Close terminals that are in it and programs that show its files";
        return FolderCalls.IsDenied(error)
            ? $"another program has the folder open, or you may not change it. {close}, check your permissions, then build again."
            : $"another program has the folder open. {close}, then build again.";
    }
}

/// <summary>The old site was moved away, and could be neither replaced nor moved back. The next build does that.</summary>
public sealed class SiteMovedAwayException(OutputPlace place, string old, string reason, Exception error)
    : IOException($"“{place.Shown}” is missing. The last published site is intact in “{old}”, but cannot be moved back: {reason} "
        + "The next build restores it first.", error);
