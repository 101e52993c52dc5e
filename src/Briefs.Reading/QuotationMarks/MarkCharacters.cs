namespace Briefs.Reading.QuotationMarks;

/// <summary>The characters that Unicode calls quotation marks (property Quotation_Mark), and which of them fit one another.</summary>
internal static class MarkCharacters
{
    private const string Double = "\"“”„‟«»＂「」『』〝〞〟｢｣﹁﹂﹃﹄⹂";
    private const string Single = "'‘’‚‛‹›＇";

    /// <summary>Pairs that a reader of any language takes for a pair, whatever the brief's own.</summary>
    private static readonly HashSet<string> Everywhere =
    [
        "“”", "‘’", "„“", "„”", "‚‘", "‚’", "«»", "»«", "‹›", "›‹", "「」", "『』", "｢｣", "﹁﹂", "﹃﹄", "〝〞", "〝〟",
        "\"\"", "''", "＂＂", "＇＇", "‟”", "‛’", "⹂”",
    ];

    /// <summary>All of them.</summary>
    public const string Each = Double + Single;

    public static RareCharacters All { get; } = new(Each);

    public static bool IsMark(char c) => All.Contains(c);

    public static bool IsDouble(char c) => Double.Contains(c, StringComparison.Ordinal);

    /// <summary>Straight marks, which look the same at both ends.</summary>
    public static bool IsStraight(char c) => c is '"' or '\'' or '＂' or '＇';

    /// <summary>A straight ' or ’, of which a lone one is an apostrophe and no error.</summary>
    public static bool MayBeApostrophe(char c) => c is '\'' or '’' or '＇' or '‘' or '‛';

    public static bool IsPairEverywhere(char open, char close) => Everywhere.Contains($"{open}{close}");

    /// <summary>Whether the shape opens in some language.</summary>
    public static bool OpensSomewhere(char c) => IsStraight(c) || "“‘„‚‟‛«»‹›「『｢﹁﹃〝⹂".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the shape closes in some language.</summary>
    public static bool ClosesSomewhere(char c) => IsStraight(c) || "”’“‘«»‹›」』｣﹂﹄〞〟".Contains(c, StringComparison.Ordinal);

    /// <summary>Corner brackets and the like can never be turned round.</summary>
    public static bool IsFixed(char c) => "「」『』｢｣﹁﹂﹃﹄〝〞〟".Contains(c, StringComparison.Ordinal);
}
