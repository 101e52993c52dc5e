using System.Text.RegularExpressions;

namespace Briefs.Tests.Architecture;

/// <summary>A C# file, read with patterns only: enough for what stands at the margin of a file with a file-scoped namespace.</summary>
/// <param name="Path">Relative to the repository, with <c>/</c>.</param>
internal sealed partial record SourceFile(string Path, ImmutableArray<string> Lines)
{
    public static SourceFile Read(string path) => new(Repository.Relative(path), [.. File.ReadAllLines(path)]);

    /// <summary>The project's folder: <c>src/Briefs.Model</c>.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(2));

    /// <summary>File name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file-scoped namespace; empty where there is none.</summary>
    public string Namespace => Lines.Select(l => NamespaceLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value ?? "";

    /// <summary>Names of the types that are not inside another.</summary>
    public IEnumerable<string> TopLevelTypes => Lines.Select(l => TypeLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    /// <summary>The lines with their numbers, without those of raw strings.</summary>
    public IEnumerable<(string Text, int Number)> CodeLines
    {
        get
        {
            var isRaw = false;
            foreach (var (index, line) in Lines.Index())
            {
                var wasRaw = isRaw;
                if (line.Split("\"\"\"").Length % 2 == 0) isRaw = !isRaw;
                if (!wasRaw && !isRaw) yield return (line, index + 1);
            }
        }
    }

    /// <summary>Places where a pattern stands in code, as <c>path:line</c>; comments do not count.</summary>
    public IEnumerable<string> Where(Regex pattern) =>
        Lines.Select((line, i) => (line, i)).Where(l => pattern.IsMatch(Comment().Replace(l.line, ""))).Select(l => $"{Path}:{l.i + 1}");

    [GeneratedRegex(@"^namespace ([\w.]+);")]
    private static partial Regex NamespaceLine();

    private const string Modifiers = "(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref|unsafe) )*";
    private const string TypeKind = @"(?:record struct|record class|record|class|struct|interface|enum|delegate \S+)";

    [GeneratedRegex($@"^{Modifiers}{TypeKind} (\w+)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"(?<!:)//.*$")]
    private static partial Regex Comment();
}
