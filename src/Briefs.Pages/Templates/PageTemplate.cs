using System.Diagnostics;
using Scriban.Syntax;
using Scriban;

namespace Briefs.Pages.Templates;

/// <summary>A template as parsed, once, and the file that its faults are reported in.</summary>
internal sealed record PageTemplate(ContentFile File, Template Parsed)
{
    /// <summary>What is carried out; only of a template without faults.</summary>
    public ScriptPage Page => Parsed.Page ?? throw new UnreachableException($"{File.Path} has faults, and a page was made from it");
}
