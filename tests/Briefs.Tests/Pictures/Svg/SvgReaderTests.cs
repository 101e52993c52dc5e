using Briefs.Pictures;

namespace Briefs.Tests.Pictures.Svg;

/// <summary>An SVG is published only if it is nothing but a drawing.</summary>
public sealed class SvgReaderTests
{
    private const string Open =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 90 60\">";

    private const string Png = "data:image/png;base64,"
        + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("<rect x='1' width='10' height='5' fill='url(#a)' style='stroke: rgb(1, 2, 3)' transform='translate(3 4)'/>")]
    [InlineData("<defs><linearGradient id='a'><stop offset='0' stop-color='red'/></linearGradient></defs><use xlink:href='#a'/>")]
    [InlineData("<style>.a { fill: #123; clip-path: url(#b) } @media (prefers-color-scheme: dark) { .a { fill: white } }</style>")]
    [InlineData("<title>Arrivals, 2019–2020 (monthly)</title><desc>x</desc><text font-family='Noto Sans, serif' lang='en'>a</text>")]
    [InlineData("<filter id='f'><feGaussianBlur in='SourceGraphic' stdDeviation='2'/></filter><g filter='url(\"#f\")'/>")]
    [InlineData("<image width='1' height='1' href='" + Png + "'/>")]
    [InlineData("<text xml:space='preserve'> a  b </text><switch><g systemLanguage='fr'/></switch>")]
    public void What_draws_is_allowed(string drawing)
    {
        var facts = Read(Open + drawing + "</svg>");
        Assert.Equal((PictureType.Svg, 1200, 800), (facts.Type, facts.Width, facts.Height));
        Assert.Empty(facts.Unsafe);
        Assert.Empty(facts.Reveals);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element script")]
    [InlineData("<script href='/x.js'/>", "the element script")]
    [InlineData("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>", "the element h:script")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "the element foreignObject")]
    [InlineData("<a href='https://evil.example/'><rect/></a>", "the element a")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>", "the element animate")]
    [InlineData("<set attributeName='onload' to='alert(1)'/>", "the element set")]
    [InlineData("<iframe xmlns='http://www.w3.org/1999/xhtml' src='/x'/>", "the element iframe")]
    [InlineData("<feImage href='https://evil.example/x.png'/>", "the element feImage")]
    [InlineData("<rect onload='alert(1)'/>", "the attribute onload of rect")]
    [InlineData("<rect ONLOAD='alert(1)'/>", "the attribute ONLOAD of rect")]
    [InlineData("<g xml:base='https://evil.example/'/>", "the attribute xml:base of g")]
    [InlineData("<use href='https://evil.example/x.svg#a'/>", "the element use with a link to something outside the drawing")]
    [InlineData("<use xlink:href='x.svg#a'/>", "the element use with a link to something outside the drawing")]
    [InlineData("<image href='https://evil.example/x.png'/>", "the element image with a link to something outside the drawing")]
    [InlineData("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "the element image with a link to something outside the drawing")]
    [InlineData("<image href='data:text/html,x'/>", "the element image with a link to something outside the drawing")]
    [InlineData("<image href='data:image/png;base64,AAAA'/>", "an embedded picture that cannot be read")]
    [InlineData("<linearGradient href='javascript:alert(1)'/>", "the element linearGradient with a link to something outside the drawing")]
    [InlineData("<rect fill='url(https://evil.example/x.svg#a)'/>", "url() with the address of a file")]
    [InlineData("<rect style='fill: url( \"//evil.example/x\" )'/>", "url() with the address of a file")]
    [InlineData("<rect style='fill: u\\72l(//evil.example/x)'/>", "a backslash in a style")]
    [InlineData("<rect style='background: -webkit-image-set(\"//evil.example/x\" 1x)'/>", "webkit-image-set() in a style")]
    [InlineData("<rect cursor='URL(//evil.example/x.cur)'/>", "url() with the address of a file")]
    [InlineData("<style>@import '//evil.example/x.css';</style>", "@import in a style")]
    [InlineData("<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>", "@font-face in a style")]
    [InlineData("<style>.a { fill: u<![CDATA[rl(//evil.example/x)]]> }</style>", "url() with the address of a file")]
    [InlineData("<style>.a { fill: u<!-- -->rl(//evil.example/x) }</style>", "url() with the address of a file")]
    [InlineData("<metadata><script xmlns='http://www.w3.org/2000/svg'>alert(1)</script></metadata>", "the element script")]
    [InlineData("<?xml-stylesheet href='//evil.example/x.css'?>", "<?xml-stylesheet?>, which loads a stylesheet")]
    public void What_does_more_is_found_with_its_line(string drawing, string what)
    {
        var fault = Read(Open + "\n\n" + drawing + "</svg>").Unsafe[0];
        Assert.Equal((3, what), (fault.Line, fault.What));
        Assert.NotEmpty(fault.Advice);
        Assert.False(fault.IsRemovable);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]>" + Open + "<text>&b;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + Open + "<text>&a;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>" + Open + "</svg>")]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + Open + "</svg>")]
    public void A_DOCTYPE_is_refused_and_none_of_its_entities_is_read(string svg) =>
        Assert.Equal("a DOCTYPE", Read("<?xml version=\"1.0\"?>\n" + svg).Unsafe[0].What);

    [Theory]
    [InlineData("")]
    [InlineData("<svg viewBox='0 0 1 1'></svg>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'></html>")]
    [InlineData(Open)]
    [InlineData(Open + "<g></svg>")]
    [InlineData(Open + "<text>&eacute;</text></svg>")]
    public void What_is_not_a_whole_SVG_is_broken(string text) => Assert.Null(Read(text).Type);

    [Fact]
    public void Another_encoding_is_refused_because_a_browser_might_read_other_words()
    {
        Assert.Equal("the encoding iso-2022-jp", Read("<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>" + Open + "</svg>").Unsafe[0].What);
        Assert.Null(PictureReader.Read(Encoding.Unicode.GetBytes("\uFEFF" + Open + "</svg>")).Type);
        Assert.Null(PictureReader.Read([.. Encoding.UTF8.GetBytes(Open), 0xFF, .. "</svg>"u8]).Type);
    }

    [Theory]
    [InlineData("viewBox='0 0 90 60'", 1200, 800)]
    [InlineData("viewBox='0 0 90 60' width='24px'", 24, 16)]
    [InlineData("viewBox='0,0,90,60' width='100%' height='100%'", 1200, 800)]
    [InlineData("width='300' height='200'", 300, 200)]
    [InlineData("width='210mm' height='1in'", 794, 96)]
    [InlineData("viewBox='0 0 0 60'", 0, 0)]
    [InlineData("viewBox='0 0 1e999 60'", 0, 0)]
    [InlineData("width='-5' height='6'", 0, 0)]
    [InlineData("", 0, 0)]
    public void Its_size_is_that_of_its_attributes(string attributes, int width, int height)
    {
        var facts = Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");
        Assert.Equal((width, height), (facts.Width, facts.Height));
        Assert.Equal(width == 0 ? ["the element svg without viewBox"] : Array.Empty<string>(), facts.Unsafe.Select(f => f.What));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(12, false)]
    public void A_drawing_that_would_draw_without_end_is_refused(int levels, bool isSafe)
    {
        var text = new StringBuilder(Open).Append("<g id='l0'><rect/></g>");
        for (var i = 1; i <= levels; i++)
        {
            var uses = string.Concat(Enumerable.Repeat($"<use href='#l{i - 1}'/>", 10));
            text.Append(CultureInfo.InvariantCulture, $"<g id='l{i}'>{uses}</g>");
        }

        var facts = Read(text.Append("</svg>").ToString());
        Assert.Equal(isSafe, facts.Unsafe.IsEmpty);
        if (!isSafe) Assert.Equal("more than 50,000 elements to draw", facts.Unsafe[0].What);
    }

    [Fact]
    public void Nesting_and_references_to_itself_end()
    {
        Assert.NotEmpty(Read(Open + "<g id='a'><use href='#a'/></g></svg>").Unsafe);
        Assert.Equal("more than 100 nested elements", Read(Open + string.Concat(Enumerable.Repeat("<g>", 5000))).Unsafe[0].What);
        var chain = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<use id='u{i}' href='#u{i + 1}'/>"));
        Assert.NotEmpty(Read(Open + chain + "</svg>").Unsafe);
    }

    [Fact]
    public void Hidden_data_are_named_and_can_be_removed_without_a_change_of_the_drawing()
    {
        const string Drawing = "\n  <g fill=\"red\">\n    <text xml:space=\"preserve\">a &amp; b</text>"
            + "<style>.a &gt; .b { fill: red }</style>\n  </g>\n";
        var svg = Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Created by Anna on anna-laptop -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
              inkscape:export-filename="Anna/map.png" data-name="Layer 1"><metadata><a xmlns="urn:x">Anna</a></metadata>
              <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/>
            """ + Drawing + "</svg>");
        var facts = PictureReader.Read(svg);
        Assert.Equal("a DOCTYPE", facts.Unsafe[0].What);
        Assert.Contains("a comment", facts.Reveals);
        Assert.Contains("data of the drawing program", facts.Reveals);
        // What is in metadata is not looked through: a name that is not on the list is reported.
        Assert.Contains(facts.Unsafe, f => f.What == "the element a");

        var known = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(svg).Replace("<a xmlns=\"urn:x\">Anna</a>", "Anna", StringComparison.Ordinal));
        var clean = Encoding.UTF8.GetString(PictureReader.WithoutHidden(known)!);
        Assert.DoesNotContain("nna", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("inkscape", clean, StringComparison.Ordinal);
        Assert.EndsWith(Drawing + "</svg>\n", clean, StringComparison.Ordinal);
        var after = PictureReader.Read(Encoding.UTF8.GetBytes(clean));
        Assert.Empty(after.Unsafe);
        Assert.Empty(after.Reveals);
        Assert.Null(PictureReader.WithoutHidden(Encoding.UTF8.GetBytes(clean)));
    }

    private static PictureFacts Read(string svg) => PictureReader.Read(Encoding.UTF8.GetBytes(svg));
}
