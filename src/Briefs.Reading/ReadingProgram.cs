using System.Reflection;
using Briefs.Languages;

namespace Briefs.Reading;

/// <summary>The code that decides what is read from a document.</summary>
public static class ReadingProgram
{
    /// <summary>The assemblies with this code and its data.</summary>
    public static ImmutableArray<Assembly> Assemblies { get; } =
    [
        typeof(BriefReader).Assembly,
        typeof(Brief).Assembly,
        typeof(LanguageFiles).Assembly,
        typeof(Markdig.Markdown).Assembly,
        typeof(YamlDotNet.Core.Parser).Assembly,
    ];
}
