using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
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

    /// <summary>Contains the hashes of the package of that version.</summary>
    private const string PackageHashes = ".config/briefs.sha512";

    /// <summary>All files of a new site.</summary>
    /// <param name="version">The version of Briefs that the site will use.</param>
    /// <param name="packageHashes">
    /// The hashes of its package from <see cref="InstalledPackage.Hashes"/>: the workflows run no other package. Null if unknown.
    /// </param>
    /// <param name="shared">The workflows that those of the site call. Null if the site has all steps itself.</param>
    public static ImmutableArray<ScaffoldFile> Files(string version, string? packageHashes, SharedWorkflows? shared = null)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new ScaffoldFile(name[Folder.Length..], ReadBytes(assembly, name)))
                .Select(file => file.Path == Tools ? WithVersion(file, version) : shared?.Adapt(file) ?? file)
                .Concat(packageHashes is null ? [] : [new ScaffoldFile(PackageHashes, [.. Encoding.UTF8.GetBytes(packageHashes)])])
                .Concat(ContentForm.All.Select(content => new ScaffoldFile(
                    $"{SchemaFile.Folder}/{SchemaFile.NameOf(content)}",
                    ImmutableCollectionsMarshal.AsImmutableArray(SchemaFile.Serialize(content))))),
        ];
    }

    /// <summary>The lines of all workflows of a new site that has their steps.</summary>
    public static IEnumerable<string> WorkflowLines() => Files(BriefsVersion.Number, packageHashes: null)
        .Where(file => file.Path.StartsWith(".github/workflows/", StringComparison.Ordinal))
        .SelectMany(file => Encoding.UTF8.GetString(file.Bytes.AsSpan()).Split('\n'));

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
