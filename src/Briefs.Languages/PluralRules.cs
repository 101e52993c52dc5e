namespace Briefs.Languages;

/// <summary>The plural rules of a language (UTS #35), in the syntax of Unicode CLDR with or without its samples.</summary>
public sealed class PluralRules
{
    private readonly ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> Condition)> _rules;

    // Each rule is a key; “other” has no rule and applies if no rule does.
    internal PluralRules(DataNode data) => _rules =
    [
        .. data.Keys.Where(k => k.Key is not ("languages" or "other")).Select(k => (k.Key, ReadCondition(k.Value))),
    ];

    private PluralRules() => _rules = [("one", [[new Relation('n', 0, IsNegated: false, [new NumberRange(1, 1)])]])];

    /// <summary>The rules for an unknown language: one form for 1, another for the rest.</summary>
    public static PluralRules OneAndOther { get; } = new();

    /// <returns><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public string Select(PluralOperands number)
    {
        foreach (var (category, condition) in _rules)
        {
            if (condition.Any(all => all.All(relation => relation.Holds(number)))) return category;
        }

        return "other";
    }

    private static ImmutableArray<ImmutableArray<Relation>> ReadCondition(DataNode node)
    {
        var condition = (node.Text ?? "").Split('@')[0];
        return [.. condition.Split(" or ").Select(all => all.Split(" and ").Select(r => Relation.Read(node, r)).ToImmutableArray())];
    }
}

/// <summary>One relation of a rule: <c>n % 100 != 11..14,71</c>.</summary>
/// <param name="Operand"><c>n</c>, <c>i</c>, <c>v</c>, <c>w</c>, <c>f</c>, <c>t</c>, <c>c</c> or <c>e</c>.</param>
/// <param name="Modulus">0 if none exists.</param>
/// <param name="IsNegated">Whether the value must be outside all ranges.</param>
/// <param name="Ranges">Inclusive.</param>
internal sealed record Relation(char Operand, int Modulus, bool IsNegated, ImmutableArray<NumberRange> Ranges)
{
    public bool Holds(PluralOperands number)
    {
        var value = number[Operand];
        if (Modulus > 0) value %= Modulus;
        return Ranges.Any(r => value >= r.From && value <= r.To && value == decimal.Truncate(value)) != IsNegated;
    }

    public static Relation Read(DataNode node, string written)
    {
        var isNegated = written.Contains("!=", StringComparison.Ordinal);
        var sides = written.Split(isNegated ? "!=" : "=");
        var left = sides[0].Split('%', StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || left.Length > 2 || left[0].Length != 1 || !"nivwftce".Contains(left[0][0], StringComparison.Ordinal))
            throw node.Malformed($"“{written.Trim()}” is not a relation such as n % 10 = 2..4");
        return new(left[0][0], left.Length == 2 ? node.ParseNumber(left[1])
            : 0, isNegated, [.. sides[1].Split(',').Select(r => ReadRange(node, r))]);
    }

    private static NumberRange ReadRange(DataNode node, string written)
    {
        var ends = written.Split("..");
        return new(node.ParseNumber(ends[0]), node.ParseNumber(ends[^1]));
    }
}

/// <summary>A range of whole numbers, both ends included.</summary>
internal readonly record struct NumberRange(int From, int To);

/// <summary>The operands of a written number by UTS #35: 1.50 is not 1.5.</summary>
public readonly record struct PluralOperands
{
    private readonly decimal _number;
    private readonly string _fraction;
    private readonly int _exponent;

    private PluralOperands(decimal number, string fraction, int exponent) => (_number, _fraction, _exponent) = (number, fraction, exponent);

    /// <param name="text">
    /// Digits, with a point before decimals, and <c>c</c> or <c>e</c> of CLDR before an exponent: 3, 1.50, 1.2c6.
    /// </param>
    public static PluralOperands Parse(string text)
    {
        var parts = text.Split('c', 'e');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? "" : parts[0][(point + 1)..];
        var number = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        for (var i = 0; i < exponent; i++) number *= 10;
        return new(number, fraction.Length > exponent ? fraction[exponent..] : "", exponent);
    }

    /// <param name="operand">
    /// <c>n</c> for the number, <c>i</c> for its integer part; <c>v</c> for the number of decimals and <c>f</c> for their value, <c>w</c>
    /// and <c>t</c> for the same without trailing zeros; <c>c</c> and <c>e</c> for the exponent.
    /// </param>
    public decimal this[char operand] => operand switch
    {
        'n' => _number,
        'i' => decimal.Truncate(_number),
        'v' => _fraction.Length,
        'w' => _fraction.TrimEnd('0').Length,
        'f' => ToNumber(_fraction),
        't' => ToNumber(_fraction.TrimEnd('0')),
        _ => _exponent,
    };

    private static decimal ToNumber(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, CultureInfo.InvariantCulture);
}
