using System.Text.RegularExpressions;
using Briefs.Tests.Architecture;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Workflows;

/// <summary>What a job finds when it goes on after an approval, for which a reviewer has the time that the manual states.</summary>
public sealed partial class ApprovalTests
{
    private const string Manual = "content/pages/publish-and-review.md";

    // A run that waits in a concurrency group has uploaded nothing, so an artifact is hardly older than the request for approval. A job
    // that is run again after an approval that came on the last day needs it a little longer.
    private const int DaysToRunAgain = 5;

    [Fact]
    public void What_an_approved_job_downloads_is_there_as_long_as_it_can_be_approved()
    {
        var promised = int.Parse(Promise().Match(File.ReadAllText(Path.Combine(Repository.Root, Manual))).Groups["days"].Value,
            CultureInfo.InvariantCulture);
        var kept = Workflow.All().SelectMany(DaysOfApproved).ToArray();
        Assert.Equal(["publish: site", "release: dist"], kept.Select(k => $"{k.Workflow}: {k.Artifact}"));
        Assert.All(kept, k => Assert.True(k.Days == promised + DaysToRunAgain, $"{k.Workflow}: {k.Artifact} is kept {k.Days} days"));
    }

    // Each artifact that a job with an environment downloads, and the days for which the step that uploads it keeps it.
    private static IEnumerable<(string Workflow, string Artifact, int Days)> DaysOfApproved(Workflow workflow) =>
        workflow.Jobs.Where(j => Workflow.Find(j.Job, "environment") is not null)
            .SelectMany(j => Artifacts(Workflow.StepsOf(j.Job), "download").Select(a => (workflow.Name, NameOf(a), DaysOf(NameOf(a)))));

    private static IEnumerable<YamlMappingNode> Artifacts(IEnumerable<YamlMappingNode> steps, string direction) =>
        steps.Where(s => Workflow.Scalar(s, "uses")?.StartsWith($"actions/{direction}-artifact@", StringComparison.Ordinal) == true)
            .Select(s => Workflow.Map(s, "with")!);

    private static string NameOf(YamlMappingNode artifact) => Workflow.Scalar(artifact, "name")!;

    private static int DaysOf(string artifact) => int.Parse(
        Workflow.Scalar(
            Workflow.All().SelectMany(w => Artifacts(w.Steps, "upload")).Single(a => NameOf(a) == artifact), "retention-days")!,
        CultureInfo.InvariantCulture);

    [GeneratedRegex("If no one approves a publication within (?<days>[0-9]+) days, it fails", RegexOptions.CultureInvariant)]
    private static partial Regex Promise();
}
