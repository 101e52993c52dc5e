namespace Briefs.Model.Diagnostics;

/// <summary>Whether a repair needs a person.</summary>
public enum FixCertainty
{
    /// <summary>No word and no meaning changes, and there is only this one: <c>briefs fix</c> applies it.</summary>
    Certain,

    /// <summary>The editor's own choice: an editor's menu offers it, and nothing ever applies it unasked.</summary>
    Offered,
}
