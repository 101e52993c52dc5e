using Briefs.Import.Writing;

namespace Briefs.Import.Markup;

/// <summary>
/// A pair of tags around words of another person, such as <c>{{&lt; quote author="…" &gt;}}</c>. Without its tags, the words would be
/// those of the organisation.
/// </summary>
internal static class QuoteTags
{
    private static readonly string[] s_names = ["quote", "quotation", "epigraph", "testimonial"];
    private static readonly string[] s_authors =
        ["author", "by", "name", "person", "speaker", "who", "attribution", "attr", "cite", "from"];

    private static readonly string[] s_works = ["source", "title", "work", "book", "caption", "role"];
    private static readonly string[] s_links = ["link", "url", "href", "src", "citelink"];
    private static readonly string[] s_words = ["text", "quote", "content"];

    public static bool IsQuote(TemplateTag tag) => tag.Kind != TemplateTagKind.Variable && !tag.IsClosing
        && s_names.Any(name => tag.Arguments.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
        && !tag.Arguments.Name.StartsWith("un", StringComparison.OrdinalIgnoreCase);

    public static bool Closes(TemplateTag closing, TemplateTag opening)
    {
        if (closing.Kind != opening.Kind || !closing.IsClosing) return false;
        var isLiquid = opening.Kind == TemplateTagKind.Liquid;
        var expected = isLiquid ? "end" + opening.Arguments.Name : opening.Arguments.Name;
        return string.Equals(isLiquid ? closing.Inner : closing.Inner.TrimStart('/', ' '), expected, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of a tag that has no closing one; null if they are not among its arguments.</summary>
    public static string? WordsOf(TemplateTag tag) => tag.Arguments.Named(s_words);

    /// <summary>Makes a block quote of what is between two tags, and leaves the tags within it to others.</summary>
    public static IEnumerable<TextEdit> Convert(string text, TemplateTag opening, TemplateTag closing)
    {
        var (start, end) = (opening.Span.End, closing.Span.Start);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var lineStart = opening.Span.Start == 0 ? 0 : text.LastIndexOf('\n', opening.Span.Start - 1) + 1;
        var before = text[lineStart..opening.Span.Start];
        var isFirst = before.All(c => char.IsWhiteSpace(c) || c is '>' or '-' or '*' or '+');
        var prefix = isFirst ? string.Concat(before.Select(c => char.IsWhiteSpace(c) || c == '>' ? c : ' ')) : "";
        var isAfterText = isFirst && string.IsNullOrWhiteSpace(before) && lineStart > 1 && text[lineStart - 2] != '\n';
        var lead = !isFirst ? "\n\n> " : isAfterText ? $"\n{prefix}> " : "> ";
        yield return new TextEdit(new TextSpan(opening.Span.Start, start), lead);
        for (var at = text.IndexOf('\n', start, end - start); at >= 0; at = text.IndexOf('\n', at + 1, end - at - 1))
        {
            var next = at + 1;
            while (next < end && text[next] is ' ' or '\t' && next - at - 1 < prefix.Length) next++;
            yield return new TextEdit(new TextSpan(at + 1, next), prefix + (text[next] == '\n' ? ">" : "> "));
        }

        yield return new TextEdit(new TextSpan(end, closing.Span.End), ClosingLine(opening, prefix) + TailAt(text, closing.Span.End));
    }

    /// <summary>The block quote of a tag that has its words among its arguments.</summary>
    public static string Format(TemplateTag tag, string words) =>
        string.Join('\n', words.Split('\n').Select(line => ("> " + line.Trim()).TrimEnd())) + ClosingLine(tag, "");

    private static string ClosingLine(TemplateTag tag, string prefix)
    {
        var line = tag.Kind == TemplateTagKind.Liquid ? OfLiquid(tag) : OfShortcode(tag.Arguments);
        return line.Length == 0 ? "" : $"\n{prefix}>\n{prefix}> — {line}";
    }

    private static string OfShortcode(TagArguments arguments)
    {
        var author = arguments.Named(s_authors) ?? (WordsAre(arguments) ? null : arguments.Positional(0));
        return Format(author, arguments.Named(s_works), arguments.Named(s_links));
    }

    private static bool WordsAre(TagArguments arguments) => arguments.Named(s_words) is not null;

    // {% blockquote Jane Doe, The Pass https://… Title %}, as Octopress has it.
    private static string OfLiquid(TemplateTag tag)
    {
        if (tag.Arguments.Named(s_authors) is not null) return OfShortcode(tag.Arguments);
        var words = tag.Inner[tag.Arguments.Name.Length..].Trim().Trim('"', '\'');
        var link = words.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains("://",
            StringComparison.Ordinal));
        if (link is null) return Format(words, null, null);
        var at = words.IndexOf(link, StringComparison.Ordinal);
        return Format(words[..at].Trim(), words[(at + link.Length)..].Trim(), link);
    }

    private static string Format(string? author, string? work, string? link)
    {
        if (link is not null && !link.StartsWith("http", StringComparison.OrdinalIgnoreCase)) (work, link) = (work ?? link, null);
        var name = author is null ? "" : Plain(author);
        var title = string.IsNullOrEmpty(work) ? "" : Plain(work);
        var linked = link is null ? title : $"[{(title.Length > 0 ? title : name.Length > 0 ? name : link)}]({AddressText.Format(link)})";
        if (link is not null && title.Length == 0) return linked;
        return name.Length == 0 ? linked : linked.Length == 0 ? name : $"{name}, {linked}";
    }

    private static string Plain(string written) => TextEscaper.InBrackets(FrontMatter.PlainText.FromMarkup(written));

    // A block quote goes on until an empty line.
    private static string TailAt(string text, int end)
    {
        if (end >= text.Length) return "";
        if (text[end] != '\n') return "\n\n";
        return end + 1 < text.Length && text[end + 1] != '\n' ? "\n" : "";
    }
}
