namespace Briefs.Reading.QuotationMarks;

/// <summary>How a character that looks like a quotation mark is shaped.</summary>
internal enum LookalikeShape
{
    None,

    /// <summary>A comma, a prime or an accent above the line, one or several: opens and closes.</summary>
    Quote,

    /// <summary>A comma on the line, like „ and ‚: opens; closes only when doubled.</summary>
    Comma,

    /// <summary>An angle that points left, like « and ‹.</summary>
    Opening,

    /// <summary>An angle that points right.</summary>
    Closing,
}
