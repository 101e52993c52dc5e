using Briefs.Model;

namespace Briefs.Reading;

/// <summary>What a brief is read with: the site's settings and what all briefs share.</summary>
public sealed record ReadingContext(SiteSettings Settings, SharedEntries Shared);
