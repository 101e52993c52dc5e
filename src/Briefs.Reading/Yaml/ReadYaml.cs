using Briefs.Reading.Rules;
using YamlDotNet.Core;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Reads YAML from the parser's events into a small tree in which everything knows its place. Nothing is re-typed, and
/// anchors, aliases, tags, merge keys, a second document, depth and size are refused while the events are pulled: YamlDotNet's
/// own tree overflows the stack on a few thousand brackets, which nothing could catch.
/// </summary>
internal static class ReadYaml
{
    public const int MaxDepth = Discovery.ReadingLimits.YamlDepth;

    // Each repaired slip costs one more reading. An editor who has made more of them mends these first.
    private const int MostSlips = 10;

    /// <param name="file">The file.</param>
    /// <param name="region">The part of it that is YAML.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static YamlTree Read(FileText file, TextSpan region, DiagnosticBag diagnostics) =>
        ReadPlainYaml.Read(file, region, diagnostics) is { } root ? new YamlTree(root, IsComplete: true)
            : FromParser(file, region, diagnostics);

    /// <summary>The same by the parser, whatever the YAML.</summary>
    public static YamlTree FromParser(FileText file, TextSpan region, DiagnosticBag diagnostics)
    {
        var source = new YamlSource(file, region);
        for (var slips = 0; ; slips++)
        {
            var attempt = new YamlAttempt(source);
            var (root, slip) = Try(attempt, source);
            if (slip is not null) diagnostics.Add(slip.Found);
            if (slip is null || slip.Mask is not { } mask || slips == MostSlips || !source.TryMask(mask))
            {
                diagnostics.AddRange(attempt.Found);
                return new YamlTree(root, slip is null);
            }
        }
    }

    private static (YamlNode? Root, YamlSlip? Slip) Try(YamlAttempt attempt, YamlSource source)
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
            return (attempt.Partial, FindSlip.Find(attempt, source, new TextSpan(start, end)));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 throws this, without a place, where a bracket is never closed.
            return (attempt.Partial, FindSlip.UnclosedBracket(attempt, source));
        }
        catch (ArgumentOutOfRangeException)
        {
            // And this for an escape that is half of a character: "\ud800".
            return (attempt.Partial, FindSlip.HalfEscape(attempt, source));
        }
        catch (ArgumentException)
        {
            // And this for a tag that is no address: `!!]!`.
            return (attempt.Partial, FindSlip.Tag(attempt, source));
        }
    }
}

/// <summary>What could be read of a piece of YAML.</summary>
/// <param name="Root">Null when nothing could, or nothing is there.</param>
/// <param name="IsComplete">False when a fault hides the rest: what is absent then need not be missing.</param>
internal sealed record YamlTree(YamlNode? Root, bool IsComplete);

/// <summary>How large a piece of YAML is, in bytes of UTF-8.</summary>
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
