using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>
/// Finds the keys of a text that hide it from readers, or may hide it: themes have keys of their own, and not every value is clear.
/// </summary>
internal sealed class HidingFinder(OldDocument document)
{
    private const string UnclearValue = "whose value is unclear";
    private const string UnreadableDate = "which is not a date that can be read";

    private static readonly string[] s_from = ["publishdate", "pubdate", "published"];
    private static readonly string[] s_until = ["expirydate", "expires", "unpublishdate"];
    private static readonly string[] s_unless = ["hidden", "private", "unlisted", "protected", "embargoed"];
    private static readonly string[] s_only = ["public", "visible", "listed"];
    private static readonly string[] s_states = ["status", "state", "stage", "visibility", "type", "layout"];

    private static readonly string[] s_notPublic =
    [
        "draft", "pending", "private", "future", "scheduled", "trash", "hidden", "unlisted", "unpublished", "not published", "review",
        "wip", "embargo", "internal", "confidential", "archived", "deleted", "inactive", "password",
    ];

    /// <summary>Whether a key of the text itself marks it as a draft, and nothing else has to be explained.</summary>
    public bool IsMarkedDraft => DraftKey() is { Origin: null, Doubt: null } && Option() is null;

    /// <summary>What hides the text on a day, the first reason found; null if nothing does.</summary>
    public Hiding? FindOn(PartialDate today) =>
        Option() ?? (DraftKey() is { } draft && (draft.Origin ?? draft.Doubt) is not null ? draft : null) ?? DateOn(today) ?? Theme();

    /// <summary>What hides a section, and the texts below it, on a day.</summary>
    public Hiding? FindOfSection(PartialDate today) => DraftKey() ?? DateOn(today);

    // An option that makes no page, or one that no list shows.
    private Hiding? Option()
    {
        if (Entry("build", "_build") is { } build)
        {
            var hides = build.Value switch
            {
                MetaValue.Text { Value: var all } => !Flag.IsClearlyTrue(all) && all.Trim().Length > 0,
                MetaValue.Map options => IsLimited(options, "render") || IsLimited(options, "list"),
                _ => false,
            };
            if (hides) return Certain(build);
        }

        return Entry("headless") is { Value: MetaValue.Text { Value: var headless } } entry && !Flag.IsClearlyFalse(headless)
            ? Certain(entry) : null;
    }

    private static bool IsLimited(MetaValue.Map options, string name) => ConfigurationValues.TextOf(options, name) is { } option
        && !Flag.IsTrue(option) && !string.Equals(option, "always", StringComparison.OrdinalIgnoreCase);

    private Hiding? DraftKey()
    {
        if (Entry("draft") is { } draft)
        {
            var text = (draft.Value as MetaValue.Text)?.Value;
            if (Flag.IsTrue(text)) return Certain(draft);
            if (!Flag.IsClearlyFalse(text)) return WithValue(draft, UnclearValue);
        }

        if (Entry("published") is not { } published) return null;
        var written = (published.Value as MetaValue.Text)?.Value;
        if (Flag.IsFalse(written)) return Certain(published);
        return Flag.IsClearlyTrue(written) || (written is not null && DateReader.TryDay(written) is not null) ? null
            : WithValue(published, UnclearValue);
    }

    private Hiding? DateOn(PartialDate today)
    {
        if (Entry("date") is { } own && Day(own) is var date && (date is null ? !IsPastYear(own, today) : IsAfter(own, today)))
            return Dated(own, date is null);
        foreach (var key in s_from)
        {
            if (Entry(key) is not { } entry || (key == "published" && Day(entry) is null)) continue;
            if (Day(entry) is null || IsAfter(entry, today)) return Dated(entry, Day(entry) is null);
        }

        foreach (var key in s_until)
            if (Entry(key) is { } entry && (Day(entry) is not { } day || day <= today)) return Dated(entry, Day(entry) is null);
        return null;
    }

    private Hiding? Theme()
    {
        foreach (var key in s_unless)
            if (EntryOrParameter(key) is { } entry && !Flag.IsClearlyFalse((entry.Value as MetaValue.Text)?.Value)) return Doubtful(entry);
        foreach (var key in s_only)
            if (EntryOrParameter(key) is { } entry && !Flag.IsClearlyTrue((entry.Value as MetaValue.Text)?.Value)) return Doubtful(entry);
        if (EntryOrParameter("password") is { } password) return Doubtful(password);
        if (Parameter("draft") is { } draft && !Flag.IsClearlyFalse((draft.Value as MetaValue.Text)?.Value)) return Doubtful(draft);
        foreach (var key in s_states)
            if (EntryOrParameter(key) is { } state && state.Value.Texts.Any(IsNotPublic)) return WithValue(state, "");
        // Hugo makes a page for readers only of the format HTML.
        var outputs = document.Keys.Find("outputs");
        return outputs is { Value: MetaValue.List or MetaValue.Text }
            && !outputs.Value.Texts.Contains("html", StringComparer.OrdinalIgnoreCase) ? Doubtful(outputs) : null;
    }

    private static bool IsNotPublic(string state) =>
        s_notPublic.Any(word => state.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || state.Contains("draft",
            StringComparison.OrdinalIgnoreCase);

    private MetaEntry? Entry(params ReadOnlySpan<string> names) =>
        document.Keys.Find(names) is { Value.IsEmpty: false } entry ? entry : null;

    // Hugo's themes read their keys from `params` too.
    private MetaEntry? EntryOrParameter(string name) => Entry(name) ?? Parameter(name);

    private MetaEntry? Parameter(string name) => document.Keys.Find("params")?.Value is MetaValue.Map parameters
        && parameters.Find(name) is { Value.IsEmpty: false } entry ? entry : null;

    private static PartialDate? Day(MetaEntry entry) =>
        entry.Value is MetaValue.Text { Value: var written } ? DateReader.TryDay(written) : null;

    // A time on the day of the import may be later than the import.
    private static bool IsAfter(MetaEntry entry, PartialDate today) => Day(entry) is { } day
        && (day > today || (day == today && ((MetaValue.Text)entry.Value).Value.Contains(':', StringComparison.Ordinal)));

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

    private string? OriginOf(MetaEntry entry) => document.Inherited.GetValueOrDefault(entry.Key);
}
