using System.Security.Cryptography;

namespace Briefs.Cli.Init;

/// <summary>The NuGet package <c>briefs</c> that the running program was installed from.</summary>
internal static class InstalledPackage
{
    /// <summary>In a package that only names the packages with the programs: the SHA-512 of every file of theirs.</summary>
    private const string HashesOfPrograms = "packages.sha512";

    /// <summary>
    /// The SHA-512 of files that NuGet unpacked, as <c>sha512sum</c> writes and checks them, with paths relative to the folder of the
    /// package; null if the program was not installed from a package. If the program is in the package, this is the hash of the package.
    /// If the package names others, these are the hashes of its own files, because nuget.org signs a package and so changes its hash.
    /// </summary>
    /// <param name="programFolder">
    /// The folder of the program, such as <c>…/briefs/0.1.0/tools/net10.0/any</c> or
    /// <c>…/briefs.linux-x64/0.1.0/tools/any/linux-x64</c>.
    /// </param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static string? Hashes(string programFolder, string version)
    {
        // Empty if the program may not find out its own path.
        if (programFolder.Length == 0) return null;
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var package = folder.Name.StartsWith("briefs.", StringComparison.Ordinal) && folder.Parent is { } feed
                ? Path.Combine(feed.FullName, "briefs", version)
                : folder.FullName;
            var file = Path.Combine(package, $"briefs.{version}.nupkg");
            if (!File.Exists(file)) continue;
            return File.Exists(Path.Combine(package, HashesOfPrograms)) ? HashesOfFiles(package) : Line(file, package);
        }

        return null;
    }

    private static string HashesOfFiles(string package) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(package, "tools"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(package, HashesOfPrograms))
            .Order(StringComparer.Ordinal)
            .Select(file => Line(file, package)));

    private static string Line(string file, string package) =>
        $"{Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(file)))}  {Path.GetRelativePath(package, file).Replace('\\', '/')}\n";
}
