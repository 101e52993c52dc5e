using Briefs.Languages;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Settings;

/// <summary>
/// Converts a CSL-JSON item to a source. As in Zotero itself, lines <c>name: value</c> of its note, Zotero's field "Extra", supply what CSL
/// or the program has no field for. The item itself is kept too, so nothing is lost.
/// </summary>
internal static class CslItemReader
{
    // The characters that Crossref asks to encode, and brackets.
    private const string EndsAddress = "%\"#?<>{}^[]`|\\";

    /// <param name="id">The id to cite it by, at the place of the item's own id.</param>
    /// <param name="json">The item as written in the file.</param>
    public static Source Read(CslItem item, Located<SourceId> id, string json, ValueBinder bind)
    {
        var issued = CslDates.Read(item.Dated("issued"));
        var seen = CslDates.Read(item.Dated("accessed"));
        var accessed = seen.First;
        var isFaulty =
            CslDateReporter.Check("issued", issued, accessed, item, bind) | CslDateReporter.Check("accessed", seen, null, item, bind);
        var url = Address(item, bind);
        var archive = Archive(item);
        var source = new Source
        {
            Id = id.Value,
            File = bind.Diagnostics.File,
            Span = id.Span,
            Title = item.Text("title") is { } title ? Plain(title) : null,
            Publisher = FindPlain(item, "container-title", "publisher", "authority", "collection-title"),
            Author = item.Authors(),
            Date = issued.First,
            Until = issued.Last,
            IsAboutThen = issued.IsAbout,
            IsOngoing = issued.IsOpen,
            DateInWords = issued.Words,
            Unread = isFaulty ? ["date", "accessed"] : [],
            Undated = issued is { First: null, Impossible: null } && accessed is not null,
            Accessed = accessed,
            Url = url,
            UrlSpan = item.Text("URL") is null ? default : item.Node("URL")!.Span,
            NoUrl = url is null ? WithoutAddress(item) : null,
            Archive = archive.Address,
            ArchiveSpan = archive.Span,
            DeclaredType = CslKinds.GetSourceType(item.FindText("type") ?? "", item.FindText("genre")),
            Lang = Language(item.FindText("language")),
            Place = FindPlain(item, "event-place", "publisher-place", "jurisdiction"),
            Part = Part(item),
            Speaker = item.Noted("speaker") is { } speaker && Ids.FaultIn(speaker) is null ? new PersonId(speaker) : null,
            Exported = new CslRecord(NotedFields.Supply(item, json)),
        };
        Look(source, bind);
        return source;
    }

    private static void Look(Source source, ValueBinder bind)
    {
        if (ArchiveWithoutCopy.Rule.Check(source) is { } error) bind.Diagnostics.Add(error);
        foreach (var (key, text) in new[] { ("place", source.Place), ("no-url", source.NoUrl) })
        {
            // Positions within a note are not kept, so the place is that of the source's id.
            if (text is not null)
                QuoteOutOfPlace.Rule.Check(
                    key, MappedText.Mapped(text, [.. Enumerable.Repeat(source.Span.Start, text.Length + 1)]), bind.Diagnostics);
        }
    }

    private static string? Address(CslItem item, ValueBinder bind) =>
        item.Node("URL") is { } url && item.Text("URL") is not null ? bind.Address("URL", url)
        : item.Noted("URL") is { } noted && WebAddress.FaultIn(noted) is null ? noted
        : item.FindText("DOI") is { } doi ? DoiAddress(doi)
        : null;

    private static string? Plain(string text) => TitleMarkup.PlainOf(text) is { Length: > 0 } plain ? plain : null;

    private static string? FindPlain(CslItem item, params string[] names) =>
        names.Select(name => item.FindText(name)).OfType<string>().Select(Plain).FirstOrDefault(text => text is not null);

    // People copy DOIs with the label or the host. A DOI may contain any character, but some of them would end an address.
    private static string DoiAddress(string doi)
    {
        if (doi.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return doi;
        var name = doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..].Replace(" ", "", StringComparison.Ordinal);
        var address = new StringBuilder("https://doi.org/");
        for (var at = 0; at < name.Length; at++)
        {
            var isEscape = name[at] == '%' && at + 2 < name.Length && char.IsAsciiHexDigit(name[at + 1])
                && char.IsAsciiHexDigit(name[at + 2]);
            if (!isEscape && EndsAddress.Contains(name[at], StringComparison.Ordinal)) address.Append(Uri.HexEscape(name[at]));
            else address.Append(name[at]);
        }

        return address.ToString();
    }

    // For an item in an archive, its shelf mark.
    private static string? WithoutAddress(CslItem item)
    {
        if (item.Noted("no-url") is { } reason) return reason;
        if (item.FindText("ISBN") is { } isbn) return "ISBN " + isbn;
        var location = item.Text("archive_location") ?? item.Text("archive-location");
        string?[] parts = [item.Text("archive"), location, item.Text("archive-place"), item.Text("call-number")];
        var shelf = string.Join(", ", parts.OfType<string>().Where(part => WebAddress.FaultIn(part) is not null));
        return shelf.Length > 0 ? shelf : null;
    }

