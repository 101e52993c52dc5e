using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefs.Model;
using Briefs.Reading.Head;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// Dates of CSL-JSON: <c>{"date-parts": [[2020, 1, 9]]}</c> with one or two dates, numbers or texts; <c>{"raw": "2020-01-09/2020-01-12"}</c>;
/// <c>{"literal": "Spring 1990"}</c>; a plain text; each with or without <c>circa</c> and <c>season</c>.
/// </summary>
internal static partial class CslDates
{
    public static CslDate In(YamlNode? node)
    {
        if (node is YamlNode.Scalar { Text: var plain }) return FromText(plain.Trim(), isAbout: About.No);
        if (node is not YamlNode.Mapping fields) return CslDate.None;
        var date = new CslItem(fields);
        var about = date.Text("circa") is { } circa && circa is not ("false" or "0") ? About.Yes : About.No;
        if (date.Node("date-parts") is YamlNode.Sequence { Items: { IsEmpty: false } dates } && CslDateParts.Of(dates[0]) is { IsEmpty: false } first)
            return FromParts(first, dates.Length > 1 ? CslDateParts.Of(dates[1]) : null, date.Text("season")) with { IsAbout = about == About.Yes };
        return FromText(date.Text("raw") ?? date.Text("literal") ?? "", about);
    }

    private enum About
    {
        No, Yes,
    }

    private static CslDate FromParts(CslDateParts first, CslDateParts? last, string? season)
    {
        if ((first.Impossible ?? last?.Impossible) is { } impossible) return CslDate.None with { Impossible = impossible };
        if (first.Year < 1) return CslDate.None with { Words = string.Create(CultureInfo.InvariantCulture, $"{-(long)first.Year} BCE") };
        var named = first.InSeason(season);
        var end = last is { IsEmpty: false } ? last : null;
        var words = named is null && end?.InSeason(null) is null ? null
            : end is null ? named
            : $"{named ?? first.Date?.ToString()} – {end.InSeason(null) ?? end.Date?.ToString()}";
        return new CslDate(first.Date, end?.Date, false, words) { IsOpen = last is { IsEmpty: true } };
    }

    // The forms of EDTF that Zotero writes: 2020-01/2020-03, 1996~, 1996?, 1990/..; and 1996_2004 of its extension. Else whatever year the words hold.
    private static CslDate FromText(string text, About isAbout)
    {
        var parts = text.Split('/', '_');
        var about = isAbout == About.Yes || text.AsSpan().IndexOfAny('~', '?', '%') >= 0;
        if (parts.Length <= 2 && One(parts[0]) is { } first)
        {
            var last = parts.Length > 1 ? One(parts[1]) : null;
            return new CslDate(first, last, about, null) { IsOpen = parts.Length > 1 && parts[1].Trim() is "" or ".." };
        }

        if (parts is ["" or "..", var until] && One(until) is { } end) return new CslDate(end, null, about, $"–{end}");
        if (MonthNames.TryReadDay(text, out var named)) return new CslDate(named, null, about, null);
        if (Years().Match(text) is { Success: true } years) return new CslDate(Year(years.Groups["first"].Value), years.Groups["last"] is { Length: > 0 } to ? Year(to.Value) : null, about, null) { IsOpen = years.Groups["last"].Length == 0 };
        if (Impossible(text) is { } impossible) return CslDate.None with { Impossible = impossible };
        var year = OtherCalendar().IsMatch(text) ? Match.Empty : FourDigits().Match(text);
        return new CslDate(year.Success && PartialDate.TryParse(year.Value, out var read) ? read : null, null, about, text.Length == 0 ? null : text);
    }

    private static PartialDate? One(string text)
    {
        var day = text.Trim().TrimEnd('~', '?', '%');
        if (day.IndexOf('T', StringComparison.Ordinal) is 10) day = day[..10];
        return PartialDate.TryParse(day, out var date) ? date : null;
    }

    private static PartialDate? Year(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    // Written as a date is, but there is none such.
    private static string? Impossible(string text) => text.Split('/', '_').Select(part => part.Trim()).FirstOrDefault(part => IsoDate().IsMatch(part) && One(part) is null);

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^(?<first>[0-9]{4}) ?(-|–|--) ?(?<last>[0-9]{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();

    // Years that are counted from another one: before our era, Hijri, Solar Hijri, Buddhist, Hebrew, of Japanese and Chinese eras.
    [GeneratedRegex(@"\b(BCE|BC|B\.C\.|A\.?H\.?|S\.?H\.?|B\.?E\.?|A\.?M\.?)(?!\p{L})|هـ|ه‍|هجری|هجري|ش\.|พ\.ศ|明治|大正|昭和|平成|令和|民[國国]|שנת|[٠-٩۰-۹०-९๐-๙]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherCalendar();
}
