namespace Briefs.Reading.Schema;

/// <summary>The front matter of briefs and pages.</summary>
public static class BriefKeys
{
    /// <summary>An item of <c>corrections:</c> or <c>updates:</c>.</summary>
    public static KeyTable Change { get; } = new(
        new Key("date", new KeyForm.Day(), "The day of the change.", "2024-03-05") { IsRequired = true },
        new Key("text", new KeyForm.Text(),
            "What changed, in a sentence. Words in quotation marks need no citation here.",
            "An earlier version gave another number.")
        {
            IsRequired = true,
        })
    {
        Usual = ["date", "text"],
    };

    /// <summary>An item of <c>responses:</c>.</summary>
    public static KeyTable Response { get; } = new(
        new Key("from", new KeyForm.Text(), "The person or organisation that you criticise.", "Government of China")
        {
            IsRequired = true,
            HasNoQuotation = true,
        },
        new Key("outcome", new KeyForm.Text(), "The outcome, in a few words.", "denies the claims"),
        new Key("text", new KeyForm.Text(), "The response itself, instead of outcome.", "There are no such plans."),
        new Key("source", new KeyForm.Id(), "The id of the source that reports the response.", "new-arab-2020")
        {
            Offers = CompletionSource.Sources,
        },
        new Key(
            "asked", new KeyForm.Date([]),
            "When you asked for a response. Without this key, the response is published as reported by its source.",
            "2020-01-08"))
    {
        Apart = [("outcome", "text")],
        OneNeeded = ["outcome", "text"],
        Usual = ["from", "outcome", "source"],
    };

    /// <summary>An item of <c>recommendations:</c>.</summary>
    public static KeyTable Recommendation { get; } = new(
        new Key("addressee", new KeyForm.Text(), "The person or body that you ask.", "Ministry of the Interior of Samplonia")
        {
            IsRequired = true,
            HasNoQuotation = true,
        },
        new Key("text", new KeyForm.Text(), "What you ask, in a sentence.", "Release everyone detained at the pass.")
        {
            IsRequired = true,
        },
        new Key("deadline", new KeyForm.Date([]), "The date by which it should be done.", "2020-06-30"),
        new Key("status", new KeyForm.OneOf(["open", "accepted", "partly", "done", "refused"]),
            "What has become of it. The default is open. Any other status needs a source.",
            "accepted"),
        new Key("source", new KeyForm.Id(), "The id of the source of the status.", "courier") { Offers = CompletionSource.Sources })
    {
        Usual = ["addressee", "text", "deadline"],
    };

    /// <summary>An item of <c>annexes:</c>.</summary>
    public static KeyTable Annex { get; } = new(
        new Key("file", new KeyForm.Word(), "The file, in content/files/.", "order.pdf") { Offers = CompletionSource.Attachments },
        new Key("page", new KeyForm.Word(), "Another brief or page instead of a file: its path relative to this file.",
            "../pages/methodology.md"),
        new Key("title", new KeyForm.Text(), "The title. The default for a page is its own title.", "Order of release in case 41/2019")
        {
            IsName = true,
        },
        new Key("description", new KeyForm.Text(), "What the document shows, in one sentence.",
            "Three pages, with the decision of the Board."),
        new Key("date", new KeyForm.Date([]), "The date of the document.", "2019-12-13"),
        new Key("source", new KeyForm.Id(), "The id of the source, if the document is one of your sources or is taken from one.", "order")
        {
            Offers = CompletionSource.Sources,
        })
    {
        Apart = [("file", "page")],
        OneNeeded = ["file", "page"],
        NeededWith = [("file", "title")],
        Usual = ["file", "title"],
    };

    private static readonly Key s_date = new("date", new KeyForm.Day(), "The day of first publication.", "2024-03-05");

