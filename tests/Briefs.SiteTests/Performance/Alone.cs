using Xunit;

namespace Briefs.SiteTests.Performance;

/// <summary>Tests that count what the whole process does: they run when all others have ended.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
