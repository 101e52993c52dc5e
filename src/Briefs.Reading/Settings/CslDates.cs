using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefs.Model;
using Briefs.Reading.Head;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// Dates of CSL-JSON: <c>{"date-parts": [[2020, 1, 9]]}</c> with one or two dates, numbers or texts; <c>{"raw": "2020-01-09/2020-01-12"}</c>;
/// <c>{"literal": "Spring 1990"}</c>; a plain text; each with or without <c>circa</c>.
/// </summary>
internal static partial class CslDates
{
    public static CslDate In(YamlNode? node)
    {
        if (node is YamlNode.Scalar { Text: var plain }) return FromText(plain.Trim(), isAbout: About.No);
        if (node is not YamlNode.Mapping fields) return CslDate.None;
        var date = new CslItem(fields);
        var about = date.Text("circa") is { } circa && circa is not ("false" or "0") ? About.Yes : About.No;
        if (date.Node("date-parts") is YamlNode.Sequence { Items: { IsEmpty: false } dates } && FromParts(dates[0]) is { } first)
            return new CslDate(first, dates.Length > 1 ? FromParts(dates[1]) : null, about == About.Yes, null);
        return FromText(date.Text("raw") ?? date.Text("literal") ?? "", about);
    }

    private enum About
    {
        No, Yes,
    }

    // The forms of EDTF that Zotero writes: 2020-01/2020-03, 1996~, 1996?. Else whatever year the words hold.
    private static CslDate FromText(string text, About isAbout)
    {
        var parts = text.Split('/');
        var about = isAbout == About.Yes || text.AsSpan().IndexOfAny('~', '?', '%') >= 0;
        if (parts.Length <= 2 && One(parts[0]) is { } first) return new CslDate(first, parts.Length > 1 ? One(parts[1]) : null, about, null);
        if (MonthNames.TryReadDay(text, out var named)) return new CslDate(named, null, about, null);
        var year = FourDigits().Match(text);
        return new CslDate(year.Success && PartialDate.TryParse(year.Value, out var read) ? read : null, null, about, text.Length == 0 ? null : text);
    }

    private static PartialDate? One(string text)
    {
        var day = text.Trim().TrimEnd('~', '?', '%');
        if (day.IndexOf('T', StringComparison.Ordinal) is 10) day = day[..10];
        return PartialDate.TryParse(day, out var date) ? date : null;
    }

    private static PartialDate? FromParts(YamlNode date)
    {
        var numbers = ((date as YamlNode.Sequence)?.Items ?? []).Select(NumberIn).ToArray();
        // Months from 13 on are seasons, and nothing is less than one: such a part is as good as absent.
        var written = numbers switch
        {
            [var year, var month, var day, ..] when month is > 0 and < 13 && day > 0 => $"{year:D4}-{month:D2}-{day:D2}",
            [var year, var month, ..] when month is > 0 and < 13 => $"{year:D4}-{month:D2}",
            [var year, ..] => $"{year:D4}",
            _ => "",
        };
        return PartialDate.TryParse(written, out var read) ? read : null;
    }

    private static int NumberIn(YamlNode part) =>
        part is YamlNode.Scalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
