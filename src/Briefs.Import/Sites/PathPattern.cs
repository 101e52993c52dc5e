using System.Text.RegularExpressions;

namespace Briefs.Import.Sites;

/// <summary>A pattern of paths in the settings of a generator, with <c>*</c>, <c>**</c>, <c>?</c> and <c>{a,b}</c>.</summary>
internal static class PathPattern
{
    /// <summary>Whether a pattern matches a whole path.</summary>
    public static bool IsMatch(string pattern, string path, PatternStar star = PatternStar.WithinFolder)
    {
        var expression = new StringBuilder("^");
        var braces = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var isDouble = pattern[at] == '*' && at + 1 < pattern.Length && pattern[at + 1] == '*';
            expression.Append(pattern[at] switch
            {
                '*' when isDouble || star == PatternStar.AcrossFolders => ".*",
                '*' => "[^/]*",
                '?' => ".",
                '{' => "(?:",
                '}' when braces > 0 => ")",
                ',' when braces > 0 => "|",
                var c => Regex.Escape(c.ToString()),
            });
            if (pattern[at] == '{') braces++;
            if (pattern[at] == '}' && braces > 0) braces--;
            if (isDouble) at++;
        }

        expression.Append(')', braces).Append('$');
        return Regex.IsMatch(path, expression.ToString(), ForeignPattern.Options | RegexOptions.IgnoreCase | RegexOptions.Singleline);
    }

    /// <summary>Whether a pattern matches a path, or a folder above it.</summary>
    public static bool IsMatchOrAbove(string pattern, string path, PatternStar star = PatternStar.WithinFolder)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            if (IsMatch(pattern, path[..end], star)) return true;
        return false;
    }
}

/// <summary>What a single <c>*</c> matches.</summary>
internal enum PatternStar
{
    /// <summary>Any characters but slashes.</summary>
    WithinFolder,

    /// <summary>Any characters.</summary>
    AcrossFolders,
}
