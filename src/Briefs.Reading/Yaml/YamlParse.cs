using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;
using YamlDotNet.Core.Events;
using YamlDotNet.Core;

namespace Briefs.Reading.Yaml;

/// <summary>One pass over a YAML text, event by event, up to its end or the first slip.</summary>
internal sealed class YamlParse(YamlSource source)
{
    private readonly Parser _parser = new(new StringReader(source.Text.Substring(source.Region.Start, source.Region.Length)));
    private readonly DiagnosticBag _diagnostics = new(source.File.File);
    private readonly Stack<int> _brackets = new();
    private ImmutableArray<YamlEntry>.Builder? _rootEntries;
    private int _depth;

    /// <summary>Errors in the tree, apart from the slip.</summary>
    public ImmutableArray<Diagnostic> Found => _diagnostics.ToImmutable();

    /// <summary>The slip at which reading stopped although the parser could have continued.</summary>
    public YamlSyntaxError? Slip { get; private set; }

    /// <summary>The key whose value was read last; null before the first.</summary>
    public string? LastKey { get; private set; }

    /// <summary>Offset after the last scalar read; the start of the region before the first.</summary>
    public int LastEnd { get; private set; } = source.Region.Start;

    /// <summary>Offset of the innermost bracket or brace that is still open; null when there is none.</summary>
    public int? OpenBracket => _brackets.Count > 0 ? _brackets.Peek() : null;

    /// <summary>The top-level entries that were read completely.</summary>
    public YamlNode? Partial => _rootEntries is null ? null : new YamlNode.Mapping(source.Region, _rootEntries.ToImmutable());

    /// <summary>Reads the whole document; null when it is empty, or when <see cref="Slip"/> is set.</summary>
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
            if (/* guard: yaml-document */ _parser.Current is not DocumentStart) continue;
            const string help = "Delete this line: only one YAML document is allowed.";
            Stop(Malformed(SpanOf(_parser.Current), "a second YAML document starts here", help));
            return root;
        }

        return root;
    }

    private YamlNode? Node()
    {
        var current = _parser.Current!;
        if (/* guard: yaml-anchors */ RefusedProperty(current) is { } what)
        {
            var at = SpanOf(current).Start;
            Stop(Malformed(new TextSpan(at, at + 1), $"text cannot start with “{what}” here", YamlErrorExplainer.WriteFolded(LastKey)), at);
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

        if (/* guard: yaml-depth */ _depth == YamlReader.MaxDepth)
        {
            var most = YamlReader.MaxDepth.ToString(CultureInfo.InvariantCulture);
            Stop(LimitExceeded.Rule.CreateDiagnostic(source.File.File, SpanOf(current), "levels of nested lists and keys", most, "more"));
            return null;
        }

        _depth++;
        YamlNode? node = current is MappingStart mapping ? Mapping(mapping) : Sequence((SequenceStart)current);
        _depth--;
        return node;
    }

    private Diagnostic Malformed(TextSpan span, string what, string help) =>
        FrontMatterMalformed.Rule.CreateDiagnostic(source.File.File, span, what, help);

    // Anchors, aliases and tags: no brief needs them, and each can exhaust memory or mislead a reader.
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
        var entries = new YamlEntries(_diagnostics);
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

    // The end event of a block is placed where the next node begins, maybe lines below; that of a flow collection before its bracket.
    private int EndOf(bool flow) => flow ? LastEnd = Math.Min(SpanOf(_parser.Current!).Start + 1, source.Region.End) : LastEnd;

    private YamlNode.Scalar Text(Scalar scalar)
    {
        var span = SpanOf(scalar);
        LastEnd = span.End;
        if (ScalarMapper.Place(source.Text, span, scalar.Style, scalar.Value) is { } placed)
            return new YamlNode.Scalar(
                span, source.Restore(EscapedCharacters.WithoutHidden(placed, source.Text, _diagnostics)),
                    scalar.Style == ScalarStyle.Plain);
        _diagnostics.Add(FrontMatterMalformed.Rule, span,
            "the line breaks in this text are ambiguous",
            YamlErrorExplainer.WriteFolded(LastKey));
        return new YamlNode.Scalar(span, MappedText.Literal("", span.Start), IsPlain: false);
    }

    // For a document that is only `---` the parser counts one line end too many.
    private TextSpan SpanOf(ParsingEvent parsed) => new(source.PlaceOf(parsed.Start), source.PlaceOf(parsed.End));

    private void Stop(Diagnostic found, int? mask = null) => Slip = new YamlSyntaxError(found, mask);
}

