using System.Xml.Linq;
using Briefs.Tests.Architecture;

namespace Briefs.Tests.Packaging;

/// <summary>The text of THIRD-PARTY-NOTICES.md: whose work travels with ours, under which licence, in its words.</summary>
internal static class WriteNotices
{
    public const string Path = "THIRD-PARTY-NOTICES.md";

    /// <summary>The licence of Unicode's data files, by its SPDX identifier.</summary>
    public const string OfUnicode = "Unicode-DFS-2016";

    /// <summary>The licence of the data of Unicode CLDR, by its SPDX identifier.</summary>
    public const string OfCldr = "Unicode-3.0";

    /// <summary>The version of the .NET runtime that the native program is compiled with.</summary>
    public static string RuntimeVersion { get; } = XDocument.Load(System.IO.Path.Combine(Repository.Root, "src", "Directory.Build.props"))
        .Descendants("NativeRuntimeVersion").Single().Value;

    /// <summary>The words of each licence that occurs, by its SPDX expression.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["BSD-2-Clause"] = """
            Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
            conditions are met:

            1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

            2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer
               in the documentation and/or other materials provided with the distribution.

            THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT
            NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL
            THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
            (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
            INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE
            OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
            """,
        ["BSD-3-Clause"] = """
            Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
            conditions are met:

            1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

            2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer
               in the documentation and/or other materials provided with the distribution.

            3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived
               from this software without specific prior written permission.

            THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT
            NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL
            THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
            (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
            INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE
            OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
            """,
        ["MIT"] = """
            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
            (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify,
            merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
            furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
            MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
            LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
            CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
            """,
    };

    public static string Of(IReadOnlyList<ShippedPackage> packages)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("# Third-party notices\n\nThe package and the programs of Briefs hold these works of others. This file is written by "
            + "a test from the\n");
        text.Write("lock file and from what each package says of itself: `BRIEFS_ACCEPT=1 dotnet test` writes it anew.\n\n");
        text.Write("| Package | Version | Licence | SHA-512 of the package |\n|---|---|---|---|\n");
        foreach (var package in packages)
            text.Write($"| [{package.Name}]({package.Project}) | {package.Version} | {package.Licence} | `{package.ContentHash}` |\n");
        text.Write($"\nThe native program also holds parts of the .NET runtime {RuntimeVersion}: MIT, Copyright (c) .NET Foundation and "
            + "Contributors.\n");
        text.Write("\nThis repository alone, and no package, holds `.ci/judges/sarif-2.1.0.json`: the schema of SARIF 2.1.0, Copyright "
            + "(c) OASIS Open, as it\n");
        text.Write("comes with @microsoft/sarif-multitool-linux 5.7.0, MIT, Copyright (c) Microsoft Corporation. The words of MIT stand "
            + "below.\n");
        text.Write("\nSocial cards are written with parts of the Noto fonts, which are under the SIL Open Font License 1.1 (OFL-1.1, "
            + "below).\n");
        text.Write("\nThe table of characters that look like quotation marks (`LookalikeTable.cs`) is derived from data files of "
            + "Unicode 14.0: the Unicode\n");
        text.Write("Character Database, and confusables.txt of UTS #39. The data was selected and changed. Copyright © 1991-2021 "
            + "Unicode, Inc., under the\n");
        text.Write($"Unicode License Agreement ({OfUnicode}, below).\n");
        text.Write("\nThe plural rules of languages (`plurals.yml`) and the names of months (`months.yml`) are derived from\n"
            + "Unicode CLDR 48. The data was regrouped. Copyright © "
            + $"2004-2026 Unicode, Inc., under the Unicode License V3 ({OfCldr}, below).\n");
        foreach (var licence in packages.GroupBy(p => p.Licence).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Write($"\n## {licence.Key}\n\n");
            foreach (var holder in licence.GroupBy(p => p.Copyright).OrderBy(h => h.First().Name, StringComparer.Ordinal))
                text.Write($"- {string.Join(", ", holder.Select(p => p.Name))}: {WithSign(holder.Key)}\n");
            text.Write($"\n{TextOf(licence.Key).ReplaceLineEndings("\n").TrimEnd('\n')}\n");
        }

        var fonts = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "src", "Briefs.Pictures", "Fonts", "OFL.txt"));
        text.Write($"\n## OFL-1.1\n\n```text\n{fonts.TrimEnd('\n')}\n```\n");
        text.Write($"\n## {OfUnicode}\n\n{TextOf(OfUnicode).ReplaceLineEndings("\n").TrimEnd('\n')}\n");
        text.Write($"\n## {OfCldr}\n\n{TextOf(OfCldr).ReplaceLineEndings("\n").TrimEnd('\n')}\n");
        return text.ToString();
    }

    // The longest of them stands in a file of its own.
    private static string TextOf(string licence) =>
        Texts.GetValueOrDefault(licence) ?? $"```text\n{File.ReadAllText(FileOf(licence))}```\n";

    private static string FileOf(string licence) =>
        System.IO.Path.Combine(Repository.Root, "tests", "Briefs.Tests", "Packaging", licence + ".txt");

    private static string WithSign(string copyright) =>
        copyright.StartsWith("Copyright", StringComparison.Ordinal) || copyright.StartsWith('©') ? copyright : $"Copyright {copyright}";
}
