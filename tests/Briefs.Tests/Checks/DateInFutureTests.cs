using Briefs.Checks.Rules;
using Briefs.Checks;
using Briefs.Checks.PublishedState;

namespace Briefs.Tests.Checks;

/// <summary>Dates that cannot be right on the day of the check, and embargoes that are over before they begin.</summary>
public sealed class DateInFutureTests
{
    // The end of a day, as a bare day of --as-of means it.
    private const string EndOfDay = "2024-06-01T23:59:59Z";

    [Theory]
    [InlineData("2062-11-20", EndOfDay, 1)]
    [InlineData("2024-06-02", EndOfDay, 1)]
    [InlineData("2024-06-01", EndOfDay, 0)]
    [InlineData("2024-06-02", "2024-06-01T19:00:00Z", 0)]
    [InlineData("2024-06-03", "2024-06-01T19:00:00Z", 1)]
    public void A_brief_is_not_dated_after_today(string date, string asOf, int found) =>
        Assert.Equal(found, Found<DateInFuture>(GivenSite.Brief("a") with { Date = Day(date) }, asOf).Count);

    [Fact]
    public void The_message_has_the_date_and_the_help_an_embargo()
    {
        var found = Assert.Single(Found<DateInFuture>(GivenSite.Brief("a") with { Date = Day("2062-11-20") }, EndOfDay));
        Assert.Equal("The date of this document, 2062-11-20, is in the future: today is 2024-06-01.", found.Message);
        Assert.Contains("`embargo: 2062-11-20T09:00+00:00`", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_and_briefs_under_embargo_may_be_dated_for_the_day_they_appear()
    {
        var planned = GivenSite.Brief("a") with { Date = Day("2024-09-01") };
        Assert.Empty(Found<DateInFuture>(planned with { IsDraft = true }, EndOfDay));
        Assert.Empty(Found<DateInFuture>(planned with { Embargo = Instant("2024-09-01T09:00+05:00") }, EndOfDay));
        Assert.Single(Found<DateInFuture>(planned with { Embargo = Instant("2024-08-01T09:00+05:00") }, EndOfDay));
    }

    [Fact]
    public void Corrections_updates_and_questions_have_happened()
    {
        var brief = GivenSite.Brief("a") with
        {
            Date = Day("2024-03-01"),
            Corrections = [Change("2024-06-02")],
            Updates = [Change("2024-06-01"), Change("2025-01-01")],
            Responses = [new Response("The ministry", new PrintedText("denies it", Body.Empty), null, Day("2024-07-01"), default)],
        };
        Assert.Equal(
            ["The date of this correction, 2024-06-02", "The date of this update, 2025-01-01",
                "The date on which you asked for a response, 2024-07-01"],
            Found<DateInFuture>(brief, EndOfDay).Select(f => f.Message.Split(", is")[0]));
    }

    [Theory]
    [InlineData("2024-06-02", null, 1)]
    [InlineData("2024-08", null, 0)]
    [InlineData("2024-12", null, 1)]
    [InlineData("2024", "2024-06-02", 1)]
    [InlineData("2024-03-01", "2024-06-01", 0)]
    public void Sources_and_their_visits_are_past_but_an_issue_may_be_dated_ahead(string date, string? accessed, int found)
    {
        var source = GivenSite.Source("news") with { Date = Day(date), Accessed = accessed is null ? null : Day(accessed) };
        Assert.Equal(found, Found<DateInFuture>((GivenSite.Brief("a") with { Date = Day("2024-03-01") }).With([source]), EndOfDay).Count);
    }

    [Fact]
    public void A_source_of_the_future_is_not_called_younger_than_the_brief_as_well()
    {
        var brief = (GivenSite.Brief("a") with
        {
            Date = Day("2024-03-01"),
            CitationGroups = [new CitationGroup(default, [GivenSite.Citation("mills", "news")])]
        })
            .With([GivenSite.Source("news") with { Date = Day("2025") }]);
        Assert.Single(Found<DateInFuture>(brief, EndOfDay));
        Assert.Empty(Found<SourceAfterBrief>(brief, EndOfDay));
    }

    [Fact]
    public void Nobody_has_said_anything_tomorrow()
    {
        var brief = GivenSite.Brief("a") with
        {
            Date = Day("2024-03-01"),
            CitationGroups = [new CitationGroup(default, [GivenSite.Citation("mills", null) with { Said = Day("2024-06-02") }])],
        };
        Assert.Single(Found<DateInFuture>(brief, EndOfDay));
    }

    [Theory]
    [InlineData("2026-11-20", "2025-01-01T09:00+01:00", 1)]
    [InlineData("2026-11-20", "2026-11-20T00:30+14:00", 0)]
    [InlineData("2026-11-20", "2026-11-19T20:00+00:00", 0)]
    [InlineData("2026-11-20", "2026-11-21T09:00+01:00", 0)]
    [InlineData("2026-11-20", "2026-11-18T09:00+01:00", 1)]
    public void An_embargo_does_not_end_before_the_day_of_the_brief(string date, string embargo, int found)
    {
        var brief = GivenSite.Brief("a") with { Date = Day(date), Embargo = Instant(embargo) };
        Assert.Equal(found, Found<EmbargoBeforeDate>(brief, "2026-11-29T12:00:00Z").Count);
    }

    [Theory]
    [InlineData("2025-01-10", "2025-01-10T09:00+01:00", 1)]
    [InlineData("2026-01-10", "2026-01-10T09:00+01:00", 0)]
    [InlineData("2026-01-10", "2025-01-10T09:00+01:00", 0)]
    public void An_embargo_of_more_than_a_year_ago_is_a_slip_or_no_use(string date, string embargo, int found)
    {
        var brief = GivenSite.Brief("a") with { Date = Day(date), Embargo = Instant(embargo) };
        Assert.Equal(found, Found<EmbargoLongPast>(brief, "2026-11-29T12:00:00Z").Count);
    }

    [Fact]
    public void What_was_published_before_has_kept_its_embargo()
    {
        var brief = GivenSite.Brief("a") with { Date = Day("2020-01-10"), Embargo = Instant("2020-01-10T09:00+01:00") };
        var before = new PublishedEvidence
        {
            Site = "https://example.org/",
            Documents = [new PublishedDocument { Path = brief.File.Path, Title = "At the border", Address = "briefs/a/", IsBrief = true }],
        };
        Assert.Empty(new EmbargoLongPast().Check(new CheckedSite(GivenSite.Of(brief), GivenSite.Clock) { Before = before }));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Any_clock_will_do(string asOf)
    {
        var brief = (GivenSite.Brief("a") with { Date = Day("2024-03-01"), Embargo = Instant("2024-03-01T09:00+01:00") })
            .With([GivenSite.Source("news") with { Date = Day("9999-12") }]);
        Assert.NotNull(Found<DateInFuture>(brief, asOf));
        Assert.NotNull(Found<EmbargoLongPast>(brief, asOf));
    }

    private static PartialDate Day(string text) => PartialDate.TryParse(text, out var day) ? day : throw new ArgumentException(text);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Correction Change(string day) => new(Day(day), new PrintedText("A change.", Body.Empty), default);

    private static List<Diagnostic> Found<TRule>(Brief brief, string asOf) where TRule : SiteRule, new() =>
        [.. new TRule().Check(new CheckedSite(GivenSite.Of(brief), new CheckClock(Instant(asOf))))];
}
