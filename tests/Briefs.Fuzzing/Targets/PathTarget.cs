using Briefs.Model.Addresses;
using Briefs.Reading.Discovery;

namespace Briefs.Fuzzing.Targets;

/// <summary>Where links, pictures and old addresses may lead.</summary>
internal sealed class PathTarget : FuzzTarget
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public override string Name => "path";

    public override void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (AliasAddress.TryRead(text, out var address))
            Promise(SourceTextReader.IsInside(address.TrimStart('/'))
                && !address.Contains("//", StringComparison.Ordinal), $"An old address outside: {address}.");
        if (GivenSite.Read([.. "[x](<"u8, .. input, .. ">) ![y](<"u8, .. input, .. ">)\n"u8]) is not var (brief, _, _)) return;
        foreach (var link in brief.Links.OfType<BodyLink.External>())
            Promise(Array.Exists(Schemes, s => link.Url.StartsWith(s, StringComparison.OrdinalIgnoreCase)), $"A link to {link.Url}.");
        foreach (var path in brief.Pictures.Select(p => p.Path).OfType<string>())
            Promise(path.StartsWith("content/", StringComparison.Ordinal), $"A picture outside: {path}.");
    }
}
