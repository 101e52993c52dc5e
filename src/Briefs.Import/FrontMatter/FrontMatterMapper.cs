using Briefs.Import.Drafts;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Model.Addresses;

namespace Briefs.Import.FrontMatter;

/// <summary>
/// Maps the front matter of Hugo, Jekyll and similar generators to that of a brief. What a brief has no key for is kept under
/// <c>private:</c>, so that nothing is lost.
/// </summary>
internal sealed class FrontMatterMapper(OldDocument document, DraftText draft, PictureFinder pictures)
{
    private static readonly string[] s_titles = ["title"];
    private static readonly string[] s_summaries =
        ["summary", "description", "excerpt", "abstract", "subtitle", "teaser", "lead", "standfirst"];

    private static readonly string[] s_dates = ["date", "publishdate", "pubdate", "published"];
    private static readonly string[] s_topics = ["tags", "tag", "topics", "topic", "categories", "category", "keywords"];
    private static readonly string[] s_addresses = ["aliases", "alias", "redirect_from", "redirects", "url", "permalink"];
    private static readonly string[] s_authors = ["author", "authors", "byline", "contributors"];
    private static readonly string[] s_hiding =
        ["build", "_build", "headless", "publishdate", "expirydate", "expires", "unpublishdate"];

    private static readonly string[] s_changes = ["lastmod", "last_modified_at", "updated", "modified", "date_updated"];

    private readonly HashSet<string> _mapped = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DraftFact> _facts = [];
    private PartialDate _today;

    /// <param name="today">The day of the import. A text dated later was not public in the old site.</param>
    public Draft Map(PartialDate today)
    {
        _today = today;
        var title = Text(s_titles);
        var summary = Text(s_summaries);
        if (summary is not null) _facts.Add(new DraftFact("summary", [summary]));
        var day = Day();
        MapStatus(today);
        MapAuthors();
        MapTopics();
        MapAliases();
        _mapped.UnionWith(["slug", "lang", "language", "locale"]);
        var image = new LeadPictureMapper(document, draft, pictures).Map(_mapped);
        var rest = document.Keys.Entries.Where(entry => !_mapped.Contains(entry.Key) && !entry.Value.IsEmpty)
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        foreach (var entry in rest) RemarkKept(entry);
        return new Draft
        {
            Title = title,
            Date = day,
            Lang = document.Lang,
            Facts = [.. _facts],
            Image = image,
            Private = PrivateNotes.Write(rest),
        };
    }

    // The first of several keys that has a text; the others stay unmapped.
    private string? Text(string[] names)
    {
        foreach (var name in names)
        {
            if (document.TextOf(name) is not { } written) continue;
            _mapped.Add(name);
            return PlainText.FromMarkup(written);
        }

        return null;
    }

    private PartialDate? Day()
    {
        foreach (var name in s_dates)
        {
            if (document.TextOf(name) is not { } written || DateReader.TryDay(written) is not { } day) continue;
            // The same day under other names says nothing more.
            foreach (var other in s_dates)
                if (document.TextOf(other) is { } again && DateReader.TryDay(again) == day) _mapped.Add(other);
            return day;
        }

        return document.DayOfName;
    }

    private void MapStatus(PartialDate today)
    {
        var isDraft = document.IsMarkedDraft;
        if (document.TextOf("draft") is not null) _mapped.Add("draft");
        if (document.TextOf("published") is { } published && DateReader.TryDay(published) is null) _mapped.Add("published");
        Hiding? hiding = /* guard: import-hidden */ document.HidingOn(today);
        if (!isDraft && hiding is not null)
        {
            isDraft = true;
            draft.Remark(RemarkKind.Mapped, $"{hiding.What} hides this text{(hiding.IsDated ? " today" : "")}, so the brief is a draft.",
                hiding.Line);
        }

        _mapped.UnionWith(document.Inherited.Keys.Select(entry => entry.Key).Where(key => IsOneOf(s_hiding, key)
            && document.Keys.Find(key) is { } first && document.Inherited.ContainsKey(first)));
        if (isDraft) _facts.Add(new DraftFact("status", ["draft"]));
        OldEmbargo? until = /* guard: import-embargo */ document.EmbargoOn(today);
        if (until is not { } embargo) return;
        _facts.Add(EmbargoFact.Create(embargo, draft));
        if (document.Keys.Entries.Contains(embargo.Entry)) _mapped.Add(embargo.Entry.Key);
    }

    private void MapAuthors()
    {
        foreach (var name in s_authors)
        {
            if (document.Keys.Find(name) is not { Value: not MetaValue.Map } entry) continue;
            if (entry.Value is MetaValue.List list && list.Items.Any(item => item is not MetaValue.Text)) continue;
            if (DraftFact.OfAuthors(entry.Value.Texts.Select(PlainText.FromMarkup)) is not { } authors) continue;
            _mapped.Add(name);
            _facts.Add(authors);
            foreach (var address in entry.Value.Texts.SelectMany(PlainText.AddressesIn))
                draft.Remark(RemarkKind.Dropped, $"The link of `{name}` to {Shorten.ToLength(address, 100)} was left out.", entry.Line);
            return;
        }
    }

