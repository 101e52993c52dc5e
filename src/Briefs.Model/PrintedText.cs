namespace Briefs.Model;

/// <summary>A printed string of the front matter: a headline, a summary, a caption.</summary>
/// <param name="Plain">As read in a list, a feed, a browser's tab: without citations and declarations. Not escaped.</param>
/// <param name="Body">The same as pieces, with the places of quotations and citations.</param>
public sealed record PrintedText(string Plain, Body Body);
