using System.Reflection;
using System.Security.Cryptography;
using Briefs.Attachments;
using Briefs.Checks;
using Briefs.Evidence;
using Briefs.Pages.Reuse;
using Briefs.Pictures;
using Briefs.Pictures.Resizing;

namespace Briefs.Workspaces.Cache;

/// <summary>Identifies all code that decides what is read, checked and written.</summary>
public static class WholeProgram
{
    /// <summary>The assemblies with this code, besides those that read documents.</summary>
    public static ImmutableArray<Assembly> Assemblies { get; } =
    [
        .. PagesProgram.Assemblies, typeof(QuotationVerifier).Assembly, typeof(PictureReader).Assembly, typeof(AttachmentReader).Assembly,
        typeof(AllChecks).Assembly,
    ];

    /// <summary>A SHA-256.</summary>
    public static ImmutableArray<byte> Hash { get; } =
    [
        .. SHA256.HashData(
        [
            .. ProgramIdentity.Hash,
            .. Encoding.UTF8.GetBytes(string.Join('\n', Assemblies.Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString())
                .Append(PictureResizer.Version))),
        ]),
    ];
}
