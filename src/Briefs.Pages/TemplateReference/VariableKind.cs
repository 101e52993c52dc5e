namespace Briefs.Pages.TemplateReference;

/// <summary>What a variable of a template holds.</summary>
public enum VariableKind
{
    /// <summary>Escaped when it is printed.</summary>
    Text,

    /// <summary>Made by Briefs itself and printed as it is; it can be neither captured nor passed to a function.</summary>
    Html,

    Number,

    /// <summary>True or false.</summary>
    YesOrNo,

    /// <summary>Has variables of its own.</summary>
    Group,

    /// <summary>To be gone through with <c>for</c>.</summary>
    List,
}
