namespace Briefs.Attachments.Pdf;

/// <summary>A value in a dictionary of a PDF, as far as the scan needs it.</summary>
internal abstract record PdfValue
{
    private PdfValue() { }

    public sealed record Name(string Value) : PdfValue;

    public sealed record Text(string Value) : PdfValue;

    public sealed record Number(long Value) : PdfValue;

    /// <param name="Object">The number of the object that has the value.</param>
    public sealed record Reference(long Object) : PdfValue;

    /// <summary>An array or a dictionary.</summary>
    public sealed record Compound : PdfValue
    {
        public static Compound Instance { get; } = new();
    }
}

/// <summary>A dictionary. Keeps only keys that the scan asks for.</summary>
internal sealed class PdfDictionary(bool isTopLevel)
{
    private static readonly FrozenSet<string> s_kept = FrozenSet.Create(StringComparer.Ordinal,
        "Author", "Company", "Manager", "LastModifiedBy", "Title", "Type", "Subtype", "T", "Contents", "EF", "F", "UF", "Filter", "Length",
        "First", "Encrypt");

    private Dictionary<string, PdfValue>? _values;

    /// <summary>Whether it is not within another dictionary or an array.</summary>
    public bool IsTopLevel => isTopLevel;

    /// <summary>The key whose value comes next; null if a key comes next.</summary>
    public string? Key { get; set; }

    /// <summary>The key of the last value, which a reference in three tokens replaces.</summary>
    public string? LastKey { get; private set; }

    public bool Contains(string key) => _values?.ContainsKey(key) == true;

    public PdfValue? Find(string key) => _values?.GetValueOrDefault(key);

    /// <summary>Sets the value of <see cref="Key"/>.</summary>
    public void Set(PdfValue value)
    {
        (LastKey, Key) = (Key, null);
        Replace(value);
    }

    /// <summary>Replaces the last value.</summary>
    public void Replace(PdfValue value)
    {
        if (LastKey is { } key && s_kept.Contains(key)) (_values ??= new(StringComparer.Ordinal))[key] = value;
    }
}

/// <summary>Receives the objects of a PDF as they are read.</summary>
internal interface IPdfObserver
{
    /// <summary>An object that is a string.</summary>
    void OnString(long number, string text);

    /// <summary>A complete dictionary, also one within another.</summary>
    void OnDictionary(PdfDictionary dictionary);

    /// <summary>The bytes of a stream, as they are in the file.</summary>
    void OnStream(PdfDictionary dictionary, int start, int length);
}
