using Briefs.Model.Addresses;

namespace Briefs.Pages.Rendering;

/// <summary>A published file or document that a link or annex leads to.</summary>
/// <param name="Address">Relative to the base path.</param>
/// <param name="Fragment">With <c>#</c>, percent-encoded; empty for the whole document.</param>
/// <param name="File">Null for a brief or page.</param>
internal sealed record LinkTarget(string Address, string Fragment, Attachment? File)
{
    /// <summary>Null for a target that is missing, not public yet or on another site.</summary>
    public static LinkTarget? Find(BodyLink link, PublishedSite site)
    {
        switch (link)
        {
            case BodyLink.Attachment attachment when site.Library.Attachments.TryGetValue(attachment.Path, out var file):
                return new(SiteAddresses.Attachment(file.Path),
                    attachment.Fragment is { } place ? "#" + AddressText.EncodeFragment(place) : "", file);
            case BodyLink.Document document when site.Addresses.TryFind(document.Path, out var address):
                var target = site.Index.DocumentByPath.GetValueOrDefault(document.Path);
                return new(address,
                    document.HeadingId is { } id ? "#" + Uri.EscapeDataString(target?.FragmentOf(id) ?? id) : "", null);
            default:
                return null;
        }
    }
}
