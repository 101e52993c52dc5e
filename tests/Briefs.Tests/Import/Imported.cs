using Briefs.Import.Drafts;
using Briefs.Import.Word;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Reads Word files of the tests.</summary>
internal static class Imported
{
    public static Draft Draft(byte[] file, ChangeHandling changes = ChangeHandling.Accept) =>
        Result(file, changes) switch
        {
            DraftResult.Read read => read.Draft,
            DraftResult.Refused refused => throw new Xunit.Sdk.XunitException($"{refused.Message} {refused.Help}"),
            _ => throw new InvalidOperationException(),
        };

    public static DraftResult Result(byte[] file, ChangeHandling changes = ChangeHandling.Accept) =>
        new DocxReader().Read(DraftFile.Single("My draft.docx", file), new DraftOptions(changes));

    /// <summary>The message of a file that is refused.</summary>
    public static string Refusal(byte[] file, ChangeHandling changes = ChangeHandling.Accept) =>
        Assert.IsType<DraftResult.Refused>(Result(file, changes)).Message;
}