/// <summary>A place at which the YAML cannot be read further.</summary>
/// <param name="Diagnostic">The diagnostic for the editor.</param>
/// <param name="Mask">Offset of the character that misled the parser: with a letter in its place the rest can be read, so that one run
/// reports all errors. Null when there is no such character.</param>
internal sealed record YamlSyntaxError(Diagnostic Diagnostic, int? Mask);

/// <summary>Finds the place of every character of a scalar.</summary>
internal static class ScalarMapper
{
    // A header such as |9 counts from the parent's indentation, which the depth limit bounds; real texts are never deeper.
    private const int DeepestIndent = 9 + (YamlReader.MaxDepth * 9);

    /// <param name="source">The file, as the parser saw it.</param>
    /// <param name="span">Of the scalar, with its quotation marks or header.</param>
    /// <param name="value">What the parser read.</param>
    /// <returns>Null when this reading differs from the parser's, so that the places are not certain.</returns>
    public static MappedText? Place(string source, TextSpan span, ScalarStyle style, string value)
    {
        var quote = style switch { ScalarStyle.DoubleQuoted => '"', ScalarStyle.SingleQuoted => '\'', _ => '\0' };
        var content = quote == '\0' ? span : new TextSpan(span.Start + 1, Math.Max(span.Start + 1, span.End - 1));
        if (style is ScalarStyle.Literal or ScalarStyle.Folded) return OfBlock(source, span, value);
        if (content.Length == value.Length && source.AsSpan(content.Start, content.Length).SequenceEqual(value))
            return MappedText.Literal(value, content.Start);
        return IfSame(FlowScalarMapper.Place(source, content, quote), value);
    }

    private static MappedText? OfBlock(string source, TextSpan span, string value)
    {
        if (!BlockScalarMapper.SaysIndent(source, span.Start)) return IfSame(BlockScalarMapper.Place(source, span, 0), value);
        for (var indent = 1; indent <= DeepestIndent; indent++)
        {
            if (IfSame(BlockScalarMapper.Place(source, span, indent), value) is { } placed) return placed;
        }

        return null;
    }

    private static MappedText? IfSame(MappedText placed, string value) =>
        string.Equals(placed.Text, value, StringComparison.Ordinal) ? placed : null;
}

/// <summary>Hidden characters written as escapes: <c>"\u202e"</c>. They are visible in the file but not on the page.</summary>
internal static class EscapedCharacters
{
    /// <summary>The text with each of them replaced by U+FFFD; they are reported.</summary>
    /// <param name="source">The file; its unescaped characters have already been checked.</param>
    public static MappedText WithoutHidden(MappedText placed, string source, DiagnosticBag diagnostics)
    {
        SayInvisible(placed, source, diagnostics);
        if (/* guard: hidden-escapes */ HiddenCharacterFinder.FindFirst(placed.Text) < 0) return placed;
        var shown = new MappedTextBuilder();
        for (var i = 0; i < placed.Text.Length; i++)
        {
            var hidden = source[placed.OffsetOf(i)] == '\\' && HiddenCharacterFinder.FindFirst(placed.Text.AsSpan(i, 1)) == 0;
            if (hidden)
                diagnostics.Add(FrontMatterHiddenCharacter.Rule, placed.SpanOf(i, i + 1), HiddenCharacterFinder.NameOf(placed.Text[i]));
            shown.Add(hidden ? '\uFFFD' : placed.Text[i], placed.OffsetOf(i));
        }

        return shown.ToPlacedText(placed.OffsetOf(placed.Text.Length));
    }

    private static void SayInvisible(MappedText placed, string source, DiagnosticBag diagnostics)
    {
        for (var at = InvisibleCharacterFinder.FindFirst(placed.Text); at >= 0; at = InvisibleCharacterFinder.FindFirst(
            placed.Text, at + 1))
        {
            if (source[placed.OffsetOf(at)] != '\\') continue;
            diagnostics.Add(InvisibleCharacter.Rule.InEscape(
                diagnostics.File, placed.SpanOf(at, at + 1), InvisibleCharacterFinder.NameAt(placed.Text, at)));
        }
    }
}
