namespace Briefs.Model.Text;

/// <summary>A place as editors count it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units, as editors and SARIF count.</param>
public readonly record struct LinePosition(int Line, int Column);
