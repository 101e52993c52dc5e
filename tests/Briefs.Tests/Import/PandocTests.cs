using System.Diagnostics;
using Briefs.Import.Drafts;
using Briefs.Import.Word;
using Briefs.Import.Writing;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Briefs that pandoc turned into Word files come back with the same text, notes, links, lists and tables.</summary>
public sealed class PandocTests
{
    private const string Format = "commonmark+pipe_tables+footnotes+strikeout";

    [Fact]
    public void A_random_brief_comes_back_from_Word()
    {
        NeedPandoc();
        var runs = Repetitions.Times(5, 25, 300);
        for (var seed = 0; seed < runs; seed++)
        {
            var draft = new RandomDrafts(seed).Next();
            var markdown = MarkdownWriter.Write(draft);
            var imported = Imported.Draft(ToWord(markdown));
            var again = MarkdownWriter.Write(imported);
            // Drafts are compared as the parser of briefs reads them, so that what both writers simplify is equal.
            var (expected, read) = (DraftShape.Trimmed(ParsedShape.Read(markdown)), DraftShape.Trimmed(ParsedShape.Read(again)));
            Assert.True(
                expected == read,
                $"seed {seed}\n--- Markdown\n{markdown}\n--- again\n{again}\n--- expected\n{expected}\n--- read\n{read}");
        }
    }

    private static void NeedPandoc()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(
            folders.Any(folder => File.Exists(Path.Combine(folder, "pandoc"))),
            "NOT TESTED: this needs the program pandoc, which .ci/run installs.");
    }

    private static byte[] ToWord(string markdown)
    {
        var file = Path.Combine(Path.GetTempPath(), $"briefs-import-{Guid.NewGuid():N}.docx");
        using var pandoc = Process.Start(new ProcessStartInfo("pandoc", ["-f", Format, "-t", "docx", "-o", file])
        {
            RedirectStandardInput = true,
        })!;
        pandoc.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(markdown));
        pandoc.StandardInput.Close();
        if (!pandoc.WaitForExit(HangGuard.Patience)) pandoc.Kill();
        Assert.Equal(0, pandoc.ExitCode);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }
}
