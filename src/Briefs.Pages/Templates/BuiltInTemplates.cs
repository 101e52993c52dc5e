using Scriban;
using Scriban.Syntax;
using System.Diagnostics;
using System.Reflection;

namespace Briefs.Pages.Templates;

/// <summary>The files of this repository's <c>templates/</c>, embedded in the assembly.</summary>
internal static class BuiltInTemplates
{
    private const string Folder = "templates/";

    /// <summary>Text by file name.</summary>
    public static ImmutableSortedDictionary<string, string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(n => n[Folder.Length..], n => ReadText(assembly, n), StringComparer.Ordinal);
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} was listed and is not there");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A parsed template, and the file in which its errors are reported.</summary>
internal sealed record PageTemplate(ContentFile File, Template Parsed)
{
    /// <summary>The executable form; only for a template without errors.</summary>
    public ScriptPage Page => Parsed.Page ?? throw new UnreachableException($"{File.Path} has faults, and a page was made from it");
}
