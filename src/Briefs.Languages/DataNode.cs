namespace Briefs.Languages;

/// <summary>A value of a data file with its line: a text, a list, or keys with values.</summary>
internal sealed class DataNode(string file, int line)
{
    public static DataNode Empty { get; } = new("", 0);

    /// <summary>Null for a list and for keys.</summary>
    public string? Text { get; init; }

    public List<DataNode> Items { get; } = [];

    /// <summary>In the order of the file.</summary>
    public OrderedDictionary<string, DataNode> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>1-based.</summary>
    public int Line => line;

    /// <summary>Returns the text of a key; null if the key is missing.</summary>
    public string? FindText(string key) =>
        Keys.GetValueOrDefault(key) is { } node ? node.Text ?? throw node.Malformed($"{key} is not text") : null;

    /// <summary>Returns the words of a key, separated by spaces; empty if the key is missing. Every call returns the same set.</summary>
    public FrozenSet<string> WordsOf(string key) => Keys.GetValueOrDefault(key)?.Words ?? [];

    /// <summary>As <see cref="WordsOf"/>, in the order of the file.</summary>
    public ImmutableArray<string> ListOf(string key) => [.. SplitWords(FindText(key) ?? "")];

    /// <summary>Returns the phrases of a key, separated by semicolons.</summary>
    public ImmutableArray<string> PhrasesOf(string key) =>
        [.. (FindText(key) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Returns the value of a key that has keys itself; an empty one if the key is missing.</summary>
    public DataNode SectionOf(string key) => Keys.GetValueOrDefault(key) ?? Empty;

    /// <summary>Returns the flag of a key; null if the key is missing.</summary>
    /// <exception cref="FormatException">The value is not <c>true</c> or <c>false</c>.</exception>
    public bool? FindFlag(string key) => FindText(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Keys[key].Malformed($"{key} must be true or false, not {other}"),
    };

    public bool IsTrue(string key) => FindFlag(key) == true;

    /// <summary>Returns the whole number of a key; 0 if the key is missing.</summary>
    public int NumberOf(string key) => FindText(key) is { } text ? ParseNumber(text) : 0;

    /// <exception cref="FormatException">The text is not a whole number.</exception>
    public int ParseNumber(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed($"{text} is not a whole number");

    /// <summary>Creates the exception for an invalid value, with file, line and error.</summary>
    public FormatException Malformed(string what) => new($"{file}:{line}: {what}");

    private FrozenSet<string> Words =>
        field ??= SplitWords(Text ?? throw Malformed("this is not a list of words")).ToFrozenSet(StringComparer.Ordinal);

    private static string[] SplitWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
