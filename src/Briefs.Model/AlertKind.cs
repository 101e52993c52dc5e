namespace Briefs.Model;

/// <summary>The five alerts of GitHub's Markdown.</summary>
public enum AlertKind
{
    Note, Tip, Important, Warning, Caution,
}
