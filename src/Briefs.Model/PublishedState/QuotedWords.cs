namespace Briefs.Model.PublishedState;

/// <summary>The words of a quotation, and the id made from them.</summary>
/// <param name="Id">The same for the same words, but for <c>-2</c>, <c>-3</c> behind those that are repeated.</param>
public readonly record struct QuotedWords(string Id, string Text)
{
    private const int BaseLength = 12;

    /// <summary>The id without the number of the repetition: the same for the same words wherever they stand.</summary>
    public string BaseId => Id.Length > BaseLength && Id[BaseLength] == '-' ? Id[..BaseLength] : Id;
}
