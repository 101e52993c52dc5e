
namespace Briefs.Model.Json;

/// <summary>The names of an enum's members as the JSON writes them; made once, for they stand beside every quotation.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> s_names = Enum.GetValues<T>()
        .Distinct()
        .ToDictionary(v => v, v => Hyphenated(v.ToString()));

    public static string Of(T value) => s_names[value];

    private static string Hyphenated(string name)
    {
        var hyphenated = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && hyphenated.Length > 0) hyphenated.Append('-');
            hyphenated.Append(char.ToLowerInvariant(c));
        }

        return hyphenated.ToString();
    }
}
