using System.Text.RegularExpressions;

namespace Briefs.SiteTests.Hostile;

/// <summary>A brief made to get something past Briefs, and what must come of it: see the head of each file in Cases/.</summary>
/// <param name="Rules">The rules it must raise; none where it is inert and nothing may be reported.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Copies">Lines of saved copies of sources, by their ids.</param>
public sealed partial record HostileCase(string Name, IReadOnlyList<string> Rules, string Text, ILookup<string, string> Copies)
{
    private const string Said = "We will kill them all";

    public static IReadOnlyList<HostileCase> In(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hostile", "Cases", file));
        return [.. Expanded(text).Split("\n=== ").Skip(1).Select(Parsed)];
    }

    private static string Expanded(string text) => CodePoint().Replace(
        text.Replace("SAID", Said, StringComparison.Ordinal),
        point => char.ConvertFromUtf32(int.Parse(point.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static HostileCase Parsed(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var colon = lines[0].IndexOf(": ", StringComparison.Ordinal);
        var rules = lines[0][..colon].Split(' ').Where(r => r != "nothing");
        var lang = Language().Match(lines[0]) is { Success: true } found ? found.Groups[1].Value : "en";
        var head = lines.Skip(1).Where(l => l.StartsWith('%')).ToList();
        return new HostileCase(lines[0], [.. rules], Brief(lang, head, [.. lines.Skip(1).Where(l => !l.StartsWith('%'))]), CopiesIn(head));
    }

    private static ILookup<string, string> CopiesIn(IEnumerable<string> head) =>
        head.Where(l => l.StartsWith("%copy ", StringComparison.Ordinal))
        .Select(l => l["%copy ".Length..].Split(": ", 2)).ToLookup(line => line[0], line => line[1], StringComparer.Ordinal);

    private static string Brief(string lang, IReadOnlyList<string> head, IReadOnlyList<string> body)
    {
        var text = new StringBuilder("---\n");
        var own = head.Where(l => l.StartsWith("% ", StringComparison.Ordinal)).Select(l => l[2..]).ToList();
        if (!own.Exists(l => l.StartsWith("title:", StringComparison.Ordinal))) text.Append("title: A border closes\n");
        if (!own.Exists(l => l.StartsWith("summary:", StringComparison.Ordinal))) text.Append("summary: A short summary.\n");
        text.Append(CultureInfo.InvariantCulture, $"date: 2024-03-01\nlang: {lang}\n").AppendJoin("", own.Select(l => l + "\n"));
        text.Append("sources:\n  news: {title: Minister speaks, publisher: The Paper, date: 2024-02-28, url: https://example.org/news}\n");
        text.AppendJoin("", head.Where(l => l.StartsWith("%sources ", StringComparison.Ordinal))
            .Select(l => $"  {l["%sources ".Length..]}\n"));
        text.Append("quoted:\n  mills: {name: Laura Mills, role: Researcher, organization: Human Rights Watch}\n");
        text.AppendJoin("", head.Where(l => l.StartsWith("%quoted ", StringComparison.Ordinal))
            .Select(l => $"  {l["%quoted ".Length..]}\n"));
        return text.Append("---\n\n“We stay” [@mills in @news].\n\n").AppendJoin('\n', body).Append('\n').ToString();
    }

    [GeneratedRegex("\\{U\\+([0-9A-F]{4,6})\\}")]
    private static partial Regex CodePoint();

    [GeneratedRegex(": lang=([a-z]+)$")]
    private static partial Regex Language();
}
