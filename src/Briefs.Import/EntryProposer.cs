using Briefs.Reading;
using Briefs.Reading.Proposals;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import;

/// <summary>Adds to the front matter of a brief the entries that its text asks for: the people it quotes and the sources it links
/// to.</summary>
public static class EntryProposer
{
    /// <param name="brief">Its path names its slug and language.</param>
    /// <param name="context">The settings of the site, and its shared people and sources, which are not added again.</param>
    public static ProposedBrief Propose(FileText brief, ReadingContext context)
    {
        var entries = ProposedEntries.Find(brief, context);
        var text = brief;
        var added = ImmutableArray.CreateBuilder<ProposedEntry>();
        foreach (var proposed in entries)
        {
            // Front matter with an error takes no entries; `check` reports the error.
            if (EntryInserter.Insert(text, proposed.Section, proposed.Entry).Value is not { } insertion) continue;
            text = FileText.Create(text.File.Path, text.Text.Insert(insertion.Offset, insertion.Text));
            added.Add(proposed);
        }

        return new ProposedBrief(text.Text, added.ToImmutable());
    }
}

/// <summary>A brief with the entries that its text asks for.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Added">In the order of the text: sources, then people and organisations.</param>
public sealed record ProposedBrief(string Text, ImmutableArray<ProposedEntry> Added);
