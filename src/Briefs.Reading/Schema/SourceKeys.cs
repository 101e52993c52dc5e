namespace Briefs.Reading.Schema;

/// <summary>
/// A source, of the front matter or of <c>sources.yml</c>. None is required here: an entry of the same id elsewhere may fill what is
/// absent.
/// </summary>
public static class SourceKeys
{
    /// <summary>The words of <c>type:</c>, in the order of <see cref="SourceType"/>.</summary>
    public static ImmutableArray<string> Types { get; } =
        [.. Enum.GetValues<SourceType>().Select(type => type is SourceType.PressRelease ? "press-release" : Lower(type.ToString()))];

    public static KeyTable Of { get; } = new(
        new Key("title", new KeyForm.Text(),
            "Its title. A post, an interview and a letter may do without, and so may a source that is only known through another.",
            "Campaigners urge Kazakhstan not to expel asylum seekers"),
        new Key("publisher", new KeyForm.Text(),
            "Who published it. An author does as well; laws, treaties, cases, speeches, "
                + "hearings, interviews, letters and posts need neither.",
            "The New Arab")
        {
            IsName = true,
        },
        new Key("author", new KeyForm.Text(), "Who wrote it.", "Laura Mills") { IsName = true },
        new Key("date", new KeyForm.Date(["undated"]),
            "When it came out, as exact as it is known: a day, a month or a year in digits. If it bears no date, undated; then the day on "
                + "which you looked at it is needed.",
            "2020-01-09"),
        new Key("url", new KeyForm.Address(), "Its address on the web.", "https://example.org/article"),
        new Key("no-url", new KeyForm.Text(), "In place of an address: why it has none.", "a paper file") { HasNoQuotation = true },
        new Key("accessed", new KeyForm.Date([]), "The day on which you looked at it.", "2020-01-10"),
        new Key("archive", new KeyForm.Address(), "The address of an archived copy.",
            "https://web.archive.org/web/20200109120000/https://example.org/article"),
        new Key("type", new KeyForm.OneOf(Types),
            "What it is; without it, an article. The words of a law or treaty are its own; of a report, case, document, book or dataset "
                + "one says whose they are; in all others somebody speaks.",
            "article"),
        new Key("lang", new KeyForm.Language(), "Its language.", "en"),
        new Key("place", new KeyForm.Text(), "Where it was held or published.", "Geneva") { HasNoQuotation = true },
        new Key("speaker", new KeyForm.Id(), "The id of the one whose words it holds throughout, as with a speech.", "mills")
        {
            Offers = Known.People,
        },
        new Key("evidence-public", new KeyForm.YesOrNo(),
            "true if a kept copy with the words of an anonymous person may be public all the same.",
            "false"))
    {
        Apart = [("url", "no-url")],
        Usual = ["title", "publisher", "date", "url"],
    };

    private static string Lower(string word) => string.Concat(word.Select(char.ToLowerInvariant));
}
