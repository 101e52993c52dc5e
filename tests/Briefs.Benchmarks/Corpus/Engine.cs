namespace Briefs.Benchmarks.Corpus;

/// <summary>Whose site is written.</summary>
internal enum Engine
{
    Briefs,

    Hugo,

    Eleventy,
}
