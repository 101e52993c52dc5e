using Briefs.Cli.Output;
using Briefs.Cli.Publish;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Writes fixed files, each atomically, and renames files so that git tracks the rename.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FileChangeWriter(string siteFolder)
{
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public void Write(FileChange file)
    {
        if (file.IsChanged)
            AtomicFile.Write(Path.Combine(siteFolder, file.Path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
                .GetBytes(file.After));
        if (file.IsRenamed) Rename(file.Path, file.NewPath);
    }

    // Renames through a temporary name: a case-insensitive or normalizing file system would report that the new name exists. Files
    // that git does not track are renamed on disk only.
    private void Rename(string path, string newPath)
    {
        var between = path[..(path.LastIndexOf('/') + 1)] + $"{Guid.NewGuid():n}.tmp";
        var git = ProgramFinder.Find(Environment.GetEnvironmentVariable("PATH"), "git") is null ? null : new Git(siteFolder);
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
