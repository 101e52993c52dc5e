
namespace Briefs.Tests.Pages;

/// <summary>A small library, made by hand, in an invented country.</summary>
internal static class SampleLibrary
{
    private static readonly PersonId s_orlova = new("orlova");
    private static readonly PersonId s_witness = new("witness-1");
    private static readonly SourceId s_courier = new("courier");
    private static readonly SourceId s_law = new("law");

    public static SiteSettings Settings { get; } = new()
    {
        File = ContentFile.Whole("content/site.yml"),
        Title = "Border Watch",
        Url = "https://example.org/watch/",
        Organization = "Border Watch Vesmark",
        Description = "Briefs on who is turned away at Vesmark’s borders, and on whose word.",
    };

    public static Library Library { get; } = new()
    {
        Settings = Settings,
        Briefs = [Gate()],
        Pages = [About()],
        Pictures = ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal)
            .Add("content/images/gate.png", new SiteFile("content/images/gate.png", 100)),
    };

    public static Library With(params Brief[] briefs) => Library with { Briefs = [.. briefs] };

    /// <summary>A brief with everything a page can show.</summary>
    public static Brief Gate()
    {
        var file = ContentFile.Whole("content/briefs/gate.md");
        var orlova = new Person
        {
            Id = s_orlova, File = file, Span = default, Role = "Deputy Minister of the Interior", Organization = "Government of Vesmark",
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("", "Dana Orlova"),
        };
        var witness = new Person
        {
            Id = s_witness, File = file, Span = default, Anonymous = "fear of reprisal", Description = "A woman turned away at the gate",
            ToUs = new PartialDate(2024, 2, 20),
        };
        var courier = new Source
        {
            Id = s_courier, File = file, Span = default, Title = "Ministry defends the closed gate", Publisher = "The Vesmark Courier",
            Date = new PartialDate(2024, 2, 28), Url = "https://courier.example/gate", Archive = "https://archive.example/gate",
        };
        var law = new Source
        {
            Id = s_law, File = file, Span = default, Title = "Закон о границе", Lang = "ru", DeclaredType = SourceType.Law,
            Undated = true, Accessed = new PartialDate(2024, 2, 1), NoUrl = "printed in the official gazette only",
        };
        return new Brief
        {
            File = file,
            Kind = DocumentKind.Brief,
            Slug = "gate",
            Lang = "en",
            Title = new PrintedText("Vesmark keeps “the gate” shut", new BodyOf().Html("Vesmark keeps ").Quotation(0, "“the gate”").Html(
                " shut")),
            Summary = BodyOf.Plain("Families wait in the snow. The ministry says that nobody is turned away."),
            Date = new PartialDate(2024, 3, 1),
            Topics = ["asylum", "Border & snow"],
            Image = new Picture
            {
                Span = default, Path = "content/images/gate.png", Written = "gate.png", Alt = "A gate in the snow",
                Caption = BodyOf.Plain("The gate at Holm, seen from the road."), Credit = "Border Watch",
            },
            People = ImmutableSortedDictionary<PersonId, Person>.Empty.Add(s_orlova, orlova).Add(s_witness, witness),
            Sources = ImmutableSortedDictionary<SourceId, Source>.Empty.Add(s_courier, courier).Add(s_law, law),
            Responses =
            [
                new Response("Ministry of the Interior", BodyOf.Plain("denies that anybody was turned away"), s_courier, null, default),
                new Response("Border Guard", BodyOf.Plain("did not answer"), null, new PartialDate(2024, 2, 21), default),
            ],
            Corrections = [new Correction(
                new PartialDate(2024, 3, 4), BodyOf.Plain("An earlier version gave “twelve families”; there were eleven."), default)],
            Updates = [new Correction(new PartialDate(2024, 3, 9), BodyOf.Plain("The court’s decision was added."), default)],
            Quotations = Quotations(),
            CitationGroups = Groups(),
            Links =
            [
                new BodyLink.External("https://un.example/a b?x=1&y=2", default),
                new BodyLink.Document("content/pages/about.md", "h-funding", default),
                new BodyLink.Document("content/briefs/hidden.md", null, default),
                new BodyLink.External("javascript:alert(1)", default),
                new BodyLink.Section("h-the-law", default),
            ],
            Pictures = [new Picture { Span = default, Path = "content/images/gate.png", Written = "gate.png", Alt = "The gate again",
                Credit = "Border Watch" }],
            Footnotes = [new Footnote("1", default, new BodyOf().Html("<p>The road was closed in January as well").Cite(3).Html(
                ".</p>\n"))],
            Body = GateBody(),
        };
    }

    public static Brief About() => new()
    {
        File = ContentFile.Whole("content/pages/about.md"),
        Kind = DocumentKind.Page,
        Slug = "about",
        Lang = "en",
        Title = BodyOf.Plain("About us"),
        Body = new BodyOf().Html("<p>We watch the border.</p>\n<h2 id=\"h-funding\">Funding</h2>\n<p>By readers.</p>\n"),
    };

    public static Citation Orlova(string? locator = null) =>
        new() { Span = default, Source = s_courier, Speaker = s_orlova, Locator = locator };

    private static ImmutableArray<Quotation> Quotations() =>
    [
        new()
        {
            Id = "q-0000000001",
            Span = default,
            Text = "the gate",
            Lang = "en",
            Where = QuotationContext.Title,
            EchoOf = "q-0000000002",
        },
        new()
        {
            Id = "q-0000000002",
            Span = default,
            Text = "Nobody is turned away at the gate.",
            Lang = "en",
            Where = QuotationContext.Paragraph,
            Citations = [Orlova()],
        },
        new()
        {
            Id = "q-0000000003", Span = default, Text = "They told us to go back.\nSo we went back.", Lang = "en",
                Where = QuotationContext.Block,
                IsBlock = true,
            Citations = [new Citation { Span = default, Speaker = s_witness, ToUs = true }],
        },
        new()
        {
            Id = "q-0000000004", Span = default, Text = "closed for repairs", Lang = "en", Where = QuotationContext.Paragraph,
            Citations = [Orlova("p. 2") with { OriginalLang = "ru", Original = "закрыт на ремонт", Said = new PartialDate(2024, 2) }],
        },
    ];

    private static ImmutableArray<CitationGroup> Groups() =>
    [
        new(default, [Orlova()]),
        new(default, [new Citation { Span = default, Speaker = s_witness, ToUs = true }]),
        new(default, [Orlova("p. 2") with { OriginalLang = "ru", Original = "закрыт на ремонт", Said = new PartialDate(2024, 2) }]),
        new(default, [Orlova(), new Citation { Span = default, Source = s_law, Itself = true, Locator = "art. 5",
            Unverifiable = "no public copy" }]),
    ];

    private static BodyOf GateBody() => new BodyOf()
        .Html("<p>Eleven families have waited at Holm since January. ").Quotation(1, "“Nobody is turned away at the gate,”")
        .Html(" Dana Orlova said ").Cite(0).Html(". It was, she said, ").Quotation(3, "“closed for repairs”").Html(" ").Cite(2)
        .Html(". The road was open ").Piece(PieceKind.FootnoteReference).Html(".</p>\n<p>One of the women told us how it went:</p>\n")
        .Piece(PieceKind.BlockOpens, 2).Html("<p>They told us to go back.</p>\n<p>So we went back. ").Cite(1).Html("</p>\n")
        .Piece(PieceKind.BlockCloses, 2)
        .Html("<h2 id=\"h-the-law\">The law</h2>\n<p>The law asks for a hearing ").Cite(3).Html(". See ").Link(0, "the treaty").Html(", ")
        .Link(1, "who pays us").Html(", ").Link(2, "a brief to come").Html(", ").Link(3, "nothing").Html(" and ").Link(4, "above")
        .Html(".</p>\n")
        .Piece(PieceKind.FigureOpens).Html("The gate, a week later ").Cite(0).Html(".").Piece(PieceKind.FigureCloses)
        .Piece(PieceKind.AlertOpens, (int)AlertKind.Important).Html("<p>The next hearing is on 9 April 2024.</p>\n")
        .Piece(PieceKind.AlertCloses)
        .Html("<table>\n<thead><tr><th>Month</th><th>Families</th></tr></thead>\n<tbody><tr><td>January</td><td>9</td></tr>\n"
            + "<tr><td>February</td><td>11</td></tr></tbody>\n</table>\n<ul>\n<li>no shelter</li>\n<li>no interpreter</li>\n</ul>\n");
}
