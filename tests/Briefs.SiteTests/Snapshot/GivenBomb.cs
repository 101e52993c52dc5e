using System.IO.Compression;

namespace Briefs.SiteTests.Snapshot;

/// <summary>Small PDFs that ask for much.</summary>
internal static class GivenBomb
{
    /// <summary>A page whose drawing, unpacked twice, is so many megabytes of spaces.</summary>
    public static byte[] OfMemory(int megabytes)
    {
        var spaces = new byte[1024 * 1024];
        Array.Fill(spaces, (byte)' ');
        using var packed = new MemoryStream();
        using (var once = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < megabytes; i++) once.Write(spaces);
        using var twice = new MemoryStream();
        using (var again = new ZLibStream(twice, CompressionLevel.Optimal, leaveOpen: true)) again.Write(packed.ToArray());
        return Pdf(("/Filter[/FlateDecode/FlateDecode]", twice.ToArray()), "", []);
    }

    /// <summary>A page that draws a form that draws the next one twice, and so on.</summary>
    public static byte[] OfTime(int depth)
    {
        var forms = Enumerable.Range(0, depth).Select(i =>
        {
            var draws = i + 1 < depth ? "/F Do /F Do" : "BT (x) Tj ET";
            var next = i + 1 < depth ? $"/Resources<</XObject<</F {i + 6} 0 R>>>>" : "";
            return $"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{next}/Length {draws.Length}>>stream\n{draws}\nendstream";
        });
        return Pdf(("", "/F Do"u8.ToArray()), "/XObject<</F 5 0 R>>", [.. forms]);
    }

    private static byte[] Pdf((string Filter, byte[] Bytes) drawing, string resources, string[] more)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string text, byte[]? stream = null)
        {
            places.Add(pdf.Position);
            Write($"{places.Count} 0 obj\n{text}");
            if (stream is not null)
            {
                Write("stream\n");
                pdf.Write(stream);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }

        Write("%PDF-1.7\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<{resources}>>/Contents 4 0 R>>");
        Object($"<<{drawing.Filter}/Length {drawing.Bytes.Length}>>", drawing.Bytes);
        foreach (var text in more) Object(text);
        var table = pdf.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }
}
