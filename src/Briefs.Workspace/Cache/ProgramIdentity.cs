using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Briefs.Reading;

namespace Briefs.Workspaces.Cache;

/// <summary>Identifies the program, so that one version never uses what another one has read.</summary>
internal static class ProgramIdentity
{
    /// <summary>A SHA-256.</summary>
    // The compiler makes the id of a module from all that is in it.
    public static ImmutableArray<byte> Hash { get; } =
    [
        .. SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ReadingProgram.Assemblies.Append(typeof(ProgramIdentity).Assembly)
            .Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString())
            .Append(RuntimeInformation.FrameworkDescription)
            .Append(RuntimeInformation.ProcessArchitecture.ToString())))),
    ];
}
