namespace Briefs.Import.Markup;

/// <summary>The name and arguments of a shortcode or an include: <c>figure src="a.png" caption='A post'</c>.</summary>
internal sealed class TagArguments
{
    private readonly List<NamedArgument> _named = [];
    private readonly List<string> _positional = [];

    private TagArguments()
    {
    }

    /// <summary>Empty for a tag without words.</summary>
    public string Name => _positional is [var name, ..] ? name : "";

    /// <param name="index">0 for the first after the name.</param>
    /// <returns>Null if there are not so many.</returns>
    public string? Positional(int index) => index + 1 < _positional.Count ? _positional[index + 1] : null;

    /// <summary>Those after the name.</summary>
    public IEnumerable<string> AllPositional => _positional.Skip(1);

    /// <summary>Those with a name and a value, in the order written.</summary>
    public IEnumerable<NamedArgument> AllNamed => _named.Where(argument => !string.IsNullOrWhiteSpace(argument.Value));

    /// <returns>The value of the first of these names that is set and not empty; null if none is.</returns>
    public string? Named(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var argument in _named)
                if (argument.IsNamed(name) && !string.IsNullOrWhiteSpace(argument.Value)) return argument.Value.Trim();
        return null;
    }

    /// <param name="inner">The text between the brackets.</param>
    public static TagArguments Parse(string inner)
    {
        var arguments = new TagArguments();
        for (var at = 0; at < inner.Length;)
        {
            // Liquid tags may have commas between their arguments.
            if (char.IsWhiteSpace(inner[at]) || inner[at] == ',')
            {
                at++;
                continue;
            }

            var name = NameAt(inner, at);
            if (name > at && IsAssigned(inner, name) && (inner[name] == '=' || arguments.CanBeNamed(inner[at..name])))
            {
                var key = inner[at..name];
                at = name + 1;
                arguments._named.Add(new NamedArgument(key, ValueAt(inner, ref at)));
            }
            else
            {
                arguments._positional.Add(ValueAt(inner, ref at));
            }
        }

        return arguments;
    }

    // With a colon, as some Liquid tags have it, only before a quotation mark: in https://… the colon is part of the value.
    private static bool IsAssigned(string inner, int at) => at < inner.Length && (inner[at] == '='
        || (inner[at] == ':' && inner.AsSpan(at + 1).TrimStart() is ['"' or '\'' or '“', ..]));

    // In {% blockquote Jane Doe: "The Pass" %}, `Doe` is part of her name.
    private bool CanBeNamed(string name) => QuoteAttribution.IsArgument(name) || QuoteTags.WordArguments.Contains(name.ToLowerInvariant())
        || (!char.IsUpper(name[0]) && _positional.Count <= 1);

    private static int NameAt(string inner, int at)
    {
        while (at < inner.Length && (char.IsLetterOrDigit(inner[at]) || inner[at] is '-' or '_')) at++;
        return at;
    }

    private static string ValueAt(string inner, ref int at)
    {
        while (at < inner.Length && inner[at] == ' ') at++;
        if (at >= inner.Length) return "";
        var value = new StringBuilder();
        if (inner[at] is '"' or '\'' or '`' or '“')
        {
            var mark = inner[at] == '“' ? '”' : inner[at];
            for (at++; at < inner.Length && inner[at] != mark; at++)
            {
                if (inner[at] == '\\' && mark != '`' && at + 1 < inner.Length) at++;
                value.Append(inner[at]);
            }

            at++;
            return value.ToString();
        }

        while (at < inner.Length && !char.IsWhiteSpace(inner[at])) value.Append(inner[at++]);
        return value.ToString();
    }
}

/// <summary>An argument of a tag with a name.</summary>
internal readonly record struct NamedArgument(string Name, string Value)
{
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
