namespace Briefs.Languages;

/// <summary>A value of a data file, with its place: a text, a list, or keys with values.</summary>
internal sealed class DataNode(string file, int line)
{
    public static DataNode Empty { get; } = new("", 0);

    /// <summary>Null of a list and of keys.</summary>
    public string? Text { get; init; }

    public List<DataNode> Items { get; } = [];

    /// <summary>In the order of the file.</summary>
    public OrderedDictionary<string, DataNode> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Counted from 1.</summary>
    public int Line => line;

    /// <summary>The text of a key; null where the key is missing.</summary>
    public string? FindText(string key) =>
        Keys.GetValueOrDefault(key) is { } node ? node.Text ?? throw node.Malformed($"{key} is no text") : null;

    /// <summary>The words of a key, divided by spaces; none where the key is missing. Every caller gets the same set.</summary>
    public FrozenSet<string> WordsOf(string key) => Keys.GetValueOrDefault(key)?.Words ?? [];

    /// <summary>The same in their order.</summary>
    public ImmutableArray<string> ListOf(string key) => [.. SplitWords(FindText(key) ?? "")];

    /// <summary>The phrases of a key, divided by semicolons.</summary>
    public ImmutableArray<string> PhrasesOf(string key) =>
        [.. (FindText(key) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The value of a key with keys of its own; an empty one where the key is missing.</summary>
    public DataNode SectionOf(string key) => Keys.GetValueOrDefault(key) ?? Empty;

    /// <summary>The flag of a key; null where the key is missing.</summary>
    /// <exception cref="FormatException">The key has another value than <c>true</c> and <c>false</c>.</exception>
    public bool? FindFlag(string key) => FindText(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Keys[key].Malformed($"{key} is true or false, not {other}"),
    };

    public bool IsTrue(string key) => FindFlag(key) == true;

    /// <summary>The whole number of a key; 0 where the key is missing.</summary>
    public int NumberOf(string key) => FindText(key) is { } text ? ParseNumber(text) : 0;

    /// <exception cref="FormatException">The text is no whole number.</exception>
    public int ParseNumber(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed($"{text} is no whole number");

    /// <summary>What to throw where a value is not what is asked for: file, line, and what is wrong.</summary>
    public FormatException Malformed(string what) => new($"{file}:{line}: {what}");

    private FrozenSet<string> Words =>
        field ??= SplitWords(Text ?? throw Malformed("this is no list of words")).ToFrozenSet(StringComparer.Ordinal);

    private static string[] SplitWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
