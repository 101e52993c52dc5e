using System.Reflection;
using AngleSharp.Html.Parser;
using UglyToad.PdfPig;

namespace Briefs.Capture.Extraction;

/// <summary>
/// What made a text, as the record of kept copies names it: the library's version, and that of our own rules of what is kept.
/// </summary>
internal static class ExtractorNames
{
    /// <summary>Counts up with every change that makes another text of the same bytes.</summary>
    private const string Rules = "Briefs 1";

    /// <inheritdoc cref="Rules"/>
    private const string RulesOfHtml = "Briefs 2";

    /// <inheritdoc cref="Rules"/>
    private const string RulesOfPdf = "Briefs 3";

    public static string PlainText => $"plain text, {Rules}";

    public static string Html { get; } = $"AngleSharp {VersionOf(typeof(HtmlParser).Assembly)}, {RulesOfHtml}";

    public static string Pdf { get; } = $"PdfPig {VersionOf(typeof(PdfDocument).Assembly)}, {RulesOfPdf}";

    private static string VersionOf(Assembly library) => library.GetName().Version?.ToString(3) ?? "0";
}
