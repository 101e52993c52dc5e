using Briefs.Fuzzing.Targets;

namespace Briefs.Fuzzing;

public static class AllTargets
{
    public static FrozenDictionary<string, FuzzTarget> ByName { get; } = new FuzzTarget[]
    {
        new FrontMatterTarget(), new BodyTarget(), new CitationTarget(), new QuotationTarget(), new ComparisonTarget(), new RunnerTarget(),
        new PictureTarget(), new LockTarget(), new PathTarget(), new WordTarget(),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
}
