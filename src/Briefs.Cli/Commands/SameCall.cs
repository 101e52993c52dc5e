using System.Buffers;
using System.CommandLine.Parsing;
using System.CommandLine;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Commands;

/// <summary>A call to be typed after this one: another command for the same site, with the same options.</summary>
internal static class SameCall
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("+,-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~\\");

    // What build does with the site is nothing to one that is only shown.
    private static readonly string[] s_ofBuildAlone = ["--output", "--format", "--report"];

    public static string Format(ParseResult parsed, string command)
    {
        var words = new List<string> { Program(), command };
        var isItsValue = false;
        foreach (var token in parsed.Tokens.Skip(1).Where(t => t.Value != "--strict"))
        {
            var isLeftOut = !isItsValue && s_ofBuildAlone.Contains(token.Value, StringComparer.Ordinal);
            if (!isLeftOut && !isItsValue) words.Add(Quoted(token.Value));
            isItsValue = isLeftOut;
        }

        return SafeText.Escape(string.Join(' ', words));
    }

    // Out of its own project's folder the program was started by "dotnet run"; where it is installed, by its name.
    private static string Program()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        if (built.Parent is not { Parent.Parent: { } project } configuration
            || !File.Exists(Path.Combine(project.FullName, "Briefs.Cli.csproj"))) return "briefs";
        var release = configuration.Name == "Release" ? " -c Release" : "";
        return $"dotnet run --project {Quoted(Path.GetRelativePath(Environment.CurrentDirectory, project.FullName))}{release} --";
    }

    private static string Quoted(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
