using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Outputs;

/// <summary>What every page forbids itself, so that a fault in it could still run, load, send and tell nothing.</summary>
public sealed partial class PolicyTests : IDisposable
{
    private const string Before = "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; script-src ";

    private readonly TestSite _site = Repository.CopyOfSite();

    public PolicyTests()
    {
        _site.With("content/briefs/moved.md",
            TestTexts.Brief("Moved\naliases: [/old.html]", "\n[Out](https://example.org/) by [mail](mailto:desk@example.org)."));
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.True(run.Exit == 0, run.All);
    }

    private IEnumerable<string> Pages =>
        Directory.EnumerateFiles(_site.Output, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);

    [Fact]
    public void Every_page_says_before_all_else_that_it_runs_loads_and_sends_nothing_of_others() => Assert.All(Pages, page =>
    {
        var policy = Policy().Match(page);
        Assert.True(policy.Success, page[..Math.Min(page.Length, 400)]);
        // What a page of another address would be without it: a script that must name itself by its content.
        var scripts = Inline().Matches(page)
            .Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)))}'")
            .ToList();
        Assert.True(scripts.Count < 2);
        var own = scripts.Count == 0 ? "'self'; connect-src 'self'" : scripts[0];
        Assert.Equal($"{Before}{own}; base-uri 'none'; form-action 'self'", policy.Groups[1].Value);
    });

    [Fact]
    public void No_page_tells_where_its_reader_comes_from() => Assert.All(Pages, page =>
    {
        Assert.Contains("<meta name=\"referrer\" content=\"no-referrer\">", page, StringComparison.Ordinal);
        Assert.All(Away().Matches(page), link => Assert.Contains("noopener noreferrer external", link.Value, StringComparison.Ordinal));
    });

    [Fact]
    public void No_page_has_a_style_a_handler_or_a_file_of_another_server() => Assert.All(Pages, page =>
    {
        Assert.DoesNotMatch(Forbidden(), page);
        Assert.All(Loaded().Matches(page), file => Assert.StartsWith("/", file.Groups[1].Value, StringComparison.Ordinal));
    });

    // A pattern that finds nothing would pass for ever.
    [Fact]
    public void What_is_looked_for_is_there()
    {
        var all = string.Concat(Pages);
        Assert.NotEmpty(Away().Matches(all));
        Assert.NotEmpty(Loaded().Matches(all));
        Assert.NotEmpty(Inline().Matches(all));
        Assert.Matches(Forbidden(), "<p style=\"x\">");
        Assert.Matches(Forbidden(), "<img alt=\"\" onerror=\"x\">");
    }

    public void Dispose() => _site.Dispose();

    [GeneratedRegex("^<!DOCTYPE html>\n<html[^>]*>\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"([^\"]*)\">\n")]
    private static partial Regex Policy();

    [GeneratedRegex("<script(?![^>]* (?:src=|type=\"application/ld\\+json\"))[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex("<a [^>]*href=\"https?://[^>]*>")]
    private static partial Regex Away();

    [GeneratedRegex("<[a-z][^<>]* (?:style|on[a-z]+)=\"|<(?:style|iframe|object|embed|base)\\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex("<(?:img|script|source|link rel=\"(?:stylesheet|icon)\")[^>]* (?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Loaded();
}
