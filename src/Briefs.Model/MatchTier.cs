namespace Briefs.Model;

/// <summary>How closely a quotation agrees with the kept copy of its source.</summary>
public enum MatchTier
{
    /// <summary>Character for character.</summary>
    Exact,

    /// <summary>But for marks, dashes, white space, invisible characters and what an editor may alter visibly.</summary>
    Typographic,

    /// <summary>But for vowel signs, full-width and presentation forms, superscript digits, ё.</summary>
    Compatible,
}
