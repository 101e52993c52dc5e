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
            case BodyLink.Attachment attachment when site.FindAttachment(attachment.Path) is { } file:
                return new(SiteAddresses.Attachment(file.Path),
                    attachment.Fragment is { } place ? "#" + AddressText.EncodeFragment(place) : "", file);
            case BodyLink.Document document when site.FindDocument(document.Path) is { } target:
                return new(site.AddressOf(target),
                    document.HeadingId is { } id ? "#" + Uri.EscapeDataString(target.FragmentOf(id) ?? id) : "", null);
            default:
                return null;
        }
    }
}
