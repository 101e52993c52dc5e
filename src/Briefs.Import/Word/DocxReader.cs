using System.Xml;
using Briefs.Import.Drafts;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Word;

/// <summary>
/// Reads Word files (.docx, and the text of .docm, .dotx and .dotm): ECMA-376, transitional and strict, as Word, LibreOffice, Google Docs
/// and pandoc write it. Nothing is fetched and no macro is read; sizes and depths have limits.
/// </summary>
public sealed class DocxReader : IDraftReader
{
    private static readonly string[] s_endings = [".docx", ".docm", ".dotx", ".dotm", ".doc"];

    public bool Accepts(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Array.Exists(s_endings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    public DraftResult Read(DraftFile file, DraftOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var package = WordPackage.Open(file.Content);
            package.List();
            return new DraftResult.Read(ReadDocument(package, file, options));
        }
        catch (WordRefusedException refused)
        {
            return new DraftResult.Refused(refused.Message, refused.Help);
        }
        catch (XmlException malformed) when (malformed.InnerException is WordRefusedException refused)
        {
            return new DraftResult.Refused(refused.Message, refused.Help);
        }
        catch (Exception damaged) when (damaged is XmlException or IOException or InvalidDataException or NotSupportedException)
        {
            var why = WordRefusedException.Damaged(damaged is XmlException ? "a part is not valid XML" : "its archive cannot be unpacked");
            return new DraftResult.Refused(why.Message, why.Help);
        }
    }

    private static Draft ReadDocument(WordPackage package, DraftFile file, DraftOptions options)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Path.Split('/')[^1]);
        var document = new WordDocument(package, options, SlugProposer.Propose(stem) ?? "picture");
        var flat = new StoryReader(document, package.Document).Read(package.ReadWithin(package.Document, "w:body"));
        HeaderFinder.Report(document);
        return DraftFinisher.Finish(document, flat);
    }
}
