using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Hostile;

/// <summary>A site at a limit, and one past it.</summary>
/// <param name="What">As <c>briefs limits</c> says it.</param>
/// <param name="Rule">What is raised past it.</param>
/// <param name="Fill">Fills a good site up to a number.</param>
/// <param name="Most">The number that must pass; one more must not.</param>
public sealed record LimitCase(string What, string Rule, int Most, Action<TestSite, int> Fill)
{
    /// <summary>Whether it only shows where pages are made.</summary>
    public bool NeedsBuild { get; init; }

    public override string ToString() => $"{What}: {Rule}";
}
