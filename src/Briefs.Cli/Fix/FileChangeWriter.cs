using Briefs.Cli.Output;
using Briefs.Cli.Publish;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Writes fixed files, each atomically, and renames files so that git tracks the rename.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FileChangeWriter(string siteFolder)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The reason why a file can't be written: it is read-only, or changed after it was read; null for none.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public string? Obstacle(ImmutableArray<FileChange> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(siteFolder, file.Path);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(s_utf8.GetBytes(file.Before)))
                return $"{file.Path} changed in the meantime. Nothing was written. Run the command again.";
            if (new FileInfo(path).IsReadOnly) return $"{file.Path} is read-only. Nothing was written.";
        }

        return null;
    }

    /// <summary>Writes all files or none: after an error, the files that were written get their old text again.</summary>
    /// <exception cref="IOException">A file cannot be written. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public void WriteAll(ImmutableArray<FileChange> files)
    {
        var written = new Stack<FileChange>();
        try
        {
            foreach (var file in files)
            {
                Write(file);
                written.Push(file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            foreach (var file in written) AtomicFile.Write(Path.Combine(siteFolder, file.Path), s_utf8.GetBytes(file.Before));
            throw;
        }
    }

    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public void Write(FileChange file)
    {
        if (file.IsChanged)
            AtomicFile.Write(Path.Combine(siteFolder, file.Path), s_utf8.GetBytes(file.After));
        if (file.IsRenamed) Rename(file.Path, file.NewPath);
    }

    // Renames through a temporary name: a case-insensitive or normalizing file system would report that the new name exists. Files
    // that git does not track are renamed on disk only.
    private void Rename(string path, string newPath)
    {
        var between = path[..(path.LastIndexOf('/') + 1)] + $"{Guid.NewGuid():n}.tmp";
        var git = GitProgram.Find(Environment.GetEnvironmentVariable) is null ? null : new Git(siteFolder);
        if (git is not null && git.Try("", "ls-files", "--error-unmatch", "--", path).Exit == 0)
        {
            git.Ask("mv", "--", path, between);
            git.Ask("mv", "--", between, newPath);
            return;
        }

        File.Move(Path.Combine(siteFolder, path), Path.Combine(siteFolder, between));
        File.Move(Path.Combine(siteFolder, between), Path.Combine(siteFolder, newPath));
    }
}
