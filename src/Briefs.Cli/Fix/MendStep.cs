
namespace Briefs.Cli.Fix;

/// <summary>Fixes that are applied together, and what they may not change.</summary>
internal sealed record MendStep(ImmutableArray<Model.Diagnostics.Fix> Fixes)
{
    /// <summary>What must be the same before and after, of a brief as it is read.</summary>
    public Func<Checked<Brief>, ImmutableArray<string>> Said { get; init; } = _ => [];

    /// <summary>What that is before; null where the file cannot be read before.</summary>
    public ImmutableArray<string>? Before { get; init; }

    public static MendStep Create(
        ImmutableArray<Model.Diagnostics.Fix> fixes, Checked<Brief> read, Func<Checked<Brief>, ImmutableArray<string>> said) =>
        new(fixes) { Said = said, Before = said(read) };
}
