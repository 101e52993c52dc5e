using Tomlyn;
using Tomlyn.Parsing;

namespace Briefs.Import.FrontMatter;

/// <summary>Reads the front matter that Hugo writes in TOML, event by event: nothing is read deeper than the limit.</summary>
/// <param name="text">The TOML.</param>
/// <param name="firstLine">The line of the file at which it begins.</param>
internal sealed class TomlFrontMatter(string text, int firstLine)
{
    private readonly TomlParser _parser = TomlParser.Create(text);
    private MetaError? _error;

    public static MetaReading Read(string text, int firstLine)
    {
        try
        {
            var read = new TomlFrontMatter(text, firstLine);
            var keys = read.Document();
            return read._error is { } error ? new MetaReading(null, error) : MetaReading.Create(keys);
        }
        catch (TomlException malformed)
        {
            var line = (malformed.Line ?? 1) - 1 + firstLine;
            return MetaReading.Fail(line, "the front matter is not valid TOML");
        }
    }

    private MetaValue.Map Document()
    {
        while (_parser.MoveNext())
            if (_parser.Current.Kind == TomlParseEventKind.StartTable) return Table(firstLine);
        return new MetaValue.Map(firstLine, []);
    }

    private MetaValue.Map Table(int line)
    {
        var entries = ImmutableArray.CreateBuilder<MetaEntry>();
        while (_error is null && _parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            if (_parser.Current.Kind != TomlParseEventKind.PropertyName) continue;
            var (key, at) = (_parser.GetPropertyName(), Line);
            if (!_parser.MoveNext()) break;
            Add(entries, new MetaEntry(key, at, Value(at)));
        }

        return new MetaValue.Map(line, entries.ToImmutable());
    }

    // [a] and later [a.b] are two tables of one key.
    private void Add(ImmutableArray<MetaEntry>.Builder entries, MetaEntry added)
    {
        var at = 0;
        while (at < entries.Count && !string.Equals(entries[at].Key, added.Key, StringComparison.Ordinal)) at++;
        if (at == entries.Count) entries.Add(added);
        else if (entries[at].Value is MetaValue.Map first && added.Value is MetaValue.Map more)
            entries[at] = entries[at] with { Value = Merge(first, more) };
        else _error ??= new MetaError(added.Line, $"the key “{added.Key}” appears twice in the front matter");
    }

    private MetaValue.Map Merge(MetaValue.Map first, MetaValue.Map more)
    {
        var entries = first.Entries.ToBuilder();
        foreach (var entry in more.Entries) Add(entries, entry);
        return first with { Entries = entries.ToImmutable() };
    }

    private MetaValue Value(int line)
    {
        if (_parser.Depth > ForeignFrontMatter.MaxDepth)
        {
            _error ??= new MetaError(line, $"the front matter is nested deeper than {ForeignFrontMatter.MaxDepth} levels");
            return new MetaValue.Text(line, "");
        }

        return _parser.Current.Kind switch
        {
            TomlParseEventKind.StartTable => Table(line),
            TomlParseEventKind.StartArray => Array(line),
            TomlParseEventKind.String => new MetaValue.Text(line, _parser.GetString() ?? ""),
            _ => new MetaValue.Text(line, Written()),
        };
    }

    private MetaValue.List Array(int line)
    {
        var items = ImmutableArray.CreateBuilder<MetaValue>();
        while (_error is null && _parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray) items.Add(Value(Line));
        return new MetaValue.List(line, items.ToImmutable());
    }

    private int Line => Math.Max(_parser.Current.Line, 1) - 1 + firstLine;

    // Numbers, dates and booleans as the author wrote them.
    private string Written() => _parser.Current.Span is { } span ? text.Substring(span.Offset, span.Length) : "";
}
