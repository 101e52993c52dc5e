namespace Briefs.Reading.Schema;

/// <summary>The front matter of briefs and pages.</summary>
public static class HeadKeys
{
    /// <summary>An item of <c>corrections:</c> or <c>updates:</c>.</summary>
    public static KeyTable Change { get; } = new(
        new Key("date", new KeyForm.Day(), "The day of the change.", "2024-03-05") { IsRequired = true },
        new Key("text", new KeyForm.Text(),
            "What was changed, in a sentence. Quotation marks are free here.",
            "An earlier version gave another number.")
        {
            IsRequired = true,
        })
    {
        Usual = ["date", "text"],
    };

    /// <summary>An item of <c>responses:</c>.</summary>
    public static KeyTable Response { get; } = new(
        new Key("from", new KeyForm.Text(), "Who was accused.", "Government of China") { IsRequired = true, HasNoQuotation = true },
        new Key("outcome", new KeyForm.Text(), "What came of it.", "denies the claims"),
        new Key("text", new KeyForm.Text(), "The answer itself, in place of outcome.", "There are no such plans."),
        new Key("source", new KeyForm.Id(), "The id of the source that reports the answer.", "new-arab-2020") { Offers = Known.Sources },
        new Key(
            "asked", new KeyForm.Date([]), "When you asked. Without it, the answer is printed as reported by its source.", "2020-01-08"))
    {
        Apart = [("outcome", "text")],
        OneNeeded = ["outcome", "text"],
        Usual = ["from", "outcome", "source"],
    };

    private static readonly Key s_date = new("date", new KeyForm.Day(), "The day of first publication.", "2024-03-05");

    private static readonly ImmutableArray<Key> s_rest =
    [
        new("lang", new KeyForm.Language(),
            "The language of the text. Without it, the one in the file's name counts, else the site's.",
            "en"),
        new("status", new KeyForm.OneOf(["published", "draft"]),
            "Without it, published. A draft is checked, and appears nowhere.",
            "draft"),
        new("embargo", new KeyForm.Moment(),
            "Not public before this moment. The time zone at the end is needed.",
            "2020-01-10T09:00+05:00"),
        new("topics", new KeyForm.Texts(), "Each topic gets a page.", "[asylum, refoulement]")
        {
            HasNoQuotation = true,
            Offers = Known.Topics,
        },
        new("image", new KeyForm.Entry(PictureKeys.Lead), "The picture at the head.", ""),
        new("images", new KeyForm.Credits(PictureKeys.Credit), "Who made the pictures in the text, by file name.", ""),
        new("sources", new KeyForm.EntriesById(SourceKeys.Of), "The sources, each below an id of its own.", ""),
        new("quoted", new KeyForm.EntriesById(PersonKeys.OfBrief), "The people and organisations quoted, each below an id of its own.", ""),
        new("responses", new KeyForm.Entries(Response), "What those accused answered.", ""),
        new("corrections", new KeyForm.Entries(Change), "What was wrong.", ""),
        new("updates", new KeyForm.Entries(Change), "What has happened since.", ""),
        new("related", new KeyForm.Texts(), "Other briefs, by file name without the ending.", "[non-refoulement]")
        {
            Offers = Known.Briefs,
        },
        new("aliases", new KeyForm.Texts(), "Old addresses of this brief.", "[briefs/old-name]"),
        new("allow", new KeyForm.Allowances(), "Rules left aside in this brief, each with its reason.", ""),
        new("private", new KeyForm.Anything(),
            "Notes for yourselves. Never printed, but in the file for all who can read it.",
            "ask again in May"),
    ];

    private static readonly ImmutableArray<Key> s_first =
    [
        new("title", new KeyForm.Text(),
            "The headline. Behind >- and on a line of its own it may hold a colon and begin with a quotation mark.",
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

/// <summary>Pictures: the one at the head of a brief, and who made those in its text.</summary>
public static class PictureKeys
{
    /// <summary>Below <c>image:</c>.</summary>
    public static KeyTable Lead { get; } = new(
        new Key("src", new KeyForm.Word(), "The file, in content/images/.", "border.jpg") { IsRequired = true, Offers = Known.Pictures },
        new Key("alt", new KeyForm.Text(), "What is to be seen, for whoever cannot see it.", "A border post in snow"),
        new Key("caption", new KeyForm.Text(), "The line below the picture.", "The crossing at Khorgos"),
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true },
        new Key("citation", new KeyForm.Text(), "The citation of what is quoted in alt or caption.", "\"[@mills in @new-arab-2020]\""))
    {
        Usual = ["src", "alt", "credit"],
    };

    /// <summary>Below the name of a picture in <c>images:</c> or <c>images.yml</c>, where more than a line is written.</summary>
    public static KeyTable Credit { get; } = new(
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true });
}
