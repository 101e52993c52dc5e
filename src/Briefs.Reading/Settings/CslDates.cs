using System.Collections.Immutable;
using System.Globalization;
using Briefs.Model;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>Dates of CSL-JSON: <c>{"date-parts": [[2020, 1, 9]]}</c>, or <c>{"raw": "2020-01-09"}</c>. Of a range the first date.</summary>
internal static class CslDates
{
    public static PartialDate? In(YamlNode? node)
    {
        if (node is not YamlNode.Mapping fields) return null;
        var date = new CslItem(fields);
        if (date.Node("date-parts") is YamlNode.Sequence { Items: [YamlNode.Sequence { Items: var parts }, ..] }) return FromParts(parts);
        return PartialDate.TryParse(date.Text("raw") ?? date.Text("literal") ?? "", out var read) ? read : null;
    }

    private static PartialDate? FromParts(ImmutableArray<YamlNode> parts)
    {
        var numbers = parts.Select(part => part is YamlNode.Scalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        var written = numbers.ToArray() switch
        {
            [var year] => $"{year:D4}",
            [var year, var month] => $"{year:D4}-{month:D2}",
            [var year, var month, var day, ..] => $"{year:D4}-{month:D2}-{day:D2}",
            _ => "",
        };
        return PartialDate.TryParse(written, out var date) ? date : null;
    }
}
