using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Briefs.Cli.Schemas;
using Briefs.Reading.Schema;

namespace Briefs.Cli.Init;

/// <summary>
/// The files of a new site, embedded at build time: <c>Init/Site</c>, and the workflows and a saved copy of this repository, so that each
/// exists only once. The schemas are generated as <c>briefs schema</c> does.
/// </summary>
internal static class NewSite
{
    private const string Folder = "site/";

    /// <summary>Sets the version of Briefs that the site uses.</summary>
    private const string Tools = ".config/dotnet-tools.json";

    /// <summary>Contains the hash of the package of that version.</summary>
    private const string PackageHash = ".config/briefs.sha512";

    /// <summary>All files of a new site.</summary>
    /// <param name="version">The version of Briefs that the site will use.</param>
    /// <param name="packageHash">
    /// The hash of its package from <see cref="InstalledPackage.Hash"/>: the workflows run no other package. Null if unknown.
    /// </param>
    public static ImmutableArray<ScaffoldFile> Files(string version, string? packageHash)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new ScaffoldFile(name[Folder.Length..], ReadBytes(assembly, name)))
                .Select(file => file.Path == Tools ? WithVersion(file, version) : file)
                .Concat(packageHash is null ? []
                : [new ScaffoldFile(PackageHash, [.. Encoding.UTF8.GetBytes($"{packageHash}  briefs.{version}.nupkg\n")])])
                .Concat(ContentForm.All.Select(content => new ScaffoldFile(
                    $"{SchemaFile.Folder}/{SchemaFile.NameOf(content)}",
                    ImmutableCollectionsMarshal.AsImmutableArray(SchemaFile.Serialize(content))))),
        ];
    }

    private static ScaffoldFile WithVersion(ScaffoldFile file, string version)
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
internal static class InstalledPackage
{
    /// <summary>
    /// The SHA-512 of the package file that NuGet keeps beside the unpacked files, in lowercase hex; null if the program was not installed
    /// from a package. A package for one runtime is installed beside <c>briefs</c>, which lists its hash, so that of <c>briefs</c> covers
    /// both.
    /// </summary>
    /// <param name="programFolder">
    /// The folder of the program, such as <c>…/briefs/0.1.0/tools/net10.0/any</c> or
    /// <c>…/briefs.linux-x64/0.1.0/tools/any/linux-x64</c>.
    /// </param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static string? Hash(string programFolder, string version)
    {
        var name = $"briefs.{version}.nupkg";
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, name);
            if (folder.Name.StartsWith("briefs.", StringComparison.Ordinal) && folder.Parent is { } feed)
                file = Path.Combine(feed.FullName, "briefs", version, name);
            if (File.Exists(file)) return Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(file)));
        }

        return null;
    }
}
