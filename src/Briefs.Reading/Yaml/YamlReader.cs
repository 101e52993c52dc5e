using Briefs.Reading.Rules;
using YamlDotNet.Core;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Reads YAML from the parser's events into a small tree in which every node knows its place. Scalars stay text. Anchors, aliases, tags,
/// merge keys, a second document and excessive depth or size are refused while the events are read: YamlDotNet's own tree overflows the
/// stack on a few thousand brackets, which cannot be caught.
/// </summary>
public static class YamlReader
{
    public const int MaxDepth = Discovery.ReadingLimits.YamlDepth;

    // Each masked slip costs another parse. Ten are enough for an editor to start with.
    private const int MostSlips = 10;

    /// <param name="region">The part of it that is YAML.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    public static YamlTree Read(FileText file, TextSpan region, DiagnosticBag diagnostics) =>
        PlainYamlReader.Read(file, region, diagnostics) is { } root ? new YamlTree(root, IsComplete: true)
            : FromParser(file, region, diagnostics);

    /// <summary>The same, always with the parser.</summary>
    public static YamlTree FromParser(FileText file, TextSpan region, DiagnosticBag diagnostics)
    {
        var source = new YamlSource(file, region);
        for (var slips = 0; ; slips++)
        {
            var attempt = new YamlParse(source);
            var (root, slip) = Try(attempt, source);
            if (slip is not null) diagnostics.Add(slip.Diagnostic);
            if (slip is null || slip.Mask is not { } mask || slips == MostSlips || !source.TryMask(mask))
            {
                diagnostics.AddRange(attempt.Found);
                return new YamlTree(root, slip is null);
            }
        }
    }

    private static (YamlNode? Root, YamlSyntaxError? Slip) Try(YamlParse attempt, YamlSource source)
    {
        try
        {
            var root = attempt.Read();
            return (root, attempt.Slip);
        }
        catch (YamlException malformed)
        {
            var start = source.PlaceOf(malformed.Start);
            var end = Math.Max(start, source.PlaceOf(malformed.End));
            return (attempt.Partial, YamlErrorExplainer.Find(attempt, source, new TextSpan(start, end)));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 throws this, without a place, for a bracket that is never closed.
            return (attempt.Partial, YamlErrorExplainer.UnclosedBracket(attempt, source));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The same for an escape that is half of a surrogate pair: "\ud800".
            return (attempt.Partial, YamlErrorExplainer.HalfEscape(attempt, source));
        }
        catch (ArgumentException)
        {
            // The same for a tag that is not a URI: `!!]!`.
            return (attempt.Partial, YamlErrorExplainer.Tag(attempt, source));
        }
    }
}

/// <summary>The part of a YAML text that could be read.</summary>
/// <param name="Root">Null when nothing could be read, or the text is empty.</param>
/// <param name="IsComplete">False when an error hides the rest: an absent key may exist there.</param>
public sealed record YamlTree(YamlNode? Root, bool IsComplete);

/// <summary>The size of a YAML text, in bytes of UTF-8.</summary>
internal static class YamlSize
{
    public static bool IsWithin(string text, TextSpan region, int limit) =>
        region.Length * 3 <= limit || Encoding.UTF8.GetByteCount(text.AsSpan(region.Start, region.Length)) <= limit;

    public static Diagnostic Exceeded(TextSpan at, FileText file, TextSpan region, int limit) => LimitExceeded.Rule.CreateDiagnostic(
        file.File,
        at,
        "bytes of front matter",
        limit.ToString(CultureInfo.InvariantCulture),
        Encoding.UTF8.GetByteCount(file.Text.AsSpan(region.Start, region.Length)).ToString(CultureInfo.InvariantCulture));
}
