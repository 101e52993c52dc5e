using Briefs.Model;
using Briefs.Reading.Prose.Binding;
using Briefs.Reading.Prose.Words;

namespace Briefs.Reading;

/// <summary>What a brief is read with: the site's settings and what all briefs share.</summary>
public sealed record ReadingContext(SiteSettings Settings, SharedEntries Shared)
{
    // Worked out once for all briefs: shared entries may be as many as they are.
    private readonly Lazy<KnownNames> _names = new(() => KnownNames.Of(Settings, Shared));
    private readonly Lazy<HashSet<string>> _words = new(() => DeclaredNames.OfSite(Settings, Shared));

    /// <summary>Names that may stand in marks in every brief; only read.</summary>
    internal KnownNames Names => _names.Value;

    /// <summary>Words of names that every brief knows; only read.</summary>
    internal HashSet<string> KnownWords => _words.Value;
}
