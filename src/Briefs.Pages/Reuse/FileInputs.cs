namespace Briefs.Pages.Reuse;

/// <summary>
/// Finds out whether a file of an earlier run would have the same bytes now. What decides the bytes is known in two ways: a plan adds what
/// it makes the file from to a hash, and what a page asks about the rest of the site is recorded while it is rendered. Thread-safe.
/// </summary>
public sealed class FileInputs
{
    private readonly PublishedSite _site;
    internal FileInputs(PublishedSite site) => _site = site;

    /// <summary>Whether it is known what the site was planned from.</summary>
    public bool IsKnown => !_site.Hashes.Site.IsEmpty;

    /// <summary>The questions that a file asks while <paramref name="make"/> makes it.</summary>
    public static ImmutableArray<Question> Record(PlannedFile file, Action make)
    {
        if (file.Inputs is not null) return Questions.Record(make);
        make();
        return [];
    }

    /// <summary>
    /// A SHA-256 of all that the bytes of a file depend on; null if that is not known, so that the file must be made.
    /// </summary>
    /// <param name="questions">What the file asked when it was made.</param>
    public byte[]? HashOf(PlannedFile file, ImmutableArray<Question> questions)
    {
        if (file.Inputs is not { } inputs || !(IsKnown || file.IsApart)) return null;
        ReadOnlySpan<byte> whole = file.IsApart ? [] : _site.HashOfWhole;
        var hash = new InputHash(_site.Hashes).Add(whole).Add(file.Path);
        inputs(hash);
        foreach (var question in questions)
        {
            hash.Add((int)question.Kind).Add(question.Subject).Add(question.Detail);
            _site.AddAnswer(question, hash);
        }

        return hash.ToArray();
    }
}
