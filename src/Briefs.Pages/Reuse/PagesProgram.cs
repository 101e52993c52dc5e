using System.Reflection;

namespace Briefs.Pages.Reuse;

/// <summary>The code that decides what is written into the files of a site.</summary>
public static class PagesProgram
{
    /// <summary>The assemblies with this code and its data, besides those that read documents.</summary>
    public static ImmutableArray<Assembly> Assemblies { get; } = [typeof(SitePlanner).Assembly, typeof(Scriban.Template).Assembly];
}
