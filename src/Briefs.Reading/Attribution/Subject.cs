
namespace Briefs.Reading.Attribution;

/// <summary>Whom a sentence makes the speaker of a quotation.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>No one of its own: whoever spoke before goes on.</summary>
    public sealed record Same : Subject;

    /// <summary>People who are declared, by name, surname, role or organisation; several where one form fits several.</summary>
    public sealed record Declared(ImmutableArray<PersonId> People, string Text) : Subject;

    public sealed record Pronoun(string Text) : Subject;

    public sealed record Nobody(string Text) : Subject;

    /// <summary>Anyone else: the teacher.</summary>
    public sealed record Other(string Text) : Subject;
}