    private void MapTopics()
    {
        var topics = new List<string>();
        foreach (var name in s_topics)
        {
            if (document.Keys.Find(name) is not { Value: not MetaValue.Map } entry) continue;
            if (entry.Value is MetaValue.List list && list.Items.Any(item => item is not MetaValue.Text)) continue;
            _mapped.Add(name);
            topics.AddRange(entry.Value is MetaValue.Text { Value: var words } ? Split(words) : entry.Value.Texts);
        }

        var clean = topics.Select(CleanTopic).Where(topic => topic.Any(char.IsLetterOrDigit))
            .Select(draft.Site.SpellTopic).Distinct(StringComparer.Ordinal);
        if (clean.ToImmutableArray() is { IsEmpty: false } mapped) _facts.Add(new DraftFact("topics", mapped));
    }

    private string[] Split(string words) => words.Split(
        words.Contains(',', StringComparison.Ordinal) || document.DayOfName is null ? ',' : ' ',
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Quotation marks in a topic would be a quotation that can't be cited.
    private static string CleanTopic(string topic) => PlainText.FromMarkup(
        new string([.. topic.Where(c => c is not ('"' or '“' or '”' or '„' or '«' or '»') && !char.IsControl(c))])).Trim();

    private void MapAliases()
    {
        var (aliases, refused) = (new List<string>(), new List<string>());
        foreach (var address in draft.Site.AddressesOf(document))
        {
            var path = Uri.UnescapeDataString(address);
            if (!AliasAddress.TryRead(path, out var read) || !draft.Site.Owns(document, address)) refused.Add(address);
            else if (draft.Site.IsTaken(read))
                draft.Remark(RemarkKind.Dropped, $"The old address {address} was left out: the new site uses it.", 1);
            else if (path.Trim('/') != $"briefs/{draft.Slug}") aliases.Add(path);
        }

        if (aliases.Count > 0) _facts.Add(new DraftFact("aliases", [.. aliases]));
        foreach (var name in s_addresses)
        {
            if (document.Keys.Find(name) is not { } entry) continue;
            // An address that can't be kept stays in sight.
            if (entry.Value.Texts.Any(text => refused.Exists(address => address.EndsWith(text, StringComparison.Ordinal)))) continue;
            if (entry.Value is not MetaValue.Map) _mapped.Add(name);
        }
    }

    private void RemarkKept(MetaEntry entry)
    {
        var key = entry.Key;
        var origin = document.Inherited.GetValueOrDefault(entry);
        var why = true switch
        {
            _ when origin is not null => $"`{key}` of {origin} has no equivalent in a brief, and is kept under `private:`.",
            _ when HidingKeys.KindOf(key) == HidingKind.Embargo && LaterDayOf(entry) is { } day =>
                $"`{key}` has no time with a time zone, and is kept under `private:`. {EmbargoAdvice(entry, day)}",
            _ when IsOneOf(s_dates, key) && DateReader.TryDay(((entry.Value as MetaValue.Text)?.Value) ?? "") is not null =>
                $"`{key}` is kept under `private:`. A brief has one date of publication, and another key sets it.",
            _ when IsOneOf(s_authors, key) =>
                $"`{key}` is not a list of full names, and is kept under `private:`. Write the names under `authors:`.",
            _ when IsOneOf(s_changes, key) =>
                $"`{key}` is kept under `private:`. To tell readers what changed, describe it under `updates:`.",
            _ when IsOneOf(s_dates, key) => $"`{key}` is not a date that can be read, and is kept under `private:`.",
            _ when IsOneOf(s_addresses, key) =>
                $"`{key}` has an address that a redirect can't have, or that of another text, and is kept under `private:`.",
            _ => $"`{key}` has no equivalent in a brief, and is kept under `private:`.",
        };
        draft.Remark(RemarkKind.Mapped, why, entry.Line);
    }

    // Who follows it must not show what something else hides, and a time that no one wrote could be too early.
    private string EmbargoAdvice(MetaEntry entry, PartialDate day)
    {
        var rest = document with { Keys = document.Keys with { Entries = document.Keys.Entries.Remove(entry) } };
        if (rest.EmbargoOn(_today) is { } embargo)
            return $"The brief has `embargo: {embargo.Written}`. Change it if `{entry.Key}` ends later, and only then remove "
                + "`status: draft`.";
        if (rest.IsHiddenOn(_today))
            return $"Keep `status: draft`, because {rest.HidingOn(_today)?.Subject ?? "the draft of the old site"} hides the text too.";
        var time = DateReader.TimeIn(((MetaValue.Text)entry.Value).Value);
        return time is null
            ? $"Write `embargo:` with the day {day}, the time and the time zone that were agreed, and remove `status: draft`."
            : $"Write `embargo: {day}T{time}` and, without a space, the time zone that was agreed, such as +02:00, and remove "
                + "`status: draft`.";
    }

    private PartialDate? LaterDayOf(MetaEntry entry) => entry.Value is MetaValue.Text { Value: var written }
        && DateReader.TryDay(written) is { } day && day >= _today && DateReader.TryMoment(written) is null ? day : null;

    private static bool IsOneOf(string[] names, string key) => names.Contains(key, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The embargo of a text, which a brief has too.</summary>
internal static class EmbargoFact
{
    public static DraftFact Create(OldEmbargo embargo, DraftText draft)
    {
        draft.Remark(RemarkKind.Mapped, $"The brief is hidden until {embargo.Written}, as `{embargo.Entry.Key}` says.", embargo.Entry.Line);
        return new DraftFact("embargo", [embargo.Written]);
    }
}
