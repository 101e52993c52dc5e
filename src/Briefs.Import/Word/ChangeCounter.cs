using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Decides what tracked changes leave of a text, and counts them.</summary>
internal sealed class ChangeCounter(ChangeHandling handling, RemarkCollector remarks)
{
    private bool IsReject => handling == ChangeHandling.Reject;

    /// <summary>Whether the content of a change stays.</summary>
    /// <param name="element">The name of the element: <c>w:ins</c>, <c>w:del</c>, <c>w:moveFrom</c>, <c>w:moveTo</c>.</param>
    public bool Keeps(string element, Func<string> place)
    {
        var isInsertion = element is "w:ins" or "w:moveTo" or "w:cellIns";
        Add(element switch
        {
            "w:ins" => "insertions",
            "w:del" => "deletions",
            "w:moveFrom" or "w:moveTo" => "moves",
            _ => "changes of cells",
        }, place);
        return isInsertion != IsReject;
    }

    /// <summary>Whether the end of a paragraph stays, so that the next one does not continue it.</summary>
    /// <param name="mark">The properties of the paragraph's mark; null for none.</param>
    public bool KeepsMark(WordElement? mark, Func<string> place)
    {
        var keeps = true;
        foreach (var child in mark?.Children ?? [])
        {
            if (child.Name is not ("w:ins" or "w:del" or "w:moveFrom" or "w:moveTo")) continue;
            Add("changes of paragraph ends", place);
            keeps &= child.Name is "w:ins" or "w:moveTo" != IsReject;
        }

        return keeps;
    }

    /// <summary>The properties that count, where a change has the earlier ones.</summary>
    /// <param name="change">The name of the element with them: <c>w:rPrChange</c>.</param>
    public WordElement? Properties(WordElement? properties, string change)
    {
        if (properties?.Child(change) is not { } changed) return properties;
        Add("changes of formatting", () => "");
        return IsReject ? changed.Child(properties.Name) : properties;
    }

    private void Add(string what, Func<string> place)
    {
        if (handling == ChangeHandling.Fail)
        {
            throw new WordRefusedException($"The document has tracked changes, first at {place()}.",
                "Accept or reject them in Word under Review, or import the document with --changes accept or --changes reject.");
        }

        remarks.Add(RemarkKind.Mapped, $"Tracked changes were {(IsReject ? "rejected" : "accepted")}: {what}.", place);
    }
}
