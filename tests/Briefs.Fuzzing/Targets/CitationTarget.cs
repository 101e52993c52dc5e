
namespace Briefs.Fuzzing.Targets;

/// <summary>What stands between the brackets of a citation.</summary>
internal sealed class CitationTarget : FuzzTarget
{
    public override string Name => "citation";

    public override void Run(byte[] input)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("“We stay” [@"), .. input, .. Encoding.UTF8.GetBytes("].\n")];
        if (GivenSite.Read(body) is not var (brief, found, text)) return;
        Promise(GivenSite.AreInside(found, text), "A finding lies outside the file.");
        foreach (var citation in brief.Quotations.SelectMany(q => q.Citations))
        {
            // Nobody is cited who is not declared: an unknown id was reported, and covers nothing.
            Promise(citation.Source is null || citation.Source.Value.Value is "news", $"A source that there is not: {citation.Source}.");
            Promise(citation.Speaker is null
                || citation.Speaker.Value.Value is "mills" or "itself", $"A person that there is not: {citation.Speaker}.");
        }
    }
}
