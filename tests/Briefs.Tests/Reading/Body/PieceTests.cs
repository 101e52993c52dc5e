
namespace Briefs.Tests.Reading.Body;

public sealed class PieceTests
{
    [Theory]
    [InlineData("She said “we stay” [@mills in @news].", "<p>She said ⟨q0“we stay”q0⟩ {c0}.</p>")]
    [InlineData("“woke”{.term} culture", "<p>“woke” culture</p>")]
    [InlineData("*“We* stay,” she said [@mills in @news].", "<p><em>⟨q0“Weq0⟩</em>⟨q0 stay,”q0⟩ she said {c0}.</p>")]
    [InlineData("“We *stay,” she* said [@mills in @news].", "<p>⟨q0“We q0⟩<em>⟨q0stay,”q0⟩ she</em> said {c0}.</p>")]
    [InlineData("> We stay. [@mills in @news]", "[q0<p>We stay. {c0}</p>q0]")]
    [InlineData("> We stay.\n>\n> — Mills [@mills in @news]", "[q0<p>We stay.</p>(— Mills {c0})q0]")]
    [InlineData("> We stay.\n> — Mills [@mills in @news]", "[q0<p>We stay.</p>(— Mills {c0})q0]")]
    [InlineData("a <https://e.org/?a=1&b> [b](y.md#c)", "<p>a {l0https://e.org/?a=1&amp;bl} {l1bl}</p>")]
    [InlineData("`<b>` & \"x\"{.own}", "<p><code>&lt;b&gt;</code> &amp; &quot;x&quot;</p>")]
    [InlineData("![Alt](x.png)\nA caption.", "{f0A caption.f}")]
    [InlineData("> [!NOTE]\n> Hi.", "{a0<p>Hi.</p>a}")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("3. a\n\n4. b", "<ol start=\"3\"><li><p>a</p></li><li><p>b</p></li></ol>")]
    [InlineData("# Big\n\n#### Small", "<h2 id=\"h-big\">Big</h2><h3 id=\"h-small\">Small</h3>")]
    [InlineData("a [b ![c *d [e* f", "<p>a [b ![c <em>d [e</em> f</p>")]
    [InlineData("~~a~~ **b**  \nc", "<p><del>a</del> <strong>b</strong><br>c</p>")]
    public void A_body_is_written_as_pieces(string markdown, string expected)
    {
        var (brief, _) = GivenBrief.WithBody(markdown);

        Assert.Equal(expected, Shown(brief.Body));
    }

    private static string Shown(Briefs.Model.Body body)
    {
        var shown = new StringBuilder();
        foreach (var piece in body.Pieces)
        {
            shown.Append(piece.Kind switch
            {
                PieceKind.Html => Encoding.UTF8.GetString(body.HtmlOf(piece)),
                PieceKind.QuotationOpens => $"⟨q{piece.Index}",
                PieceKind.QuotationCloses => $"q{piece.Index}⟩",
                PieceKind.BlockOpens => $"[q{piece.Index}",
                PieceKind.BlockCloses => $"q{piece.Index}]",
                PieceKind.AttributionOpens => "(",
                PieceKind.AttributionCloses => ")",
                PieceKind.Citation => $"{{c{piece.Index}}}",
                PieceKind.FootnoteReference => $"{{n{piece.Index}}}",
                PieceKind.LinkOpens => $"{{l{piece.Index}",
                PieceKind.LinkCloses => "l}",
                PieceKind.Picture => $"{{i{piece.Index}}}",
                PieceKind.FigureOpens => $"{{f{piece.Index}",
                PieceKind.FigureCloses => "f}",
                PieceKind.AlertOpens => $"{{a{piece.Index}",
                PieceKind.AlertCloses => "a}",
                _ => "?",
            });
        }

        return shown.ToString().Replace("\n", "", StringComparison.Ordinal);
    }
}
