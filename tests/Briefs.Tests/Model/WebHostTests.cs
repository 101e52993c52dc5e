using Briefs.Capture.Fetching;
using Briefs.Model.WebLinks;
using Briefs.Reading.FrontMatter;
using Briefs.Tests.Capture.Fetching;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Model;

/// <summary>Addresses whose host no name server can be asked for: an address takes more letters than a name does.</summary>
public sealed class WebHostTests
{
    private static readonly Gen<string> Hosts = Gen.String[
        Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u00C0', '\u06FF'], Gen.Char['\u0300', '\u036F'], Gen.Char['\u4E00', '\u4EFF'],
            Gen.Char['\u0900', '\u0DFF'], Gen.Const('.'), Gen.Const('-')), 1, 12];

    [Fact]
    public void No_address_is_too_much_and_what_is_taken_for_a_source_can_be_asked_for() =>
        Hosts.Sample(
            host =>
            {
                var address = $"https://{host}/x";
                _ = ArchiveAddressParser.Read(address);
                var asked = WebLink.AddressOf(address);
                if (WebAddress.FaultIn(address) is null) Assert.True(asked is not null, address);
            },
            iter: Repetitions.Times(625, 5_000));

    [Theory]
    [InlineData("https://g../x")]
    [InlineData("https://example..org/x")]
    [InlineData("https://example.org:99999/x")]
    public void What_no_program_can_read_is_no_address(string address)
    {
        Assert.NotNull(WebAddress.FaultIn(address));
        Assert.Null(WebLink.AddressOf(address));
    }

    [Fact]
    public async Task Nobody_is_asked_where_there_can_be_nobody()
    {
        var impossible = Impossible();
        Assert.NotNull(WebAddress.FaultIn(impossible.OriginalString));
        Assert.Null(WebLink.AddressOf(impossible.OriginalString));
        Assert.Equal(RefusalReason.NotOfTheWeb,
            Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(impossible)).Reason);
    }

    /// <summary>An address that Uri accepts, but that no server can have.</summary>
    internal static Uri Impossible()
    {
        for (var c = '\u0080'; c < '\uD800'; c++)
        {
            if (Uri.TryCreate($"http://{c}xample.org/", UriKind.Absolute, out var address) && !WebHost.IsPossible(address)) return address;
        }

        throw new InvalidOperationException("Every address that can be read can be asked for: the guard is needed no longer.");
    }
}
