namespace Briefs.Model.Diagnostics;

/// <summary>How much a finding weighs; a greater value weighs more.</summary>
public enum Severity
{
    Off = 0,

    /// <summary>Worth knowing; never fails a build.</summary>
    Note = 1,

    /// <summary>Fails a build only with <c>--strict</c>.</summary>
    Warning = 2,

    /// <summary>Nothing is published.</summary>
    Error = 3,
}
