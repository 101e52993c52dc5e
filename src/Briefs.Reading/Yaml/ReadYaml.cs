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
    /// <param name="findings">Takes what is wrong.</param>
    public static YamlTree From(FileText file, TextSpan region, Findings findings) =>
        ReadPlainYaml.From(file, region, findings) is { } root ? new YamlTree(root, IsComplete: true) : FromParser(file, region, findings);

    /// <summary>The same by the parser, whatever the YAML.</summary>
    public static YamlTree FromParser(FileText file, TextSpan region, Findings findings)
    {
        var source = new YamlSource(file, region);
        for (var slips = 0; ; slips++)
        {
            var attempt = new YamlAttempt(source);
            var (root, slip) = Try(attempt, source);
            if (slip is not null) findings.Add(slip.Found);
            if (slip is null || slip.Mask is not { } mask || slips == MostSlips || !source.TryMask(mask))
            {
                findings.AddRange(attempt.Found);
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
            return (attempt.Partial, FindSlip.At(attempt, source, new TextSpan(start, end)));
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
