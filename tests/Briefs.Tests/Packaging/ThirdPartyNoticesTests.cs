using System.Text.Json;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Packaging;

/// <summary>Whose work travels with ours.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void The_notices_are_those_of_the_packages_that_are_locked()
    {
        var path = Path.Combine(Repository.Root, WriteNotices.Path);
        var notices = WriteNotices.Of(ShippedPackage.All());
        if (Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1") File.WriteAllText(path, notices, new UTF8Encoding(false));
        Assert.True(notices == File.ReadAllText(path),
            $"{WriteNotices.Path} is not what the lock file says now; BRIEFS_ACCEPT=1 dotnet test writes it anew.");
    }

    [Fact]
    public void Every_package_may_be_given_on()
    {
        var packages = ShippedPackage.All();
        Assert.True(packages.Count > 4);
        Assert.All(packages, p => Assert.Contains(p.Licence, (string[])["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]));
    }

    [Fact]
    public void The_runtime_that_is_named_is_the_one_of_the_native_program()
    {
        using var locked = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Briefs.Cli", "native.packages.lock.json")));
        var versions = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject())
            .Where(p => p.Name.Contains("ILCompiler", StringComparison.Ordinal)).Select(p => p.Value.GetProperty("resolved").GetString())
            .Distinct();

        Assert.Equal([WriteNotices.RuntimeVersion], versions);
        Assert.Contains($"parts of the .NET runtime {WriteNotices.RuntimeVersion}: MIT", Notices(), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_of_Unicode_travels_with_its_licence()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "Briefs.Reading", "QuotationMarks", "LookalikeTable.cs"));
        Assert.Contains(WriteNotices.OfUnicode, source, StringComparison.Ordinal);
        Assert.All(
            ["LookalikeTable.cs", "Copyright © 1991-2021 Unicode, Inc.", $"## {WriteNotices.OfUnicode}",
                "UNICODE, INC. LICENSE AGREEMENT - DATA FILES AND SOFTWARE",
                    "Permission is hereby granted, free of charge, to any person obtaining\na copy of the Unicode data files"],
            (string words) => Assert.Contains(words, Notices(), StringComparison.Ordinal));
    }

    [Fact]
    public void Data_of_CLDR_travels_with_its_licence()
    {
        Assert.All(["plurals.yml", "months.yml"], file => Assert.Contains(WriteNotices.OfCldr,
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Briefs.Languages", "Data", file)), StringComparison.Ordinal));
        Assert.All(["plurals.yml", "months.yml", $"## {WriteNotices.OfCldr}", "UNICODE LICENSE V3", "Copyright © 2004-2026 Unicode, Inc."],
            words => Assert.Contains(words, Notices(), StringComparison.Ordinal));
    }

    private static string Notices() => File.ReadAllText(Path.Combine(Repository.Root, WriteNotices.Path));
}
