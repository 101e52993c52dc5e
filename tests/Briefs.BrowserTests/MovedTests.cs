using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>An old address leads to the new one, and to the same place on the page.</summary>
public sealed class MovedTests(BrowserRun run)
{
    private const string Old = "2020/kazakhstan-asylum.html";
    private const string New = "briefs/kazakhstan-asylum-seekers/";

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.InPreview)]
    public async Task An_old_address_keeps_its_fragment(Where where)
    {
        await using var reader = await run.Reader(where);
        foreach (var fragment in (string[])["", "#n-2", "#main"])
        {
            await reader.Page.GotoAsync("about:blank");
            await reader.Page.GotoAsync(reader.Site.BaseUrl + Old + fragment, new() { WaitUntil = WaitUntilState.Commit });
            await Assertions.Expect(reader.Page)
                .ToHaveURLAsync(reader.Site.BaseUrl + New + fragment, new() { Timeout = HangGuard.Milliseconds });
        }

        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task It_leads_there_without_JavaScript_too()
    {
        await using var reader = await run.Reader(Where.UnderPath, new() { JavaScriptEnabled = false });
        await reader.Page.GotoAsync(reader.Site.BaseUrl + Old, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(reader.Page).ToHaveURLAsync(reader.Site.BaseUrl + New, new() { Timeout = HangGuard.Milliseconds });
        Problems.None(reader.Complaints);
    }
}
