namespace Briefs.BrowserTests;

/// <summary>Where the built site lives.</summary>
public enum Where
{
    /// <summary><c>https://briefs.example/</c></summary>
    AtRoot,

    /// <summary><c>https://briefs.example/repo/</c>, as GitHub Pages serves a project and as previews are served.</summary>
    UnderPath,
}
