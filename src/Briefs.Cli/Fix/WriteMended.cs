using Briefs.Cli.Output;
using Briefs.Cli.Publish;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Puts mended files in their places, each in one step, and gives them their names so that git follows.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class WriteMended(string siteFolder)
{
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public void Write(MendedFile file)
    {
        if (file.IsChanged)
            WholeFile.Write(Path.Combine(siteFolder, file.Path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
                .GetBytes(file.After));
        if (file.IsRenamed) Rename(file.Path, file.NewPath);
    }

    // By way of a third name: a system that takes both names for one would find its own file in the way. git is told of what it
    // follows already; a file that it does not know is renamed on the disk alone.
    private void Rename(string path, string newPath)
    {
        var between = path[..(path.LastIndexOf('/') + 1)] + $"{Guid.NewGuid():n}.tmp";
        var git = FindProgram.Find(Environment.GetEnvironmentVariable("PATH"), "git") is null ? null : new Git(siteFolder);
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
