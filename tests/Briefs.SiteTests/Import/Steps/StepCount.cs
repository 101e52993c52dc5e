namespace Briefs.SiteTests.Import.Steps;

/// <summary>What an editor does from the text of an article to a brief that passes <c>check</c>.</summary>
internal sealed record StepCount(string Article)
{
    public int Quotations { get; set; }

    /// <summary>Citations written by hand.</summary>
    public int Typed { get; set; }

    /// <summary>Proposed citations of which only the question mark was deleted.</summary>
    public int Confirmed { get; set; }

    /// <summary>Proposed citations that give words to the wrong speaker or source, or cover words that nobody said.</summary>
    public int Wrong { get; set; }

    /// <summary>Questions of <c>fix --declare</c> answered, and declarations written by hand.</summary>
    public int Declared { get; set; }

    /// <summary>Lines of front matter written by hand, blanks included.</summary>
    public int Lines { get; set; }

    /// <summary>Quotation marks written where the article lacks them.</summary>
    public int Repaired { get; set; }

    /// <summary>Runs of <c>check</c>, the last one without errors.</summary>
    public int Rounds { get; set; }

    /// <summary>Errors of the first run.</summary>
    public int FirstErrors { get; set; }

    /// <summary>Errors of the last run.</summary>
    public int Left { get; set; }

    /// <summary>Mistakes made in the finished brief, one at a time.</summary>
    public int Slips { get; set; }

    /// <summary>Errors reported for all of them.</summary>
    public int SlipErrors { get; set; }

    /// <summary>What was typed and why, for a person who reads why.</summary>
    public List<string> Log { get; } = [];

    /// <summary>What is typed or decided. A confirmation is neither: the table has it in a column of its own.</summary>
    public int Steps => Typed + Declared + Lines + Repaired;

    private ImmutableArray<int> Numbers =>
        [Quotations, Typed, Confirmed, Wrong, Declared, Lines, Repaired, Steps, Rounds, FirstErrors, Left, Slips, SlipErrors];

    /// <summary>Whether the article needs more work than it did. What counts is what is done by hand, and the errors.</summary>
    /// <param name="before">The numbers of its line in the table.</param>
    public bool IsMoreThan(ImmutableArray<int> before)
    {
        int[] counted = [3, 7, 8, 9, 10, 12];
        return counted.Any(i => Numbers[i] > before[i]);
    }

    /// <summary>The numbers of a table, by article, in its order.</summary>
    public static OrderedDictionary<string, ImmutableArray<int>> ReadTable(string table) => new(table.Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(cells => cells.Length > 1 && cells[0].Contains('/', StringComparison.Ordinal))
        .Select(cells => KeyValuePair.Create(
            cells[0], cells.Skip(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToImmutableArray())));

    public static StepCount Total(IReadOnlyCollection<StepCount> all) => new("total")
    {
        Quotations = all.Sum(c => c.Quotations),
        Typed = all.Sum(c => c.Typed),
        Confirmed = all.Sum(c => c.Confirmed),
        Wrong = all.Sum(c => c.Wrong),
        Declared = all.Sum(c => c.Declared),
        Lines = all.Sum(c => c.Lines),
        Repaired = all.Sum(c => c.Repaired),
        Rounds = all.Sum(c => c.Rounds),
        FirstErrors = all.Sum(c => c.FirstErrors),
        Left = all.Sum(c => c.Left),
        Slips = all.Sum(c => c.Slips),
        SlipErrors = all.Sum(c => c.SlipErrors),
    };

    /// <summary>A table with one line for each article, and the totals.</summary>
    public static string Table(IReadOnlyList<StepCount> all)
    {
        var total = Total(all);
        var text = new StringBuilder();
        string[] heads =
        [
            "article", "quotations", "typed", "confirmed", "wrong", "declared", "lines", "repaired", "steps", "rounds", "first errors",
            "left", "slips", "slip errors",
        ];
        text.Append("""
            # Steps from a raw article to a brief that passes `check`

            Written by `ArticleStepsTests`. Typed: citations written by hand. Confirmed: proposed citations of which only the question
            mark was deleted. Wrong: proposals with the wrong speaker or source. Declared: questions of `fix --declare`, and declarations
            written by hand. Lines: of front matter, written by hand, blanks included. Repaired: quotation marks that the article lacks.
            Steps: typed, declared, lines and repaired. Left: errors of the last run. Slips: mistakes made in the finished brief, one at a
            time.


            """);
        text.Append('|').AppendJoin('|', heads.Select(h => $" {h} ")).Append("|\n|---|").AppendJoin("", heads.Skip(1).Select(_ => "--:|"))
            .Append('\n');
        foreach (var count in all.Append(total))
            text.Append(CultureInfo.InvariantCulture, $"| {count.Article} | ").AppendJoin(" | ", count.Numbers).Append(" |\n");
        text.Append(CultureInfo.InvariantCulture, $"\nSteps an article: {(double)total.Steps / all.Count:0.0}");
        text.Append(CultureInfo.InvariantCulture, $" and {(double)total.Confirmed / all.Count:0.0} confirmations\n");
        text.Append(CultureInfo.InvariantCulture,
            $"Citations only confirmed: {100.0 * total.Confirmed / (total.Confirmed + total.Typed):0} %\n");
        text.Append(CultureInfo.InvariantCulture, $"Errors for one slip: {(double)total.SlipErrors / total.Slips:0.00}\n");
        return text.ToString();
    }
}
