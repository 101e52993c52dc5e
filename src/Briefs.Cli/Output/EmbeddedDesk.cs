using System.Reflection;
using Briefs.Pages;

namespace Briefs.Cli.Output;

/// <summary>
/// The checker for browsers in this program. <c>./build.ps1 desk</c> makes it, and a program that is built after that contains it.
/// </summary>
internal static class EmbeddedDesk
{
    /// <summary>Where the files of the desk are among the resources.</summary>
    internal const string Folder = "desk/";

    // Not published: the page and the folder of the program have the version in their text and name.
    private const string VersionFile = "version.txt";

    private static readonly Lazy<DeskFiles?> s_own = new(() => Read(Assembly.GetExecutingAssembly()));

    /// <summary>Read on first use, because few commands need it; null if this program was built without it.</summary>
    public static Lazy<DeskFiles?> Own => s_own;

    internal static DeskFiles? Read(Assembly assembly)
    {
        if (assembly.GetManifestResourceInfo(Folder + VersionFile) is null) return null;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != Folder + VersionFile)
            .ToImmutableSortedDictionary(name => name[Folder.Length..], name => ReadBytes(assembly, name), StringComparer.Ordinal);
        return new DeskFiles(Encoding.UTF8.GetString(ReadBytes(assembly, Folder + VersionFile).Span).Trim(), files);
    }

    private static ReadOnlyMemory<byte> ReadBytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
