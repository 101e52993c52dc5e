using Briefs.Reading.Fixes;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Asks a person at a terminal what words in quotation marks are.</summary>
internal sealed class DeclareQuestions(TextReader input, CommandContext context)
{
    private const int MostPlaces = 3;
    private const string Choices = "[n]ame, [t]itle, te[r]m, [s]peech or skip, [q]uit: ";

    /// <summary>The decisions so far when the person quits or has answered all; null at the end of the input.</summary>
    public ImmutableArray<MarkDecision>? Ask(ImmutableArray<MarkGroup> groups)
    {
        var decisions = ImmutableArray.CreateBuilder<MarkDecision>();
        for (var i = 0; i < groups.Length; i++)
        {
            Show(groups[i], i + 1, groups.Length);
            switch (Answer())
            {
                case null: return null;
                case 'q': return decisions.ToImmutable();
                case 'n': decisions.Add(new MarkDecision(groups[i], MarkKind.Name)); break;
                case 't': decisions.Add(new MarkDecision(groups[i], MarkKind.Title)); break;
                case 'r': decisions.Add(new MarkDecision(groups[i], MarkKind.Term)); break;
            }
        }

        return decisions.ToImmutable();
    }

    /// <summary>Asks whether to write. The end of the input is a no.</summary>
    public static bool Confirm(TextReader input, CommandContext context)
    {
        while (true)
        {
            context.Print("Write these changes? [y]es, [n]o: ");
            if (ReadLine(input, context) is not { } line) return false;
            if (line is "y" or "yes") return true;
            if (line is "n" or "no") return false;
        }
    }

    private void Show(MarkGroup group, int number, int count)
    {
        context.PrintLine("");
        context.PrintLine($"{CountText.Number(number)} of {CountText.Number(count)}: {DeclareRun.Heading(group)}");
        foreach (var place in group.Places.Take(MostPlaces)) context.PrintLine(DeclareRun.Line(place));
        if (group.Places.Length > MostPlaces) context.PrintLine($"  and {CountText.Number(group.Places.Length - MostPlaces)} more");
        if (DeclareRun.Warning(group) is { } warning) context.PrintLine($"  {warning}");
    }

    private char? Answer()
    {
        while (true)
        {
            context.Print(Choices);
            switch (ReadLine(input, context))
            {
                case null: return null;
                case "n" or "name": return 'n';
                case "t" or "title": return 't';
                case "r" or "term": return 'r';
                case "s" or "speech" or "skip" or "": return 's';
                case "q" or "quit": return 'q';
            }
        }
    }

    private static string? ReadLine(TextReader input, CommandContext context)
    {
        var line = input.ReadLine()?.Trim().ToLowerInvariant();
        if (line is null) context.PrintLine("");
        return line;
    }
}