    // Libraries put the archive and the shelf mark here; people who archive the web, the address of the copy.
    private static (string? Address, TextSpan Span) Archive(CslItem item)
    {
        foreach (var field in (string[])["archive_location", "archive-location", "archive"])
            if (item.Text(field) is { } text && WebAddress.FaultIn(text) is null) return (text, item.Node(field)!.Span);
        string?[] noted = [item.Noted("archive"), item.Noted("archive-url")];
        return (noted.OfType<string>().FirstOrDefault(text => WebAddress.FaultIn(text) is null), default);
    }

    private static string? Language(string? written) =>
        written is null ? null : LanguageTag.TryRead(written, out var tag) ? tag : LanguageNames.TagOf(written);

    private static string? Part(CslItem item)
    {
        var issue = item.FindText("issue");
        var volume = item.FindText("volume") is { } number ? issue is null ? number : $"{number}({issue})" : issue;
        var pages = item.FindText("page")?.Replace("--", "–", StringComparison.Ordinal).Replace('-', '–');
        return (volume, pages) switch
        {
            (null, null) => null,
            (_, null) => volume,
            (null, _) => pages,
            _ => $"{volume}, {pages}",
        };
    }
}

/// <summary>Maps the forty-five item types of CSL 1.0.2 to types of source.</summary>
internal static class CslKinds
{
    /// <param name="type">A type that CSL does not have becomes a document.</param>
    public static SourceType GetSourceType(string type, string? genre) => type switch
    {
        _ when genre is not null && genre.Contains("press release", StringComparison.OrdinalIgnoreCase) => SourceType.PressRelease,
        "article" or "article-journal" or "article-magazine" or "article-newspaper" or "paper-conference" or "periodical"
            or "post-weblog" or "review" or "review-book" or "webpage" => SourceType.Article,
        "post" => SourceType.Post,
        "speech" or "performance" => SourceType.Speech,
        "interview" => SourceType.Interview,
        "hearing" => SourceType.Hearing,
        "broadcast" or "song" => SourceType.Broadcast,
        "motion_picture" => SourceType.Video,
        "personal_communication" => SourceType.Letter,
        "bill" or "legislation" or "regulation" => SourceType.Law,
        "treaty" => SourceType.Treaty,
        "legal_case" => SourceType.Case,
        "report" or "thesis" => SourceType.Report,
        "book" or "chapter" or "classic" or "collection" or "entry" or "entry-dictionary" or "entry-encyclopedia" => SourceType.Book,
        "dataset" => SourceType.Dataset,
        "document" or "event" or "figure" or "graphic" or "manuscript" or "map" or "musical_score" or "pamphlet" or "patent"
            or "software" or "standard" => SourceType.Document,
        _ => SourceType.Document,
    };
}

/// <summary>Reports, in CSL-JSON's own terms, what is wrong with a date.</summary>
internal static class CslDateReporter
{
    /// <param name="field">The name of the date field.</param>
    /// <param name="accessed">When the source was read: for a source without a year it is enough.</param>
    /// <returns>Whether there was anything to report.</returns>
    public static bool Check(string field, CslDate date, PartialDate? accessed, CslItem item, ValueBinder bind)
    {
        var id = item.Text("citation-key") ?? item.Text("id") ?? "";
        if (date.Impossible is { } impossible)
        {
            Report(field, item, bind, $"`{field}` of the item “{Ids.Shortened(id)}” is {impossible}, which is not a valid date.",
                $"Correct the date in Zotero and export again, or write only the part you know: `\"{field}\": {{\"date-parts\": "
                    + $"[[{impossible[..4]}]]}}`.");
            return true;
        }

        if (date is not { First: null, Words: { } words } || accessed is not null) return false;
        Report(field, item, bind, $"`{field}` of the item “{Ids.Shortened(id)}” is “{Ids.Shortened(words)}”, which contains no "
            + "year of the Western calendar.",
            $"If you know the year, write it as in `\"{field}\": {{\"date-parts\": [[2024]]}}`. Otherwise, add `\"accessed\": "
                + $"{{\"date-parts\": [[2024, 1, 31]]}}` with the day you accessed the source: “{Ids.Shortened(words)}” is then printed "
                + "unchanged.");
        return true;
    }

    private static void Report(string field, CslItem item, ValueBinder bind, string message, string help)
    {
        var found = FrontMatterBadDate.Rule.CreateDiagnostic(bind.Diagnostics.File, item.Node(field)?.Span ?? item.Span);
        bind.Diagnostics.Add(found with { Message = message, Help = help });
    }
}
