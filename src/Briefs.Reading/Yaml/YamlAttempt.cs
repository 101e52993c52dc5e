using Briefs.Reading.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefs.Reading.Yaml;

/// <summary>One reading of a piece of YAML, event by event, up to its end or its first slip.</summary>
internal sealed class YamlAttempt(YamlSource source)
{
    private readonly Parser _parser = new(new StringReader(source.Text.Substring(source.Region.Start, source.Region.Length)));
    private readonly Findings _findings = new(source.File.File);
    private readonly Stack<int> _brackets = new();
    private ImmutableArray<YamlEntry>.Builder? _rootEntries;
    private int _depth;

    /// <summary>What is wrong with the tree, beside a slip.</summary>
    public ImmutableArray<Diagnostic> Found => _findings.ToImmutable();

    /// <summary>Where the reading stopped although the parser could have gone on.</summary>
    public YamlSlip? Slip { get; private set; }

    /// <summary>The key whose value was being read last; null before the first.</summary>
    public string? LastKey { get; private set; }

    /// <summary>Offset behind the last scalar that was read; the region's start before the first.</summary>
    public int LastEnd { get; private set; } = source.Region.Start;

    /// <summary>Offset of the innermost bracket or brace not yet closed; null when there is none.</summary>
    public int? OpenBracket => _brackets.Count > 0 ? _brackets.Peek() : null;

    /// <summary>The top-level entries that were read whole.</summary>
    public YamlNode? Partial => _rootEntries is null ? null : new YamlNode.Mapping(source.Region, _rootEntries.ToImmutable());

    /// <summary>Reads the whole document; null when it holds nothing, or <see cref="Slip"/> is set.</summary>
    public YamlNode? Read()
    {
        while (_parser.MoveNext() && _parser.Current is StreamStart or DocumentStart)
        {
        }

        if (_parser.Current is null or StreamEnd) return null;
        var root = Node();
        if (root is null) return Partial;
        while (_parser.MoveNext())
        {
            if (_parser.Current is not DocumentStart) continue;
            const string help = "Delete this line: only one YAML document is allowed.";
            Stop(Malformed(SpanOf(_parser.Current), "a second YAML document starts here", help));
            return root;
        }

        return root;
    }

    private YamlNode? Node()
    {
        var current = _parser.Current!;
        if (RefusedProperty(current) is { } what)
        {
            var at = SpanOf(current).Start;
            Stop(Malformed(new TextSpan(at, at + 1), $"text cannot start with “{what}” here", FindSlip.WriteFolded(LastKey)), at);
            return null;
        }

        if (current is Scalar scalar) return Text(scalar);
        if (current is not (MappingStart or SequenceStart))
        {
            // For `- :` the parser ends a mapping that has a key and no value.
            var colon = new TextSpan(Math.Max(LastEnd - 1, source.Region.Start), LastEnd);
            Stop(Malformed(colon, "there is no key before this colon", "Write a key before it, or delete it."));
            return null;
        }

        if (_depth == ReadYaml.MaxDepth)
        {
            var most = ReadYaml.MaxDepth.ToString(CultureInfo.InvariantCulture);
            Stop(LimitExceeded.Info.CreateDiagnostic(source.File.File, SpanOf(current), "levels of nested lists and keys", most, "more"));
            return null;
        }

        _depth++;
        YamlNode? node = current is MappingStart mapping ? Mapping(mapping) : Sequence((SequenceStart)current);
        _depth--;
        return node;
    }

    private Diagnostic Malformed(TextSpan span, string what, string help) =>
        FrontMatterMalformed.Info.CreateDiagnostic(source.File.File, span, what, help);

    // YAML's own ways to repeat, name or type a value: none is needed, and each has been used to blow up or mislead a reader.
    private static char? RefusedProperty(ParsingEvent current) => current switch
    {
        AnchorAlias => '*',
        NodeEvent { Anchor.IsEmpty: false } => '&',
        NodeEvent { Tag.IsEmpty: false } => '!',
        _ => null,
    };

    private YamlNode.Mapping? Mapping(MappingStart start)
    {
        var span = SpanOf(start);
        var flow = start.Style == MappingStyle.Flow;
        if (flow) _brackets.Push(span.Start);
        var entries = new YamlEntries(_findings);
        if (_depth == 1) _rootEntries = entries.Kept;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Node() is not { } key) return null;
            LastKey = (key as YamlNode.Scalar)?.Text ?? LastKey;
            _parser.MoveNext();
            if (Node() is not { } value) return null;
            entries.Add(key, value);
        }

        if (flow) _brackets.Pop();
        return new YamlNode.Mapping(span with { End = EndOf(flow) }, entries.Kept.ToImmutable());
    }

    private YamlNode.Sequence? Sequence(SequenceStart start)
    {
        var span = SpanOf(start);
        var flow = start.Style == SequenceStyle.Flow;
        if (flow) _brackets.Push(span.Start);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Node() is not { } item) return null;
            items.Add(item);
        }

        if (flow) _brackets.Pop();
        return new YamlNode.Sequence(span with { End = EndOf(flow) }, items.ToImmutable());
    }

    // The end event of a block stands where the next thing begins, maybe lines below; that of a flow before its bracket.
    private int EndOf(bool flow) => flow ? LastEnd = Math.Min(SpanOf(_parser.Current!).Start + 1, source.Region.End) : LastEnd;

    private YamlNode.Scalar Text(Scalar scalar)
    {
        var span = SpanOf(scalar);
        LastEnd = span.End;
        if (PlaceScalar.Place(source.Text, span, scalar.Style, scalar.Value) is { } placed)
            return new YamlNode.Scalar(
                span, source.Restore(EscapedCharacters.WithoutHidden(placed, source.Text, _findings)), scalar.Style == ScalarStyle.Plain);
        _findings.Add(
            FrontMatterMalformed.Info,
            span,
            "the line breaks of this text are ambiguous",
            FindSlip.WriteFolded(LastKey));
        return new YamlNode.Scalar(span, PlacedText.Literal("", span.Start), IsPlain: false);
    }

    // For a document that is nothing but `---` the parser counts one line end more than there is.
    private TextSpan SpanOf(ParsingEvent parsed) => new(source.PlaceOf(parsed.Start), source.PlaceOf(parsed.End));

    private void Stop(Diagnostic found, int? mask = null) => Slip = new YamlSlip(found, mask);
}

/// <summary>A place where YAML cannot be read on.</summary>
/// <param name="Found">What the editor is told.</param>
/// <param name="Mask">Offset of the one character that misled the parser: with a letter in its stead the rest can be read,
/// so that one run shows all faults. Null when there is no such character.</param>
internal sealed record YamlSlip(Diagnostic Found, int? Mask);
