using Briefs.Cli.Manual;
using Briefs.Model.Json;

namespace Briefs.Cli.Commands;

/// <summary>A rule as text for the terminal.</summary>
internal static class ExplainedRule
{
    /// <summary>An example this long makes its point by its length.</summary>
    private const int LongestExample = 2_000;

    public static string Format(RuleInfo info)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write($"{info.Id} ({QuotationJson.NameOf(info.Severity)})\n\n");
        text.Write($"{RuleInfo.WithoutPlaceholders(info.Message)}\n\n");
        text.Write($"What to do: {RuleInfo.WithoutPlaceholders(info.Help)}\n\n");
        text.Write($"Why: {info.Why}\n\n");
        text.Write(info.CanBeLowered
            ? "site.yml may give it another weight: severities, error, warning, note or off.\n\n"
            : "site.yml can make it weigh more, never less, and it cannot be left aside.\n\n");
        Examples(text, "Wrong (⟦ ⟧ stand around the place that is reported):", info.Bad);
        Examples(text, "Right:", info.Good);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Examples(StringWriter text, string title, ImmutableArray<RuleExample> examples)
    {
        if (examples.IsEmpty) return;
        text.Write($"{title}\n\n");
        foreach (var example in examples)
        {
            switch (example)
            {
                case RuleExample.Body body:
                    Indented(text, body.Markdown);
                    break;
                case RuleExample.WholeBrief brief:
                    Indented(text, brief.Markdown);
                    break;
                case RuleExample.Site site:
                    foreach (var (path, content) in site.Files) Indented(text, $"{path}:\n{RuleExample.Shown(content)}");
                    break;
                case RuleExample.OnTheWeb asked:
                    foreach (var (path, content) in asked.Files) Indented(text, $"{path}:\n{content}");
                    Indented(text, ExampleFrame.Answers(asked));
                    break;
                case RuleExample.Since since:
                    foreach (var (path, content) in since.Before) Indented(text, $"{path}, as published:\n{content}");
                    foreach (var (path, content) in since.Now) Indented(text, $"{path}, now:\n{content}");
                    break;
            }
        }
    }

    private static void Indented(StringWriter text, string example)
    {
        var shown = example.Length > LongestExample
            ? $"{example[..Shorten.Floor(example, 80)]} {Shorten.Ellipsis} ({example.Length} characters)"
            : example;
        foreach (var line in shown.TrimEnd('\n').Split('\n'))
            text.Write(line.Length == 0 ? "\n" : $"    {SafeText.Escape(line)}\n");
        text.Write('\n');
    }
}
