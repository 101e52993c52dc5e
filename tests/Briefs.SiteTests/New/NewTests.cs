using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.New;

/// <summary><c>briefs new</c>: a brief that passes its check once its blanks are filled, and is told of each until then.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_new_brief_has_nothing_wrong_with_it_but_its_blanks_and_passes_once_they_are_filled()
    {
        const string Path = "content/briefs/what-the-law-says.md";
        var made = Run("new", "What the law says");
        Assert.True(made.Exit == 0, made.All);
        Assert.Contains($"Created {Path}.\n  line 5, to fill in: ", made.Output, StringComparison.Ordinal);
        Assert.Equal("", made.Remarks);

        var check = Check();
        Assert.Equal(1, check.Exit);
        Assert.Equal([$"blank-unfilled {Path}:5:3", $"blank-unfilled {Path}:16:1"], check.Findings());

        _site.With(Path, _site.Read(Path).Replace(
            "FILL IN (the whole brief in one or two sentences)", "The law forbids it.", StringComparison.Ordinal)
            .Replace("FILL IN (what happened and to whom in the first paragraph)", "The law was passed in March.",
            StringComparison.Ordinal));
        check = Check("--strict");
        Assert.True(check.Exit == 0, check.All);
        Assert.Empty(check.Findings());
    }

    [Theory]
    [InlineData("fr", "À COMPLÉTER (toute la note en une ou deux phrases)", "«\u202FNous ne partirons pas\u202F», a-t-elle dit [@mills in")]
    [InlineData("fr-CA", "À COMPLÉTER (toute la note en une ou deux phrases)", "# Une entrée par source.")]
    [InlineData("ru", "ЗАПОЛНИТЬ (вся справка в одном-двух предложениях)", "«Мы не уедем», – сказала она [@mills in")]
    [InlineData("ar", "للإكمال (الموجز كله في جملة أو جملتين)", "قالت: ”لن نرحل“ [@mills in")]
    [InlineData("kk", "ТОЛТЫРЫҢЫЗ (бүкіл анықтама бір-екі сөйлеммен)", "«Біз кетпейміз», – деді ол [@mills in")]
    [InlineData("zh", "待填写 (用一两句话概括整篇简报)", "“我们不走，”她说 [@mills in")]
    [InlineData("es", "FILL IN (the whole brief in one or two sentences)", "“We will not go,” she said [@mills in")]
    public void A_new_brief_speaks_its_language_and_its_blanks_are_found(string lang, string summary, string example)
    {
        var made = Run("new", "Samplonia", "--lang", lang);
        Assert.True(made.Exit == 0, made.All);
        var path = $"content/briefs/samplonia.{lang}.md";
        var text = _site.Read(path);
        Assert.Contains("summary: >-\n  " + summary, text, StringComparison.Ordinal);
        Assert.Contains(example, text, StringComparison.Ordinal);
        Assert.Contains($"line 5, to fill in: {summary[(summary.IndexOf('(', StringComparison.Ordinal) + 1)..^1]}", made.Output,
            StringComparison.Ordinal);
        Assert.Equal([$"blank-unfilled {path}:5:3", $"blank-unfilled {path}:16:1"],
            Check().Findings().Where(f => f.StartsWith("blank-unfilled", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Дело: «молчать»", null, "дело-молчать.md")]
    [InlineData("Дело", "ru", "дело.ru.md")]
    [InlineData("Дело", "RU", "дело.ru.md")]
    [InlineData("The law", "en", "the-law.md")]
    public void The_file_is_named_by_title_and_language(string title, string? lang, string name)
    {
        var made = lang is null ? Run("new", title) : Run("new", title, "--lang", lang);
        Assert.True(made.Exit == 0, made.All);
        Assert.True(File.Exists(_site.PathOf($"content/briefs/{name}")), made.All);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        var before = TestSite.TreeOf(_site.Folder);
        var refused = Run("new", "Border");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("content/briefs/border.md already exists", refused.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Theory]
    [InlineData("…", "must contain a letter or a digit")]
    [InlineData("a\u202Eb", "mark that changes the direction")]
    public void A_title_that_makes_no_brief_is_refused(string title, string why)
    {
        var before = TestSite.TreeOf(_site.Folder);
        var refused = Run("new", title);
        Assert.Equal(2, refused.Exit);
        Assert.Contains(why, refused.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new", " ")]
    [InlineData("new", "A", "--lang", "Russian")]
    [InlineData("new", "A", "--from", "nowhere", "--lang", "ru")]
    [InlineData("new", "A", "--from", "border")]
    [InlineData("new", "--titel")]
    public void A_wrong_call_is_refused_with_what_to_write(params string[] arguments)
    {
        var refused = Run(arguments);
        Assert.True(refused.Exit == 2, refused.All);
        Assert.StartsWith("briefs: ", refused.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_briefs_that_is_a_link_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights there.");
        var elsewhere = Directory.CreateDirectory(_site.Folder + "-elsewhere").FullName;
        Directory.Delete(_site.PathOf("content/briefs"), recursive: true);
        Directory.CreateSymbolicLink(_site.PathOf("content/briefs"), elsewhere);
        Assert.Equal(2, Run("new", "A law").Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_folder_that_is_no_site_is_a_wrong_call()
    {
        var refused = BriefsHere.Run("new", "A law", "--site", _site.PathOf("content"));
        Assert.Equal(2, refused.Exit);
        Assert.Contains("is not a site", refused.Remarks, StringComparison.Ordinal);
    }

    private BriefsResult Run(params string[] arguments) => BriefsHere.Run([.. arguments, "--site", _site.Folder]);

    private BriefsResult Check(params string[] more) => BriefsHere.Run(["check", _site.Folder, "--format", "json", .. more]);
}
