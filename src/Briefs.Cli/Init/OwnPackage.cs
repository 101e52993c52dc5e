using System.Security.Cryptography;

namespace Briefs.Cli.Init;

/// <summary>The NuGet package that the running program was installed from.</summary>
internal static class OwnPackage
{
    /// <summary>
    /// The SHA-512 of the package that NuGet leaves beside what it has unpacked, in small hex digits; null for a program that was not
    /// installed from a package.
    /// </summary>
    /// <param name="programFolder">Where the program is: <c>…/briefs/0.1.0/tools/net10.0/any</c>.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static string? Hash(string programFolder, string version)
    {
        var name = $"briefs.{version}.nupkg";
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, name);
            if (File.Exists(file)) return Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(file)));
        }

        return null;
    }
}
