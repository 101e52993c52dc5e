using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Hostile and wrong files end with a message, within the limits.</summary>
public sealed class HostileWordTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "empty", "empty" }, { "doc", "old format" }, { "encrypted", "password" }, { "rtf", "RTF" }, { "pdf", "PDF" }, { "html", "HTML" },
        { "noise", "not a Word file" }, { "cut", "damaged" }, { "odt", "OpenDocument" }, { "zip", "not a Word document" },
        { "xlsx", "spreadsheet" }, { "entries", "entries" }, { "bomb", "32 MB when unpacked" }, { "bombs", "64 MB when unpacked" },
        { "dtd", "not valid XML" }, { "deep", "nested" }, { "text", "524,288" }, { "cells", "columns" }, { "missing", "is missing" },
        { "broken", "not valid XML" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_refused_with_its_reason(string name, string reason) =>
        HangGuard.Ends(() => Assert.Contains(reason, Imported.Refusal(Make(name)), StringComparison.Ordinal));

    [Fact]
    public void A_file_with_macros_gives_its_text()
    {
        var file = new WordFile { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Body(WordFile.P(WordFile.R("a")))
            .Bytes("word/vbaProject.bin", [1, 2, 3]);
        Assert.Equal("P a", DraftShape.Of(Imported.Draft(file.ToArray())));
    }

    [Fact]
    public void A_link_to_a_script_or_a_disk_is_text()
    {
        var file = new WordFile().Body(WordFile.P("<w:hyperlink r:id=\"x\">" + WordFile.R("a")
            + "</w:hyperlink><w:hyperlink r:id=\"y\">" + WordFile.R("b") + "</w:hyperlink>"))
            .Relation("x", "hyperlink", "javascript:alert(1)", "External").Relation("y", "hyperlink", "file:///etc/passwd", "External");
        Assert.Equal("P ab", DraftShape.Of(Imported.Draft(file.ToArray())));
    }

    private static byte[] Make(string name) => name switch
    {
        "empty" => [],
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "encrypted" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "rtf" => [.. @"{\rtf1 x}"u8],
        "pdf" => [.. "%PDF-1.7"u8],
        "html" => [.. "<html>"u8],
        "noise" => [1, 2, 3, 4],
        "cut" => WordFile.Of(WordFile.P(WordFile.R("a")))[..200],
        "odt" => new WordFile().Body("").Part("content.xml", "<x/>").ToArray(),
        "zip" => new WordFile().Part("_rels/.rels", "<x/>").ToArray(),
        "xlsx" => new WordFile { MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }
            .Body("").ToArray(),
        "entries" => Many(),
        "bombs" => new WordFile().Body(Long()).Related("styles", "styles", Long()).Related("numbering", "numbering", Long()).ToArray(),
        "bomb" => WordFile.Of("<!--" + new string('x', 40 * 1024 * 1024) + "-->"),
        "dtd" => new WordFile().Part("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").ToArray(),
        "deep" => WordFile.Of(
            string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300))),
        "text" => WordFile.Of(string.Concat(Enumerable.Repeat(WordFile.P(WordFile.R(new string('a', 60_000))), 10))),
        "cells" => WordFile.Of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/></w:tcPr>" + WordFile.P("") + "</w:tc><w:tc>"
            + WordFile.P("") + "</w:tc></w:tr></w:tbl>"),
        "missing" => new WordFile().ToArray(),
        _ => new WordFile().Part("word/document.xml", "<w:document>").ToArray(),
    };

    private static string Long() => "<!--" + new string('x', 25 * 1024 * 1024) + "-->";

    private static byte[] Many()
    {
        var file = new WordFile().Body("");
        for (var at = 0; at < 5_100; at++) file.Bytes($"x{at}", []);
        return file.ToArray();
    }
}
