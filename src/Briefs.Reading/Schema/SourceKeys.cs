namespace Briefs.Reading.Schema;

/// <summary>
/// A source, in front matter or <c>sources.yml</c>. No key is required here: an entry of the same id elsewhere may supply it.
/// </summary>
public static class SourceKeys
{
    /// <summary>The words of <c>type:</c>, in the order of <see cref="SourceType"/>.</summary>
    public static ImmutableArray<string> Types { get; } =
        [.. Enum.GetValues<SourceType>().Select(type => type is SourceType.PressRelease ? "press-release" : Lower(type.ToString()))];

    public static KeyTable Of { get; } = new(
        new Key("title", new KeyForm.Text(),
            "The title. It is optional for a post, an interview, a letter and a source that is only cited through another.",
            "Campaigners urge Kazakhstan not to expel asylum seekers"),
        new Key("publisher", new KeyForm.Text(),
            "The publisher. An author is enough; laws, treaties, cases, speeches, hearings, "
                + "interviews, letters and posts need neither.",
            "The New Arab")
        {
            IsName = true,
        },
        new Key("author", new KeyForm.Text(), "The author.", "Laura Mills") { IsName = true },
        new Key("date", new KeyForm.Date(["undated"]),
            "The date of publication: a day, a month or a year in digits, as precise as known. For a source without a date, write "
                + "undated; accessed is then required.",
            "2020-01-09"),
        new Key("url", new KeyForm.Address(), "The web address.", "https://example.org/article"),
        new Key("no-url", new KeyForm.Text(), "The reason why the source has no url.", "a paper file") { HasNoQuotation = true },
        new Key("accessed", new KeyForm.Date([]), "The day you accessed the source.", "2020-01-10"),
        new Key("archive", new KeyForm.Address(), "The address of an archived copy.",
            "https://web.archive.org/web/20200109120000/https://example.org/article"),
        new Key("type", new KeyForm.OneOf(Types),
            "The type of source. The default is article. Quotations from a law or treaty need no speaker; those from a report, "
                + "case, document, book or dataset need a speaker or itself; all others need a speaker.",
            "article"),
        new Key("lang", new KeyForm.Language(), "The language of the source.", "en"),
        new Key("place", new KeyForm.Text(), "Where the event took place or the source was published.", "Geneva") { HasNoQuotation = true },
        new Key(
            "speaker", new KeyForm.Id(), "The id of the speaker, if the whole source contains the words of one person, as a speech does.",
            "mills")
        {
            Offers = CompletionSource.People,
        },
        new Key("evidence-public", new KeyForm.YesOrNo(),
            "true to allow the saved copy to be public although it contains the words of an anonymous person.",
            "false"))
    {
        Apart = [("url", "no-url")],
        Usual = ["title", "publisher", "date", "url"],
    };

    private static string Lower(string word) => string.Concat(word.Select(char.ToLowerInvariant));
}
