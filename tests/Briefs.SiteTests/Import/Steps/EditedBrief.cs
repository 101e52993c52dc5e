using Briefs.Reading;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>A brief that an editor works on, as the checker reads it.</summary>
internal sealed class EditedBrief(TestSite site, ArticleTruth truth)
{
    public const string Path = "content/briefs/imported.md";

    private readonly Dictionary<string, (Brief Brief, int Errors)> _read = new(StringComparer.Ordinal);
    private ReadingContext? _context;

    public string Text { get; set; } = "";

    public ReadingContext Context => _context ??= ContextOf(Workspace.OpenToChange(site.Folder));

    /// <summary>Writes the text into the site.</summary>
    public void Save() => site.With(Path, Text);

    /// <summary>Takes over what a command wrote into the site.</summary>
    public void Load()
    {
        _context = null;
        _read.Clear();
        Text = site.Read(Path);
    }

    /// <summary>Where the body begins.</summary>
    public int BodyStart => Text.IndexOf("\n---\n", StringComparison.Ordinal);

    public (Brief Brief, int Errors) Read() => Read(Text);

    public (Brief Brief, int Errors) Read(string text)
    {
        if (!_read.TryGetValue(text, out var known)) _read.Add(text, known = ReadAgain(text));
        return known;
    }

    private (Brief Brief, int Errors) ReadAgain(string text)
    {
        var read = BriefReader.Read(FileText.Create(Path, text), DocumentKind.Brief, Context);
        return (read.Value, read.Diagnostics.Count(d => d.Severity == Severity.Error));
    }

    /// <summary>The quotations with what the truth says about each; null for one that it does not have.</summary>
    public List<(Quotation Quotation, TrueQuotation? Truth)> Matched(Brief brief)
    {
        var matched = new List<(Quotation, TrueQuotation?)>();
        var used = new HashSet<int>();
        foreach (var quotation in brief.Quotations)
        {
            var text = Fold(quotation.Text);
            var best = -1;
            for (var i = 0; i < truth.Quotations.Length; i++)
            {
                if (used.Contains(i) || !text.StartsWith(Fold(truth.Quotations[i].Text), StringComparison.Ordinal)) continue;
                if (best < 0 || truth.Quotations[i].Text.Length > truth.Quotations[best].Text.Length) best = i;
            }

            used.Add(best);
            matched.Add((quotation, best < 0 ? null : truth.Quotations[best]));
        }

        return matched;
    }

    /// <summary>The words without marks, spaces and punctuation.</summary>
    public static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static ReadingContext ContextOf(WorkspaceSnapshot site) =>
        new(site.Library.Settings, SharedEntries.Create(site.Library));
}
