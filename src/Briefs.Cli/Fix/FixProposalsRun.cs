using Briefs.Checks;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>
/// Runs <c>briefs fix --propose</c>: prints the citations that follow from the text of the briefs as a diff, or writes them.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixProposalsRun(string siteFolder, CommandContext context)
{
    /// <summary>Prints the proposals. Changes nothing.</summary>
    public ExitCode Show() => Run(writes: false);

    /// <summary>Prints the proposals, and writes them.</summary>
    public ExitCode Write() => Run(writes: true);

    private ExitCode Run(bool writes)
    {
        if (FixableSite.Open(siteFolder, context, out var site) is { } refused) return refused;
        var texts = CitationProposals.Propose(site);
        var changed = texts.Where(t => t.File.IsChanged).ToList();
        var written = new FileChangeWriter(siteFolder);
        foreach (var text in changed)
        {
            context.PrintDiff(text.File);
            if (writes) written.Write(text.File);
        }

        foreach (var text in texts)
        {
            foreach (var speaker in text.Speakers) RemarkSpeaker(text.File.Path, speaker);
        }

        Close(texts, changed.Count, writes);
        return changed.Count > 0 && !writes ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private void RemarkSpeaker(string path, ProposedSpeaker proposed) => context.Remark(
        $"{path}: all {CountText.Format(proposed.Count, "citation")} of {proposed.Source} name {proposed.Speaker}. If the whole source has "
        + $"this person's words, write speaker: {proposed.Speaker} in its entry. [@{proposed.Source}] is then a complete citation.");

    private void Close(ImmutableArray<ProposedText> texts, int files, bool writes)
    {
        var (citations, quotations, left) = (texts.Sum(t => t.Citations), texts.Sum(t => t.Quotations), texts.Sum(t => t.Left));
        if (citations == 0) context.Remark("No citation to propose.");
        else
            context.Remark(
                $"{CountText.Format(citations, "citation")} {(writes ? "proposed" : "can be proposed")} for "
                + $"{CountText.Format(quotations, "quotation")} in {CountText.Format(files, "file")}.");
        if (left > 0)
            context.Remark(
                $"{CountText.Format(left, "quotation")} without a proposal: the sentence does not name exactly one declared person as the "
                + "speaker, or the source is not certain.");
        if (citations > 0)
            context.Remark(writes
                ? "Read each source. If the person said these words there, delete the ? in the citation. Otherwise, correct or "
                    + "delete the citation."
                : "To write them: briefs fix --propose --write");
    }
}
