
namespace Briefs.Tests.Pages;

/// <summary>What a page says and links to where words were compared with a kept copy.</summary>
public sealed class PassagesTests
{
    private static readonly SourceId s_courier = new("courier");

    [Fact]
    public void A_note_whose_words_are_verified_says_so_with_the_date_of_the_copy() =>
        Assert.Contains("<span class=\"verified\">Verified word for word against the copy saved on 1 March 2024.</span>",
            Page(Verified("text=closed")), StringComparison.Ordinal);

    [Fact]
    public void Its_number_bears_the_sign_of_it_and_no_other()
    {
        var page = Page(Verified("text=closed"));
        Assert.Contains("id=\"r-1\" class=\"checked\" role=\"doc-noteref\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"r-4\" role=\"doc-noteref\">4</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_link_leads_to_the_words() =>
        Assert.Contains("href=\"https://courier.example/gate#:~:text=Nobody%20is\"", Page(Verified("text=Nobody%20is")),
            StringComparison.Ordinal);

    [Fact]
    public void An_address_with_a_place_in_it_keeps_that_place() => Assert.Contains(
        "href=\"https://courier.example/gate#live:~:text=Nobody\"",
            Page(Verified("text=Nobody"), url: "https://courier.example/gate#live"), StringComparison.Ordinal);

    [Fact]
    public void The_page_of_a_document_is_no_place_in_one_that_has_its_own() => Assert.Contains(
        "href=\"https://courier.example/gate#live\"",
            Page(Verified("text=x") with { Fragment = "page=3" }, url: "https://courier.example/gate#live"), StringComparison.Ordinal);

    [Fact]
    public void Several_quotations_that_share_a_note_are_all_marked()
    {
        var brief = SampleLibrary.Gate();
        var second = brief.Quotations[1] with { Id = "q-0000000009", Verification = Verified("text=second") };
        brief = brief with
        {
            Quotations = brief.Quotations.SetItem(1, brief.Quotations[1] with { Verification = Verified("text=first") })
            .Add(second)
        };
        Assert.Contains("href=\"https://courier.example/gate#:~:text=first&amp;text=second\"", Page(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_for_words_that_were_not_all_compared_claims_nothing()
    {
        var brief = SampleLibrary.Gate();
        var compared = brief.Quotations[1] with { Id = "q-0000000009", Verification = Verified("text=first") };
        Assert.DoesNotContain("class=\"verified\"", Page(brief with { Quotations = brief.Quotations.Add(compared) }),
            StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"verified\"", Page(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_translation_it_is_the_original_that_is_verified()
    {
        var brief = SampleLibrary.Gate();
        brief = brief with { Quotations = brief.Quotations.SetItem(3, brief.Quotations[3] with { Verification = Verified("text=x") }) };
        Assert.Contains("The original was verified word for word against the copy saved on 1 March 2024.", Page(brief),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_person_says_it_too()
    {
        var site = BuiltSite.Of(LibraryOf(Given(Verified("text=Nobody"), "https://courier.example/gate")));
        Assert.Contains("Verified word for word against the copy saved on 1 March 2024.", site["people/orlova/index.html"],
            StringComparison.Ordinal);
    }

    private static Verification Verified(string fragment) => new()
    {
        Copy = s_courier,
        Tier = MatchTier.Exact,
        Fragment = ":~:" + fragment,
    };

    private static Brief Given(Verification verdict, string url)
    {
        var brief = SampleLibrary.Gate();
        return brief with
        {
            Quotations = brief.Quotations.SetItem(1, brief.Quotations[1] with { Verification = verdict }),
            Sources = brief.Sources.SetItem(s_courier, brief.Sources[s_courier] with { Url = url }),
        };
    }

    private static string Page(Verification verdict, string url = "https://courier.example/gate") => Page(Given(verdict, url));

    private static string Page(Brief brief) => BuiltSite.Of(LibraryOf(brief))["briefs/gate/index.html"];

    private static Library LibraryOf(Brief brief) => SampleLibrary.With(brief) with
    {
        SavedCopies = ImmutableSortedDictionary<SourceId, SavedCopy>.Empty.Add(s_courier, new SavedCopy(
            s_courier,
            FileText.Create("content/evidence/courier.txt", "Nobody is turned away at the gate."),
            new SavedCopyEntry { TextSha256 = "", Fetched = new DateTimeOffset(2024, 3, 1, 23, 0, 0, TimeSpan.Zero) })),
    };
}
