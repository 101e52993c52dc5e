using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Settings;

/// <summary>
/// Makes a source of one item of CSL-JSON. Lines <c>name: value</c> of its note, which is Zotero's field "Extra", give what CSL or
/// the program has no field for, here as in Zotero itself. The item is kept as it is besides: nothing of it is lost.
/// </summary>
internal static class ReadCslItem
{
    // What Crossref asks to be encoded, and brackets.
    private const string EndsAddress = "%\"#?<>{}^[]`|\\";

    /// <param name="id">The id it is cited by, with the place of the one it has.</param>
    /// <param name="json">The item as it stands in the file.</param>
    public static Source Read(CslItem item, Placed<SourceId> id, string json, BindValue bind)
    {
        var issued = CslDates.Read(item.Dated("issued"));
        var seen = CslDates.Read(item.Dated("accessed"));
        var accessed = seen.First;
        var isFaulty =
            ReportCslDate.Check("issued", issued, accessed, item, bind) | ReportCslDate.Check("accessed", seen, null, item, bind);
        var url = Address(item, bind);
        var archive = Archive(item);
        var source = new Source
        {
            Id = id.Value,
            File = bind.Findings.File,
            Span = id.Span,
            Title = Plain(item.Text("title")),
            Publisher = Plain(item.FindText("container-title", "publisher", "authority", "collection-title")),
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
            Place = item.FindText("event-place", "publisher-place", "jurisdiction"),
            Part = Part(item),
            Speaker = item.Noted("speaker") is { } speaker && Ids.FaultIn(speaker) is null ? new PersonId(speaker) : null,
            Exported = new CslRecord(json),
        };
        Look(source, bind);
        return source;
    }

    private static void Look(Source source, BindValue bind)
    {
        if (ArchiveWithoutCopy.Check(source) is { } fault) bind.Findings.Add(fault);
        foreach (var (key, text) in new[] { ("place", source.Place), ("no-url", source.NoUrl) })
        {
            // Where a part of a note stands is not kept: the source's id stands for it.
            if (text is not null)
                QuoteOutOfPlace.Check(
                    key, PlacedText.Mapped(text, [.. Enumerable.Repeat(source.Span.Start, text.Length + 1)]), bind.Findings);
        }
    }

    private static string? Address(CslItem item, BindValue bind) =>
        item.Node("URL") is { } url && item.Text("URL") is not null ? bind.Address("URL", url)
        : item.Noted("URL") is { } noted && WebAddress.FaultIn(noted) is null ? noted
        : item.FindText("DOI") is { } doi ? DoiAddress(doi)
        : null;

    private static string? Plain(string? text) => text is null ? null : TitleMarkup.PlainOf(text);

    // With the label or the host in front, as people copy it. A DOI may have any character; in an address some of them end it.
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

    // Of what is found on a shelf, the shelf.
    private static string? WithoutAddress(CslItem item)
    {
        if (item.Noted("no-url") is { } reason) return reason;
        if (item.FindText("ISBN") is { } isbn) return "ISBN " + isbn;
        var location = item.Text("archive_location") ?? item.Text("archive-location");
        string?[] parts = [item.Text("archive"), location, item.Text("archive-place"), item.Text("call-number")];
        var shelf = string.Join(", ", parts.OfType<string>().Where(part => WebAddress.FaultIn(part) is not null));
        return shelf.Length > 0 ? shelf : null;
    }

    // Libraries name the archive and the shelf here; those who archive the web write the address of the copy.
    private static (string? Address, TextSpan Span) Archive(CslItem item)
    {
        foreach (var field in (string[])["archive_location", "archive-location", "archive"])
            if (item.Text(field) is { } text && WebAddress.FaultIn(text) is null) return (text, item.Node(field)!.Span);
        string?[] noted = [item.Noted("archive"), item.Noted("archive-url")];
        return (noted.OfType<string>().FirstOrDefault(text => WebAddress.FaultIn(text) is null), default);
    }

    private static string? Language(string? written) =>
        written is null ? null : LanguageTag.TryRead(written, out var tag) ? tag : Model.Languages.LanguageNames.TagOf(written);

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

/// <summary>The item types of CSL 1.0.2, all forty-five, as kinds of source.</summary>
internal static class CslKinds
{
    /// <param name="type">One that CSL has not is a document.</param>
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

/// <summary>Says, in the terms of the file, what is wrong with a date of CSL-JSON.</summary>
internal static class ReportCslDate
{
    /// <param name="field">The name of the date.</param>
    /// <param name="accessed">When the source was looked at: a source without a year may have that alone.</param>
    /// <returns>Whether there was anything to report.</returns>
    public static bool Check(string field, CslDate date, PartialDate? accessed, CslItem item, BindValue bind)
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

    private static void Report(string field, CslItem item, BindValue bind, string message, string help)
    {
        var found = FrontMatterBadDate.Info.CreateDiagnostic(bind.Findings.File, item.Node(field)?.Span ?? item.Span);
        bind.Findings.Add(found with { Message = message, Help = help });
    }
}
