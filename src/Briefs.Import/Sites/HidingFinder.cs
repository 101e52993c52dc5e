using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>
/// Finds the keys of a text that hide it from readers, or may hide it: themes have keys of their own, and not every value is clear.
/// </summary>
internal sealed class HidingFinder(OldDocument document)
{
    private const string UnclearValue = "whose value is unclear";
    private const string UnreadableDate = "which is not a date that can be read";

    // The dates of Hugo and of feeds, which hide a text for certain.
    private static readonly string[] s_from = ["publishdate", "pubdate", "published"];
    private static readonly string[] s_until = ["expirydate", "expires", "unpublishdate"];

    private readonly ImmutableArray<HidingEntry> _entries = [.. HidingKeys.FindAll(document.Keys)];

    /// <summary>Whether a key of the text itself marks it as a draft, and nothing else has to be explained.</summary>
    public bool IsMarkedDraft => DraftKey() is { Origin: null, Doubt: null } && Option() is null;

    /// <summary>What hides the text on a day, the first reason found; null if nothing does.</summary>
    public Hiding? FindOn(PartialDate today) =>
        Option() ?? (DraftKey() is { } draft && (draft.Origin ?? draft.Doubt) is not null ? draft : null) ?? DateOn(today) ?? Theme(today);

    /// <summary>What hides a section, and the texts below it, on a day.</summary>
    public Hiding? FindOfSection(PartialDate today) =>
        DraftKey() ?? DateOn(today) ?? _entries.Where(found => found.Kind == HidingKind.Embargo)
            .Select(found => Release(found.Entry, today)).FirstOrDefault(hiding => hiding is not null);

    /// <summary>The embargo that ends last, of those that state a time with a time zone and may not be over on a day.</summary>
    public OldEmbargo? FindEmbargo(PartialDate today)
    {
        OldEmbargo? last = null;
        foreach (var found in _entries)
            if (found.Kind == HidingKind.Embargo && Moment(found.Entry) is { } until && !IsOver(until, today)
                && !(last is { } other && other.Until >= until)) last = new OldEmbargo(until, found.Entry);
        return last;
    }

    // An option that makes no page, or one that no list shows.
    private Hiding? Option()
    {
        foreach (var build in Entries("build"))
        {
            var hides = build.Value switch
            {
                MetaValue.Text { Value: var all } => !Flag.IsClearlyTrue(all) && all.Trim().Length > 0,
                MetaValue.Map options => IsLimited(options, "render") || IsLimited(options, "list"),
                _ => false,
            };
            if (hides) return Certain(build);
        }

        return Entries("headless").FirstOrDefault(entry => entry.Value is MetaValue.Text { Value: var headless }
            && !Flag.IsClearlyFalse(headless)) is { } option ? Certain(option) : null;
    }

    private static bool IsLimited(MetaValue.Map options, string name) => ConfigurationValues.TextOf(options, name) is { } option
        && !Flag.IsTrue(option) && !string.Equals(option, "always", StringComparison.OrdinalIgnoreCase);

    // Of several spellings, those that hide the text count.
    private Hiding? DraftKey()
    {
        var hidings = HidingOf([.. Entries("draft").Select(Draft)]).Concat(HidingOf([.. Entries("published").Select(Published)])).ToList();
        return hidings.Find(hiding => hiding is { Origin: null, Doubt: null }) ?? hidings.FirstOrDefault();
    }

    // Those that hide, which are in doubt if others show.
    private static IEnumerable<Hiding> HidingOf(List<Hiding?> spellings) => spellings.OfType<Hiding>()
        .Select(hiding => spellings.Contains(null) ? hiding with { Doubt = hiding.Doubt ?? "" } : hiding);

    private Hiding? Draft(MetaEntry draft)
    {
        var written = (draft.Value as MetaValue.Text)?.Value;
        return Flag.IsTrue(written) ? Certain(draft) : Flag.IsClearlyFalse(written) ? null : WithValue(draft, UnclearValue);
    }

    private Hiding? Published(MetaEntry published)
    {
        var written = (published.Value as MetaValue.Text)?.Value;
        if (Flag.IsFalse(written)) return Certain(published);
        return Flag.IsClearlyTrue(written) || (written is not null && DateReader.TryDay(written) is not null) ? null
            : WithValue(published, UnclearValue);
    }

    private Hiding? DateOn(PartialDate today)
    {
        foreach (var entry in Entries("date"))
            if (Day(entry) is var date && (date is null ? !IsPastYear(entry, today) : IsAfter(entry, today)))
                return Dated(entry, date is null);
        foreach (var key in s_from)
        {
            foreach (var entry in Entries(key))
                if (Day(entry) is null ? key != "published" : IsAfter(entry, today)) return Dated(entry, Day(entry) is null);
        }

        foreach (var entry in s_until.SelectMany(Entries))
            if (Day(entry) is not { } day || day <= today) return Dated(entry, Day(entry) is null);
        return null;
    }

    private Hiding? Theme(PartialDate today)
    {
        foreach (var found in _entries)
            if (ThemeKey(found, today) is { } hiding) return hiding;
        // Eleventy then writes no page.
        if (Entries("permalink").FirstOrDefault(e => Flag.IsClearlyFalse((e.Value as MetaValue.Text)?.Value)) is { } unwritten)
            return Certain(unwritten);
        // Hugo makes a page for readers only of the format HTML.
        return document.Keys.Entries.FirstOrDefault(outputs => IsOneOf(outputs, "outputs")
            && outputs.Value is MetaValue.List or MetaValue.Text
            && !outputs.Value.Texts.Contains("html", StringComparer.OrdinalIgnoreCase)) is { } entry ? Doubtful(entry) : null;
    }

