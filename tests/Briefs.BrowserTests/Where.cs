namespace Briefs.BrowserTests;

/// <summary>Where the built site lives.</summary>
public enum Where
{
    /// <summary><c>https://briefs.example/</c></summary>
    AtRoot,

    /// <summary><c>https://briefs.example/repo/</c>, as GitHub Pages serves a project.</summary>
    UnderPath,

    /// <summary><c>https://briefs.example/repo/preview/pr-7/</c>, built as a preview.</summary>
    InPreview,

    /// <summary><c>https://briefs.example/</c>, a site of its own: briefs in Arabic, Chinese, English, French and Russian.</summary>
    ManyLanguages,
}
