using System.Security.Cryptography;
using Briefs.Pages.Reuse;
using Briefs.Workspaces.Cache;

namespace Briefs.Cli.Output;

/// <summary>What builds keep about pages, in <c>.briefs-cache/pages/</c>. There are no pages in it.</summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="findKey">See <see cref="CacheFolder"/>.</param>
internal sealed class PageCacheFolder(string siteFolder, Func<byte[]?> findKey) : KeptFiles
{
    // Records of other output folders, which are not known to be gone.
    private const int MostOutputs = 8;
    private const string Files = "files";

    // The program is signed too: bytes of another version may have another layout.
    private static readonly string s_program = Convert.ToHexStringLower(SHA256.HashData(
        [.. WholeProgram.Hash, .. typeof(PageCacheFolder).Assembly.ManifestModule.ModuleVersionId.ToByteArray()]));

    private readonly CacheFolder _folder = new(siteFolder, "pages", findKey) { Program = s_program };

    /// <summary>Why data could not be kept; null if all was.</summary>
    public string? Error => _folder.Error;

    /// <summary>The name of the file with the records of an output folder.</summary>
    /// <param name="output">Absolute.</param>
    public static string NameOf(string output) => Files + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..32];

    public override ReadOnlyMemory<byte>? Find(string name, long largest) => _folder.Read(name, largest);

    public override void Keep(string name, byte[] bytes) => _folder.Write(name, bytes);

    /// <summary>Deletes what no build needs, and what a killed build left. The records of the last outputs stay.</summary>
    public void Prune()
    {
        var outputs = _folder.List().Where(file => file.Name.StartsWith(Files, StringComparison.Ordinal) && file.Name.Length > Files.Length)
            .OrderByDescending(file => file.LastWriteTimeUtc).Take(MostOutputs).Select(file => file.Name);
        _folder.Prune(outputs.Append(Search).Append(Evidence).ToHashSet(StringComparer.Ordinal));
    }
}
