using System.Text.RegularExpressions;

namespace Briefs.Tests.Rules;

/// <summary>A diagnostic in a site, and what an editor does with the files. Null means that the help does not give this advice.</summary>
/// <param name="Site">With the error.</param>
/// <param name="Found">Message, help and place, as they are printed.</param>
internal sealed record AdviceCase(ExampleSite Site, Diagnostic Found)
{
    public string Text => Site.Files[Found.File.Path];

    public string Place => Text[Found.Span.Start..Found.Span.End];

    /// <summary>The first group of a pattern in the printed help; null where it has none.</summary>
    public string? Help(string pattern) => Group(Found.Help, pattern);

    public string? Message(string pattern) => Group(Found.Message, pattern);

    /// <summary>The first code of the help, in backticks.</summary>
    public string? Code() => Help("`([^`]+)`");

    /// <summary>Placeholders of the help, filled in as the editor of an example would.</summary>
    public static string? Filled(string? advice) => advice?
        .Replace("@person", "@ivanov", StringComparison.Ordinal).Replace("@source", "@news", StringComparison.Ordinal)
        .Replace("NAME", "Ben Roe", StringComparison.Ordinal);

    public ExampleSite With(string path, string text) => Site with { Files = Site.Files.SetItem(path, text) };

    public ExampleSite Without(string path) => Site with { Files = Site.Files.Remove(path) };

    public ExampleSite? Replaced(string? with) => Edited(Found.Span.Start, Found.Span.End, with);

    public ExampleSite? Before(string? what) => Edited(Found.Span.Start, Found.Span.Start, what);

    public ExampleSite? After(string? what) => Edited(Found.Span.End, Found.Span.End, what);

    public ExampleSite? Renamed(string? name) =>
        name is null ? null : Site with
        {
            Files = Site.Files.Remove(Found.File.Path).SetItem(
            Found.File.Path[..(Found.File.Path.LastIndexOf('/') + 1)] + name, Text)
        };

    /// <summary>The reported lines, from the first to the last, in place of which others are written.</summary>
    public ExampleSite? Line(string? with)
    {
        var start = Text.LastIndexOf('\n', Math.Max(0, Found.Span.Start - 1)) + 1;
        var end = Text.IndexOf('\n', Found.Span.End) is >= 0 and var at ? at + 1 : Text.Length;
        var indent = Text[start..end].TakeWhile(c => c == ' ').Count();
        return Edited(start, end, with is null ? null : with.Length == 0 ? "" : $"{new string(' ', indent)}{with}\n");
    }

    /// <summary>Without the reported entry: its line, and those that are indented further.</summary>
    public ExampleSite Entry()
    {
        var start = Text.LastIndexOf('\n', Math.Max(0, Found.Span.Start - 1)) + 1;
        var indent = Text[start..].TakeWhile(c => c == ' ').Count();
        var end = Text.IndexOf('\n', start) + 1;
        while (end < Text.Length && Text[end..].TakeWhile(c => c == ' ').Count() > indent) end = Text.IndexOf('\n', end) + 1;
        return Edited(start, end, "")!;
    }

    /// <summary>A line more in the entry of the file that has this id.</summary>
    public ExampleSite? Into(string id, string? line) =>
        line is null ? null : Changed($@"(?m)^( *){Regex.Escape(id)}: *\n", m => $"{m.Value}{m.Groups[1].Value}  {line}\n");

    /// <summary>Lines at the end of the front matter.</summary>
    public ExampleSite? FrontMatter(string? lines) => lines is null ? null : Changed(@"\n---\n", m => $"\n{lines}{m.Value}");

    public ExampleSite Changed(string pattern, MatchEvaluator with) =>
        With(Found.File.Path, new Regex(pattern).Replace(Text, with, 1));

    public ExampleSite Changed(string pattern, string with) => Changed(pattern, m => m.Result(with));

    public ExampleSite? Edited(int start, int end, string? with) =>
        with is null ? null : With(Found.File.Path, Text[..start] + with + Text[end..]);

    private static string? Group(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } match ? match.Groups[1].Value : null;
}
