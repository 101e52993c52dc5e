namespace Briefs.Import.Word;

/// <summary>What becomes of a field's result.</summary>
internal enum FieldResult
{
    Kept,
    Dropped,
}

/// <summary>A field of Word: an instruction, and its result as it was last computed.</summary>
internal sealed class WordField
{
    private readonly StringBuilder _instruction = new();

    public string Instruction => _instruction.ToString();

    /// <summary>Whether the instruction is complete, and the result follows.</summary>
    public bool IsInResult { get; set; }

    public FieldResult Result { get; set; }

    /// <summary>The address that the result links to; null for none.</summary>
    public string? Link { get; set; }

    public void AddInstruction(string text)
    {
        if (_instruction.Length + text.Length > WordLimits.Instruction) throw WordRefusedException.TooLarge("a field has more than 1 MB");
        _instruction.Append(text);
    }
}

/// <summary>Reads instructions of fields.</summary>
internal static class FieldInstruction
{
    /// <summary>The first word, in capitals: <c>HYPERLINK</c>.</summary>
    public static string KindOf(string instruction)
    {
        var trimmed = instruction.AsSpan().TrimStart();
        var end = trimmed.IndexOfAny(" \t\n\"\\");
        return (end < 0 ? trimmed : trimmed[..end]).ToString().ToUpperInvariant();
    }

    /// <summary>The address of <c>HYPERLINK "address" \l "place"</c>; null if it has none.</summary>
    public static string? Address(string instruction)
    {
        string? address = null;
        var place = "";
        var option = "";
        foreach (var word in Words(instruction).Skip(1))
        {
            if (word.StartsWith('\\')) option = word;
            else
            {
                if (option == "\\l") place = word;
                else if (option.Length == 0) address ??= word;
                option = "";
            }
        }

        return place.Length > 0 ? (address ?? "") + "#" + place : address;
    }

    private static IEnumerable<string> Words(string instruction)
    {
        for (var at = 0; at < instruction.Length;)
        {
            if (char.IsWhiteSpace(instruction[at]))
            {
                at++;
                continue;
            }

            var isQuoted = instruction[at] == '"';
            var end = isQuoted ? instruction.IndexOf('"', at + 1)
                : instruction.AsSpan(at).IndexOfAny(" \t\n") is >= 0 and var space ? at + space
                : -1;
            if (end < 0) end = instruction.Length;
            yield return instruction[(isQuoted ? at + 1 : at)..end];
            at = isQuoted ? end + 1 : end;
        }
    }
}