    private static readonly ImmutableArray<Key> s_rest =
    [
        new("authors", new KeyForm.Texts(),
            "The authors, in order. Each is an id of content/authors.yml, or a name.",
            "[ana-petrel, Vera Blindtext]")
        {
            IsName = true,
            Offers = CompletionSource.Authors,
        },
        new("lang", new KeyForm.Language(),
            "The language of the text. The default is the language in the file name, or else the language of the site.",
            "en"),
        new("status", new KeyForm.OneOf(["published", "draft"]),
            "published (the default) or draft. A draft is checked but not published.",
            "draft"),
        new("embargo", new KeyForm.Moment(),
            "The brief is not published before this time. The time zone at the end is required.",
            "2020-01-10T09:00+05:00"),
        new("topics", new KeyForm.Texts(), "The topics of the brief. Each topic has a page.", "[asylum, refoulement]")
        {
            HasNoQuotation = true,
            Offers = CompletionSource.Topics,
        },
        new("numbered", new KeyForm.YesOrNo(),
            "true to number the paragraphs of the text. A link to #p12 leads to paragraph 12.",
            "true"),
        new("image", new KeyForm.Entry(PictureKeys.Lead), "The lead picture.", ""),
        new("images", new KeyForm.Credits(PictureKeys.Credit), "The credits of the pictures in the text, by file name.", ""),
        new("sources", new KeyForm.EntriesById(SourceKeys.Of), "The sources, each under its own id.", ""),
        new("quoted", new KeyForm.EntriesById(PersonKeys.OfBrief), "The people and organisations quoted, each under its own id.", ""),
        new("responses", new KeyForm.Entries(Response), "The responses from the people you criticise.", ""),
        new("recommendations", new KeyForm.Entries(Recommendation), "What you ask, of whom, and what has become of it.", ""),
        new("annexes", new KeyForm.Entries(Annex), "Documents that belong to the brief: files and pages, numbered in this order.", ""),
        new("corrections", new KeyForm.Entries(Change), "Errors that were corrected after publication.", ""),
        new("updates", new KeyForm.Entries(Change), "Developments since publication.", ""),
        new("related", new KeyForm.Texts(), "Related briefs, by file name without .md.", "[non-refoulement]")
        {
            Offers = CompletionSource.Briefs,
        },
        new("aliases", new KeyForm.Texts(), "Earlier addresses of this brief.", "[briefs/old-name]"),
        new("allow", new KeyForm.Suppressions(), "Rules to suppress in this brief, each with a reason.", ""),
        new("extra", new KeyForm.TextsByName(), "Texts for your own templates, by a name of your choice.", "{hotline: +7 727 000}")
        {
            HasNoQuotation = true,
        },
        new("private", new KeyForm.Anything(),
            "Internal notes. They are never published, but anyone with access to the file can read them.",
            "ask again in May"),
    ];

    private static readonly ImmutableArray<Key> s_first =
    [
        new("title", new KeyForm.Text(),
            "The headline. On a line of its own after >-, a headline may contain a colon or start with a quotation mark.",
            ">-")
        {
            IsRequired = true,
        },
        new("summary", new KeyForm.Text(), "One or two sentences for lists, feeds and search engines.", ">-"),
    ];

    public static KeyTable OfBrief { get; } = new([.. s_first, s_date with { IsRequired = true }, .. s_rest]);

    public static KeyTable OfPage { get; } = new([.. s_first, s_date, .. s_rest]);

    public static KeyTable Get(DocumentKind kind) => kind == DocumentKind.Brief ? OfBrief : OfPage;
}

/// <summary>Pictures: a brief's lead image, and credits of the pictures in its text.</summary>
public static class PictureKeys
{
    /// <summary>Below <c>image:</c>.</summary>
    public static KeyTable Lead { get; } = new(
        new Key("src", new KeyForm.Word(), "The file, in content/images/.", "border.jpg")
        {
            IsRequired = true,
            Offers = CompletionSource.Pictures,
        },
        new Key("alt", new KeyForm.Text(), "A description for readers who cannot see the picture.", "A border post in snow"),
        new Key("caption", new KeyForm.Text(), "The text below the picture.", "The crossing at Khorgos"),
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true },
        new Key("citation", new KeyForm.Text(), "The citation of a quotation in alt or caption.", "\"[@mills in @new-arab-2020]\""))
    {
        Usual = ["src", "alt", "credit"],
    };

    /// <summary>Below a picture's name in <c>images:</c> or <c>images.yml</c>, where the credit has keys of its own.</summary>
    public static KeyTable Credit { get; } = new(
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true });
}
