namespace Briefs.Reading.Scaffolding;

/// <summary>A key of a new entry, and its value on one line.</summary>
public sealed record EntryField(string Key, string Value, FieldForm Form = FieldForm.Text);
