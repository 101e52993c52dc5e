namespace Briefs.Reading.Schema;

/// <summary>Pictures: the one at the head of a brief, and who made those in its text.</summary>
public static class PictureKeys
{
    /// <summary>Below <c>image:</c>.</summary>
    public static KeyTable Lead { get; } = new(
        new Key("src", new KeyForm.Word(), "The file, in content/images/.", "border.jpg") { IsRequired = true, Offers = Known.Pictures },
        new Key("alt", new KeyForm.Text(), "What is to be seen, for whoever cannot see it.", "A border post in snow"),
        new Key("caption", new KeyForm.Text(), "The line below the picture.", "The crossing at Khorgos"),
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true },
        new Key("citation", new KeyForm.Text(), "The citation of what is quoted in alt or caption.", "\"[@mills in @new-arab-2020]\""))
    {
        Usual = ["src", "alt", "credit"],
    };

    /// <summary>Below the name of a picture in <c>images:</c> or <c>images.yml</c>, where more than a line is written.</summary>
    public static KeyTable Credit { get; } = new(
        new Key("credit", new KeyForm.Text(), "Who made the picture.", "Getty") { HasNoQuotation = true });
}
