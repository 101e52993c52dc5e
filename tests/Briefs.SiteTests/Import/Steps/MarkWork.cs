using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.Reading.Fixes;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;
using Briefs.Workspaces.Fixes;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>Decides which words in quotation marks are names, titles and terms.</summary>
internal sealed class MarkWork(TestSite site, EditedBrief brief, ArticleTruth truth, StepCount count)
{
    /// <summary>Answers each question of <c>fix --declare</c>.</summary>
    public void AnswerQuestions()
    {
        brief.Save();
        var groups = SiteDeclarer.Open(Workspace.OpenToChange(site.Folder)).Groups;
        if (groups.IsEmpty) return;
        var answers = string.Concat(groups.Select(group => AnswerTo(group) + "\n"));
        var run = BriefsHere.Run(context => CommandLine.Run(["fix", "--declare", "--site", site.Folder], context with
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(answers + "y\n")),
            Terminals = TtyStreams.Input | TtyStreams.Output,
        }));
        Assert.True(run.Exit == 0, run.All);
        count.Declared += groups.Length;
        brief.Load();
    }

    /// <summary>Writes the declarations for which there was no question.</summary>
    public void Declare()
    {
        var left = brief.Matched(brief.Read().Brief)
            .Where(m => m.Truth is { IsSpeech: false } && m.Quotation.Translation is null).ToList();
        foreach (var (quotation, words) in left.OrderByDescending(m => m.Quotation.Span.Start))
        {
            var kind = words!.Kind;
            // A declaration earlier in the brief applies to the same words.
            if (!brief.Read().Brief.Quotations.Any(q => q.Text == quotation.Text)) continue;
            brief.Text = brief.Text.Insert(quotation.Span.End, $"{{.{kind}}}");
            count.Declared++;
            count.Log.Add($"declared by hand: {kind} {quotation.Text}");
        }
    }

    private string AnswerTo(MarkGroup group)
    {
        var kind = truth.Quotations.FirstOrDefault(q => group.Forms.Any(f => EditedBrief.Fold(f) == EditedBrief.Fold(q.Text)))?.Kind;
        count.Log.Add($"question: {group.Name}: {kind}");
        return kind switch
        {
            "name" => "n",
            "title" => "t",
            "term" => "r",
            _ => "s",
        };
    }
}
