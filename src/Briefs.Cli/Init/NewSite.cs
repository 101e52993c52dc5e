using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Briefs.Cli.Schemas;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Init;

/// <summary>
/// The files of a new site, which the build has put into this assembly: those of <c>Init/Site</c>, the kept copy from this
/// repository's own content, and its own workflows. There is one copy of each. Schemas are made as <c>briefs schema</c> makes them.
/// </summary>
internal static class NewSite
{
    private const string Folder = "site/";

    /// <summary>The one file that says which Briefs the site is built with.</summary>
    private const string Tools = ".config/dotnet-tools.json";

    /// <summary>The file that says which package of that version it must be.</summary>
    private const string PackageHash = ".config/briefs.sha512";

    /// <summary>All of them.</summary>
    /// <param name="version">The version of Briefs that the site will be built with.</param>
    /// <param name="packageHash">
    /// Of its package, as <see cref="OwnPackage.Hash"/> finds it: workflows run no other package. Null where it is not known.
    /// </param>
    public static ImmutableArray<StartedFile> Files(string version, string? packageHash)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new StartedFile(name[Folder.Length..], ReadBytes(assembly, name)))
                .Select(file => file.Path == Tools ? WithVersion(file, version) : file)
                .Concat(packageHash is null ? []
                : [new StartedFile(PackageHash, [.. Encoding.UTF8.GetBytes($"{packageHash}  briefs.{version}.nupkg\n")])])
                .Concat(ContentForm.All.Select(content => new StartedFile(
                    $"{SchemaFile.Folder}/{SchemaFile.NameOf(content)}",
                    ImmutableCollectionsMarshal.AsImmutableArray(SchemaFile.Serialize(content))))),
        ];
    }

    private static StartedFile WithVersion(StartedFile file, string version)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.AsSpan()).Replace("VERSION", version, StringComparison.Ordinal);
        return file with { Bytes = ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)) };
    }

    private static ImmutableArray<byte> ReadBytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} was listed and is not there");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}

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
