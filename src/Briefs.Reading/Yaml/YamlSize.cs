using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>How large a piece of YAML is, in bytes of UTF-8.</summary>
internal static class YamlSize
{
    public static bool IsWithin(string text, TextSpan region, int limit) =>
        region.Length * 3 <= limit || Encoding.UTF8.GetByteCount(text.AsSpan(region.Start, region.Length)) <= limit;

    public static Diagnostic Exceeded(TextSpan at, FileText file, TextSpan region, int limit) => LimitExceeded.Info.At(
        file.File,
        at,
        "bytes of front matter",
        limit.ToString(CultureInfo.InvariantCulture),
        Encoding.UTF8.GetByteCount(file.Text.AsSpan(region.Start, region.Length)).ToString(CultureInfo.InvariantCulture));
}
