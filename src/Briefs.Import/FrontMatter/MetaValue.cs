namespace Briefs.Import.FrontMatter;

/// <summary>A value of front matter in YAML, TOML or JSON. Scalars stay text, as they are written.</summary>
/// <param name="Line">The line of the file, 1-based.</param>
internal abstract record MetaValue(int Line)
{
    /// <param name="Value">Empty for a key without a value.</param>
    internal sealed record Text(int Line, string Value) : MetaValue(Line);

    internal sealed record List(int Line, ImmutableArray<MetaValue> Items) : MetaValue(Line);

    /// <summary>Keys with their values, in the order written, each key once.</summary>
    internal sealed record Map(int Line, ImmutableArray<MetaEntry> Entries) : MetaValue(Line)
    {
        /// <param name="names">In lower case. Generators compare keys without case.</param>
        public MetaEntry? Find(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                foreach (var entry in Entries)
                    if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)) return entry;
            return null;
        }
    }

    /// <summary>The texts of a list, or of one text; values of another form are not texts.</summary>
    public ImmutableArray<string> Texts => this switch
    {
        Text { Value: var one } => one.Trim().Length > 0 ? [one.Trim()] : [],
        List list => [.. list.Items.OfType<Text>().Select(item => item.Value.Trim()).Where(item => item.Length > 0)],
        _ => [],
    };

    /// <summary>Whether it contains nothing at all.</summary>
    public bool IsEmpty => this switch
    {
        Text text => string.IsNullOrWhiteSpace(text.Value),
        List list => list.Items.All(item => item.IsEmpty),
        Map map => map.Entries.All(entry => entry.Value.IsEmpty),
        _ => false,
    };
}

/// <param name="Line">The line of the key, 1-based.</param>
internal sealed record MetaEntry(string Key, int Line, MetaValue Value);

/// <summary>The result of reading front matter.</summary>
/// <param name="Keys">Null when it could not be read.</param>
/// <param name="Error">Null when it could be read.</param>
internal sealed record MetaReading(MetaValue.Map? Keys, MetaError? Error)
{
    public static MetaReading Create(MetaValue.Map keys) => new(keys, null);

    public static MetaReading Fail(int line, string what) => new(null, new MetaError(line, what));
}

/// <param name="Line">The line of the file, 1-based.</param>
/// <param name="What">A sentence without its full stop.</param>
internal sealed record MetaError(int Line, string What);
