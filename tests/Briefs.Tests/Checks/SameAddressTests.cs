using Briefs.Checks;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Checks;

public sealed class SameAddressTests
{
    private static readonly Gen<string> s_address = Gen.Select(
        Part("https://", "http://", "HTTPS://", "ftp://"),
        Part("www.", "WWW.", "", "a-", "-", "1.", "a--", "a..").Array[0, 3],
        Part("example.org", "Example.org", "example", "1.2.3.4", "a.0x7f", "example.org.", "exämple.org", "localhost:80", ""),
        Part("/", "//", "/a", "/A", "/./b", "/../c", "/.d", "/e.", "%41", "?f=g", "/-_", ";", "/ü", "\\").Array[0, 4],
        (scheme, before, host, path) => scheme + string.Concat(before) + host + string.Concat(path));

    private static Gen<string> Part(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(at => parts[at]);

    // An address with a fragment, which is left out, is always taken apart by Uri.
    [Fact]
    public void A_plain_address_has_the_key_that_its_parts_have() => s_address.Sample(
        address =>
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out _) || !Uri.TryCreate(address + "#f", UriKind.Absolute, out _)) return;
            Assert.Equal(SameAddress.KeyOf(address + "#f"), SameAddress.KeyOf(address));
        },
        iter: Repetitions.Times(20_000, 200_000));
}
