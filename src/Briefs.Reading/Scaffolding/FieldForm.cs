namespace Briefs.Reading.Scaffolding;

/// <summary>How the value of a key is written.</summary>
public enum FieldForm
{
    /// <summary>A word, date or address, on its key's line as it is.</summary>
    Word,

    /// <summary>A text, on its key's line where YAML cannot misread it, else below.</summary>
    Text,

    /// <summary>A text below its key, as headlines are written.</summary>
    Folded,
}
