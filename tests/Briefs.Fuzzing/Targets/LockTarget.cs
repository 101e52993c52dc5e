using Briefs.Reading.Discovery;

namespace Briefs.Fuzzing.Targets;

/// <summary>The record of kept copies, as it comes with a pull request.</summary>
internal sealed class LockTarget : FuzzTarget
{
    public override string Name => "lock";

    public override void Run(byte[] input)
    {
        if (SourceTextReader.Decode("content/evidence/evidence.lock.json", input).Value is not { } file) return;
        var read = EvidenceLockReader.ReadLock(file);
        Promise(GivenSite.AreInside(read.Diagnostics, file.Text), "A finding lies outside the file.");
        Promise(read.Value.IsWhole == read.Diagnostics.IsEmpty, "It is whole and has faults, or the reverse.");
    }
}
