using System.Diagnostics;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Fix;

/// <summary><c>briefs fix --declare</c>: the list, the questions, the files.</summary>
public sealed class DeclareTests : IDisposable
{
    private const string One = "content/briefs/border.md";
    private const string Two = "content/briefs/other.ru.md";
    private const string Words =
        "Газета «Северный край» закрыта. В «Северном крае» работали двое. Книга «Жизни» вышла.\n\nПартия «Жизни» ушла.\n";

    private readonly TestSite _site = TestSite.Good()
        .With("content/site.yml", TestTexts.Settings + "names: [Опора] # ours\n\n# last words\n")
        .With(One, TestTexts.Brief("At the border", "\nThe paper “Vies brisées” is read. Its “Vies brisées” grew. The “Border Camps” are "
            + "closed, and the “border camps” too.\n\nThe “Never” group met, he said there. “No way,” he said. "
            + "“We will stay,” she said [@ivanov in @news].\n"))
        .With(Two, TestTexts.Brief("На границе", Words));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Without_a_terminal_the_list_is_printed_with_places_and_speech_comes_last()
    {
        var before = TestSite.TreeOf(_site.Folder);
        var run = BriefsHere.Run("fix", "--declare", "--site", _site.Folder);
        Assert.True(run.Exit == 0, run.All);
        var lines = run.Output.Split('\n');
        string[] heads = [.. lines.Where(l => l.StartsWith('“'))];
        Assert.Equal(
        [
            "“Vies brisées”, 2 times", "“Жизни”, 2 times", "“Северный край” (also “Северном крае”), 2 times", "“Border Camps”, 1 time",
            "“Never”, 1 time: the sentence has a verb of saying",
        ], heads);
        Assert.Contains($"  {One}:19:11: The paper “Vies brisées” is read. Its “Vies brisées” grew. The …", lines);
        Assert.Contains(lines, l => l.StartsWith($"  {Two}:18:8: ", StringComparison.Ordinal));
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void Answers_become_names_titles_and_terms_and_everything_else_stays()
    {
        var (one, two) = (_site.Read(One), _site.Read(Two));
        var run = Answer("t\nt\nn\nr\ns\ny\n");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(TestTexts.Settings + "names: [Опора, Северный край] # ours\n\n# last words\nterms:\n  - Border Camps\n",
            _site.Read("content/site.yml"));
        Assert.Equal(one.Replace("paper “Vies brisées”", "paper “Vies brisées”{.title}", StringComparison.Ordinal), _site.Read(One));
        Assert.Equal(two.Replace("Книга «Жизни»", "Книга «Жизни»{.title}", StringComparison.Ordinal), _site.Read(Two));
        Assert.Contains("+names: [Опора, Северный край] # ours\n", run.Output, StringComparison.Ordinal);

        var again = BriefsHere.Run("fix", "--declare", "--site", _site.Folder);
        Assert.Equal(["“Never”, 1 time: the sentence has a verb of saying"], again.Output.Split('\n').Where(l => l.StartsWith('“')));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n\n")]
    [InlineData("n\nn\nn\nn\ns\n")]
    [InlineData("n\nq\nn\n")]
    [InlineData("what\nn\nq\nwhat\nno\n")]
    [InlineData("s\ns\ns\ns\ns\n")]
    [InlineData("q\n")]
    public void Nothing_is_written_without_a_last_yes(string answers)
    {
        var before = TestSite.TreeOf(_site.Folder);
        var run = Answer(answers);
        Assert.Equal(0, run.Exit);
        Assert.Contains(run.Remarks, (string[])["Nothing was written.\n", "Nothing to write.\n"]);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void Who_quits_may_write_what_was_decided()
    {
        var run = Answer("n\nq\ny\n");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("names: [Опора, Vies brisées] # ours\n", _site.Read("content/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_read_only_file_keeps_all_from_being_written()
    {
        File.SetAttributes(_site.PathOf(Two), FileAttributes.ReadOnly);
        var before = TestSite.TreeOf(_site.Folder);
        var run = Answer("t\nt\nn\nr\ns\ny\n");
        File.SetAttributes(_site.PathOf(Two), FileAttributes.Normal);
        Assert.Equal((3, $"briefs: {Two} is read-only. Nothing was written.\n"), (run.Exit, run.Remarks));
        Assert.Equal(before.Where(f => !f.Key.EndsWith(".ru.md", StringComparison.Ordinal)),
            TestSite.TreeOf(_site.Folder).Where(f => !f.Key.EndsWith(".ru.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Speech_is_asked_for_last_with_a_warning()
    {
        var run = Answer("s\ns\ns\ns\nq\n");
        Assert.Contains("5 of 5: “Never”, 1 time\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  The sentence has a verb of saying. If someone said these words, they need a citation: answer s.\n", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_such_words_asks_nothing()
    {
        using var good = TestSite.Good();
        var run = BriefsHere.Run("fix", "--declare", "--site", good.Folder);
        Assert.Equal((0, "", "No short capitalised words in quotation marks without a citation.\n"), (run.Exit, run.Output, run.Remarks));
    }

    [Fact]
    public void Words_without_capitals_are_listed_only_in_a_sentence_without_a_verb_of_saying()
    {
        using var site = TestSite.Good().With("content/briefs/b.zh.md", TestTexts.Brief("边界", "\n报纸“北方日报”停刊。部长说“不行”。\n"));
        var run = BriefsHere.Run("fix", "--declare", "--site", site.Folder);
        Assert.Equal(["“北方日报”, 1 time"], run.Output.Split('\n').Where(l => l.StartsWith('“')));
    }

    [Fact]
    public void It_cannot_be_combined_with_other_fixes()
    {
        Assert.Equal(2, BriefsHere.Run("fix", "--declare", "--write", "--site", _site.Folder).Exit);
    }

    [Fact]
    public void Ctrl_C_ends_it_with_130_and_nothing_is_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "No script(1), which makes a terminal.");
        var before = TestSite.TreeOf(_site.Folder);
        using var process = Process.Start(new ProcessStartInfo("script",
            ["-qec", $"env --default-signal=INT {BriefsProcess.ShellCommand} fix --declare --site {_site.Folder}", "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var read = "";
        while (!read.Contains("[q]uit: ", StringComparison.Ordinal) && process.StandardOutput.Read() is >= 0 and var c) read += (char)c;
        process.StandardInput.Write("n\n\u0003");
        process.StandardInput.Flush();
        Assert.Equal(130, BriefsProcess.End(process).Exit);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    private BriefsResult Answer(string answers) => BriefsHere.Run(context => CommandLine.Run(
        ["fix", "--declare", "--site", _site.Folder],
        context with
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(answers)),
            Terminals = TtyStreams.Input | TtyStreams.Output,
        }));
}
