using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>Texts are shortened by <c>Briefs.Model.Text.Shorten</c> alone, which never cuts within a character.</summary>
public sealed partial class ShorteningTests
{
    // Where an ellipsis is written by itself, and why it is no cut of a text.
    private static readonly Dictionary<string, string> s_ellipses = new(StringComparer.Ordinal)
    {
        ["src/Briefs.Model/Text/Shorten.cs"] = "the one that shortens",
        ["src/Briefs.Model/Text/Folding.cs"] = "compares it with three dots",
        ["src/Briefs.Import/Markup/TemplateTagConverter.cs"] = "reads one",
        ["src/Briefs.Evidence/TextFolder.cs"] = "compares it with three dots",
        ["src/Briefs.Evidence/AlterationChecker.cs"] = "reads one",
        ["src/Briefs.Checks/CitedBrief.cs"] = "reads one",
        ["src/Briefs.Reading/Discovery/InvisibleCharacterFinder.cs"] = "follows a list of names",
        ["src/Briefs.Reading/Rules/LinkMisleading.cs"] = "reads one",
        ["src/Briefs.Reading/Citations/QuotationCollector.cs"] = "reads one",
        ["src/Briefs.Reading/Citations/LegalForms.cs"] = "reads one",
        ["src/Briefs.Reading/Citations/EchoMeaning.cs"] = "reads one",
        ["src/Briefs.Reading/Proposals/CitationPlaces.cs"] = "reads one",
        ["src/Briefs.Reading/Proposals/LowerCaseWords.cs"] = "reads one",
        ["src/Briefs.Reading/Fixes/UndeclaredMarkFinder.cs"] = "shows a part of a paragraph, cut between words",
        ["src/Briefs.Reading/Attribution/ClauseInQuotation.cs"] = "reads one",
        ["src/Briefs.Reading/Body/FigureColumns.cs"] = "is an empty cell of a table",
        ["src/Briefs.Reading/QuotationMarks/EnclosedWordFinder.cs"] = "reads one",
        ["src/Briefs.Reading/QuotationMarks/Neighbours.cs"] = "reads one",
        ["src/Briefs.Reading/UnparsedMarkup/RawLinkFinder.cs"] = "reads one",
        ["src/Briefs.Reading/Rules/DashDialogue.cs"] = "reads one",
        ["src/Briefs.Reading/ReportedSpeech/WordSplitter.cs"] = "reads one",
        ["src/Briefs.Reading/Rules/QuoteMarksMixed.cs"] = "is between the two marks of a pair",
        ["src/Briefs.Cli/Diff/WordChange.cs"] = "is between whole words",
        ["src/Briefs.Cli/Snapshot/CopyDifference.cs"] = "follows a list of lines",
    };

    // Who puts an ellipsis without calling To or Between, and why.
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["src/Briefs.Checks/Excerpt.cs"] = "cuts at a space where one is near, else where Floor says",
        ["src/Briefs.Cli/Commands/ExplainCommand.cs"] = "says how long the text is",
        ["src/Briefs.LanguageServer/Handlers/SymbolHandler.cs"] = "for a name that is empty",
        ["src/Briefs.Cli/Reporting/Excerpt.cs"] = "shows a part of a line, from Floor to Floor",
        ["src/Briefs.Cli/Reporting/SarifReport.cs"] = "for an argument",
        ["src/Briefs.Cli/Serve/PanelDiagnostic.cs"] = "shows a part of a line, from Floor to Ceiling",
        ["src/Briefs.Model/Diagnostics/RuleInfo.cs"] = "for the arguments of a message",
        ["src/Briefs.Pictures/TextLayout/TextFitter.cs"] = "cuts by width, where a text element ends",
        ["src/Briefs.Reading/FrontMatter/ValueBinder.cs"] = "for a value that is no text",
        ["src/Briefs.Reading/Rules/DashDialogue.cs"] = "for a whole speech",
    };

    [Fact]
    public void An_ellipsis_is_written_where_it_is_listed_and_nowhere_else() =>
        Assert.Equal(s_ellipses.Keys.Order(StringComparer.Ordinal), Places(Ellipsis()));

    [Fact]
    public void What_shortens_in_its_own_way_is_listed() => Assert.Equal(s_others.Keys.Order(StringComparer.Ordinal), Places(Constant()));

    // A pattern that finds nothing because it is wrong would pass for ever.
    [Theory]
    [InlineData("""return text[..Longest] + "…";""")]
    [InlineData("""return $"{text[..60]}…";""")]
    [InlineData("""return $"“{text[..60]}…”";""")]
    [InlineData("""return $"{text.Substring(0, 60)}…";""")]
    [InlineData("""shown.Append('…');""")]
    [InlineData("""return $"{text[..head]} … {text[tail..]}";""")]
    [InlineData("""return string.Concat(text.AsSpan(0, 30), " … ", text.AsSpan(tail));""")]
    [InlineData("""return text[..60] + "\u2026";""")]
    [InlineData("""return text[..60] + "...";""")]
    [InlineData("""return text[..60] + '\u2026';""")]
    public void A_planted_cut_is_found(string code) => Assert.Matches(Ellipsis(), code);

    [Theory]
    [InlineData("""Help = "Write `title: …`, with the title.";""")]
    [InlineData("""Bad = ["⟦“We stay … We came”⟧ [@mills in @news]."],""")]
    [InlineData("""output.Write($"… and {Counted.Format(more, "line")} more");""")]
    [InlineData("""Plain("page.open_graph[].property", "og:title …"),""")]
    public void An_ellipsis_of_a_text_is_left_alone(string code) => Assert.DoesNotMatch(Ellipsis(), code);

    private static IEnumerable<string> Places(Regex pattern) =>
        Repository.SourceFiles("src").SelectMany(f => f.Where(pattern)).Select(place => place.Split(':')[0]).Distinct()
            .Order(StringComparer.Ordinal);

    // By itself in quotes, between spaces too, or after something put in.
    [GeneratedRegex("""["'] ?(…|\\u2026|\.\.\.) ?["']|\} ?(…|\\u2026|\.\.\.)(?!\})""")]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\bShorten\.Ellipsis\b")]
    private static partial Regex Constant();
}
