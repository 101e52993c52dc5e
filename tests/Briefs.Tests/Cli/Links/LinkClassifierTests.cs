using Briefs.Capture.Fetching;
using Briefs.Cli.Links;
using Briefs.Model.WebLinks;
using Xunit;

namespace Briefs.Tests.Cli.Links;

public sealed class LinkClassifierTests
{
    private static readonly Uri Address = new("https://example.org/a");

    public static TheoryData<FailureReason, LinkState> Failures => new()
    {
        { FailureReason.NameNotFound, LinkState.Dead },
        { FailureReason.NotReachable, LinkState.Unknown },
        { FailureReason.NotTrusted, LinkState.Unknown },
        { FailureReason.Silent, LinkState.Unknown },
        { FailureReason.TooSlow, LinkState.Unknown },
        { FailureReason.CutOff, LinkState.Unknown },
        { FailureReason.Garbled, LinkState.Unknown },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Of_those_who_give_no_answer_only_a_name_that_is_nobodys_is_dead(FailureReason reason, LinkState state)
    {
        var answer = Judge(new FetchOutcome.Failed(reason, "") { FinalAddress = Address });
        Assert.Equal(state, answer.State);
        Assert.NotEmpty(answer.Reason!);
    }

    [Fact]
    public void No_failure_is_forgotten() =>
        Assert.Equal(Enum.GetValues<FailureReason>().Order(), Failures.Select(f => f.Data.Item1).Order());

    [Fact]
    public void Whatever_we_refuse_is_not_dead() =>
        Assert.All(Enum.GetValues<RefusalReason>(),
            reason => Assert.Equal(LinkState.Unknown, Judge(new FetchOutcome.Refused(reason) { FinalAddress = Address }).State));

    [Fact]
    public void No_status_but_two_is_dead() =>
        Assert.Equal([404, 410], Enumerable.Range(300, 300)
            .Where(status => Judge(new FetchOutcome.Answered(status, null) { FinalAddress = Address }).State == LinkState.Dead));

    private static LinkAnswer Judge(FetchOutcome outcome) =>
        LinkClassifier.Judge(outcome, Address, new FetchLimits(), new DateOnly(2024, 3, 4));
}
