namespace Briefs.Cli.Output;

/// <summary>
/// Held while a site is built, so that two builds never write into one folder. The system frees it when a build is killed.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly HeldFile _held;

    private BuildLock(HeldFile held) => _held = held;

    /// <exception cref="AnotherBuildException">Somebody else holds it.</exception>
    public static BuildLock Take(OutputPlace place)
    {
        Directory.CreateDirectory(place.Parent);
        return new BuildLock(HeldFile.Take(place.LockFile, refused => new AnotherBuildException(place.Shown, refused)));
    }

    public void Dispose() => _held.Dispose();
}