    private Hiding? ThemeKey(HidingEntry found, PartialDate today)
    {
        var entry = found.Entry;
        var written = (entry.Value as MetaValue.Text)?.Value;
        // Those of the text itself, which generators read, are `DraftKey`.
        if (found.IsTop && IsOneOf(entry, "draft", "published")) return null;
        return found.Kind switch
        {
            HidingKind.Unless => Flag.IsClearlyFalse(written) ? null : Doubtful(entry),
            HidingKind.Only => Flag.IsClearlyTrue(written) || IsAddress(written) ? null
                : Day(entry) is null ? Doubtful(entry) : Release(entry, today),
            HidingKind.Embargo => Moment(entry) is null ? Release(entry, today) : null,
            HidingKind.Release => Release(entry, today),
            HidingKind.PossibleRelease when Flag.IsClearlyFalse(written) => Doubtful(entry),
            HidingKind.PossibleRelease => Day(entry) is null ? null : Release(entry, today),
            HidingKind.Until => Flag.IsClearlyFalse(written) ? null : Expiry(entry, today),
            HidingKind.State => HidingKeys.IsPublic(entry.Value) ? null : WithValue(entry, ""),
            HidingKind.Form => entry.Value.Texts.Any(HidingKeys.IsHiddenForm) ? WithValue(entry, "") : null,
            HidingKind.Robots => IsForNoEngine(entry.Value) ? WithValue(entry, "") : null,
            HidingKind.Password => Doubtful(entry),
            _ => null,
        };
    }

    private Hiding? Release(MetaEntry entry, PartialDate today)
    {
        var written = (entry.Value as MetaValue.Text)?.Value;
        if (Flag.IsClearlyFalse(written)) return null;
        if (Flag.IsClearlyTrue(written)) return Doubtful(entry);
        if (Moment(entry) is { } from) return IsOver(from, today) ? null : Dated(entry, isUnreadable: false);
        return Day(entry) is null || IsAfter(entry, today) ? Dated(entry, Day(entry) is null) : null;
    }

    private Hiding? Expiry(MetaEntry entry, PartialDate today) =>
        Day(entry) is { } day && day > today ? null : Dated(entry, Day(entry) is null);

    // `live: https://…` is a link.
    private static bool IsAddress(string? written) => written?.Contains("://", StringComparison.Ordinal) == true;

    private static bool IsForNoEngine(MetaValue robots) => robots is MetaValue.Map || robots.Texts.SelectMany(text => text.Split(',', ' '))
        .Any(word => HidingKeys.PlainOf(word) is "noindex" or "none" || Flag.IsFalse(word));

    private static bool IsOneOf(MetaEntry entry, params ReadOnlySpan<string> names)
    {
        var plain = HidingKeys.PlainOf(entry.Key);
        foreach (var name in names)
            if (plain == name || plain == "is" + name) return true;
        return false;
    }

    // Under all spellings: one may hide what another one shows.
    private IEnumerable<MetaEntry> Entries(string name) =>
        document.Keys.Entries.Where(entry => !entry.Value.IsEmpty && IsOneOf(entry, name));

    private static PartialDate? Day(MetaEntry entry) =>
        entry.Value is MetaValue.Text { Value: var written } ? DateReader.TryDay(written) : null;

    private static DateTimeOffset? Moment(MetaEntry entry) =>
        entry.Value is MetaValue.Text { Value: var written } ? DateReader.TryMoment(written) : null;

    // The day of the import is one of the time zone of the user, who can be a day ahead.
    private static bool IsOver(DateTimeOffset moment, PartialDate today) =>
        DateOnly.FromDateTime(moment.UtcDateTime) < today.First.AddDays(-1);

    // A time on the day of the import may be later than the import.
    private static bool IsAfter(MetaEntry entry, PartialDate today) => Day(entry) is { } day
        && (day > today || (day == today && DateReader.HasTime(((MetaValue.Text)entry.Value).Value)));

    // A day such as 05/03/2019 can't be read, but was certainly before today.
    private static bool IsPastYear(MetaEntry entry, PartialDate today)
    {
        var years = (entry.Value as MetaValue.Text)?.Value.Split('/', '.', '-', ' ', 'T', ',', ':').Where(part => part.Length == 4
            && part.All(char.IsAsciiDigit)).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return years is [var year] && year > 1900 && year < today.Year;
    }

    private Hiding Certain(MetaEntry entry) => new($"`{entry.Key}`", entry.Line) { Origin = OriginOf(entry) };

    private Hiding Doubtful(MetaEntry entry) => Certain(entry) with { Doubt = "" };

    private Hiding Dated(MetaEntry entry, bool isUnreadable) =>
        Certain(entry) with { IsDated = !isUnreadable, Doubt = isUnreadable ? UnreadableDate : null };

    private Hiding WithValue(MetaEntry entry, string doubt) => Certain(entry) with
    {
        Subject = entry.Value is MetaValue.Text { Value: var value }
            ? $"`{entry.Key}: {Shorten.ToLength(value.Trim(), 40)}`" : $"`{entry.Key}`",
        Doubt = doubt,
    };

    private string? OriginOf(MetaEntry entry) => document.Inherited.GetValueOrDefault(entry);
}
