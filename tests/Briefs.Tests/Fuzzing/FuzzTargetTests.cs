using Briefs.Fuzzing;

namespace Briefs.Tests.Fuzzing;

/// <summary>
/// What afl-fuzz tries for hours (<c>.ci/long</c>) is tried for seconds in every run, from the same inputs and with the same promises.
/// Each run tries the same inputs, so that a change is refused for what it broke and not for what chance found; new ones are the long
/// run's.
/// </summary>
public sealed class FuzzTargetTests
{
    public static TheoryData<string> Names => [.. AllTargets.ByName.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_known_input_keeps_the_promises(string name)
    {
        var target = AllTargets.ByName[name];
        Assert.NotEmpty(target.Corpus());
        foreach (var file in target.Corpus()) target.Run(File.ReadAllBytes(file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_input_made_of_those_keeps_the_promises(string name)
    {
        var target = AllTargets.ByName[name];
        var known = target.Corpus().Select(File.ReadAllBytes).ToList();
        for (var seed = 0; seed < 600; seed++)
        {
            var input = Mutations.Of(known, new Random(seed));
            var fault = Record.Exception(() => target.Run(input));
            Assert.True(fault is null, $"{Convert.ToHexString(input)}\n{fault}");
        }
    }

    // Found by the first run of it: a file that is nothing but this line ended in a fault of ours.
    [Theory]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("--- ")]
    [InlineData("...")]
    [InlineData("%")]
    public void A_file_without_anything_in_it_is_reported_or_empty(string text) =>
        AllTargets.ByName["front-matter"].Run(System.Text.Encoding.UTF8.GetBytes(text));
}
