using Briefs.Pictures;

namespace Briefs.Fuzzing.Targets;

/// <summary>Bytes that say they are a picture.</summary>
internal sealed class PictureTarget : FuzzTarget
{
    public override string Name => "picture";

    public override void Run(byte[] input)
    {
        var facts = PictureReader.Read(input);
        Promise(facts.Type is null || (facts.Width > 0 && facts.Height > 0), "A picture without a size.");
    }
}
