using System.Diagnostics;
using Briefs.SiteTests.Harness;
using YamlDotNet.RepresentationModel;

namespace Briefs.SiteTests.Workflows;

/// <summary>The shell lines of a workflow's step, run as GitHub's runner would run them: bash, ending at the first fault.</summary>
public sealed class WorkflowStep(TestSite place)
{
    /// <summary>What stands in for GitHub's own program: answers from files beside it, and writes down what it was asked.</summary>
    private const string Gh = """
        #!/usr/bin/env bash
        set -euo pipefail
        here=$(dirname "$0")
        printf '%s\n' "$*" >>"$here/gh.log"
        path= filter=.
        while (($# > 0)); do
          case $1 in
            --jq) filter=$2; shift ;;
            --method | --field | --body-file | --input) shift ;;
            repos/*) path=$1 ;;
          esac
          shift
        done
        answer=$here/answers/${path//\//_}
        if [[ -n $path && -f $answer.exit ]]; then echo 'gh: Forbidden (HTTP 403)' >&2; exit "$(cat "$answer.exit")"; fi
        if [[ -n $path && -f $answer.bytes ]]; then cat "$answer.bytes"; fi
        if [[ -n $path && -f $answer.json ]]; then jq -r "$filter" "$answer.json"; fi
        """;

    private string Bin => place.PathOf("bin");

    /// <summary>What <c>gh</c> was called with, a line each.</summary>
    public string[] Asked => File.Exists(Path.Combine(Bin, "gh.log")) ? File.ReadAllLines(Path.Combine(Bin, "gh.log")) : [];

    /// <summary>What the step left for those after it: lines <c>name=value</c>.</summary>
    public string Left { get; private set; } = "";

    /// <summary>Puts the tools on the path: <c>briefs</c> of this build, and the stand-in for <c>gh</c>.</summary>
    public WorkflowStep WithTools()
    {
        place.With("bin/gh", Gh + "\n");
        place.With("bin/briefs", $"#!/bin/sh\nexec {BriefsProcess.ShellCommand} \"$@\"\n");
        OtherProgram.Run(Bin, new Dictionary<string, string>(), "chmod", "+x", "gh", "briefs");
        return this;
    }

    /// <summary>What GitHub answers to a question for a path.</summary>
    public WorkflowStep Answering(string path, string json)
    {
        place.With($"bin/answers/{path.Replace('/', '_')}.json", json);
        return this;
    }

    /// <summary>What GitHub answers to a question for a file.</summary>
    public WorkflowStep Answering(string path, byte[] bytes)
    {
        place.With($"bin/answers/{path.Replace('/', '_')}.bytes", bytes);
        return this;
    }

    /// <summary>GitHub refuses what is sent to a path.</summary>
    public WorkflowStep Refusing(string path)
    {
        place.With($"bin/answers/{path.Replace('/', '_')}.exit", "1");
        return this;
    }

    /// <summary>Runs a step and returns what it printed. A step that ends with anything but 0 fails the test.</summary>
    /// <param name="folder">The checkout.</param>
    /// <param name="step">As <c>workflow/job/name of the step</c>.</param>
    public string Run(string folder, string step, params (string Name, string Value)[] environment)
    {
        var parts = step.Split('/', 3);
        return RunLines(folder, LinesOf(parts[0], parts[1], parts[2]), environment);
    }

    /// <summary>Runs the shell lines of the action that <c>briefs init</c> writes, as its last step has them.</summary>
    /// <param name="folder">The checkout, with the site in it.</param>
    public string RunAction(string folder, params (string Name, string Value)[] environment)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(folder, ".github", "actions", "briefs", "action.yml"))));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["runs"]["steps"];
        return RunLines(folder, ((YamlScalarNode)steps.Children[^1]["run"]).Value!, environment);
    }

    private string RunLines(string folder, string lines, (string Name, string Value)[] environment)
    {
        var left = place.PathOf("left");
        File.WriteAllText(left, "");
        Directory.CreateDirectory(place.PathOf("runner"));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = $"{Bin}:{Environment.GetEnvironmentVariable("PATH")}",
            ["GITHUB_REPOSITORY"] = "desk/briefs",
            ["GITHUB_OUTPUT"] = left,
            ["GITHUB_ENV"] = left,
            ["GITHUB_STEP_SUMMARY"] = place.PathOf("summary.md"),
            ["GITHUB_PATH"] = left,
            ["RUNNER_TEMP"] = place.PathOf("runner"),
        };
        foreach (var (name, value) in environment) values[name] = value;
        var printed = OtherProgram.Run(folder, values, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines);
        Left = File.ReadAllText(left);
        return printed;
    }

    /// <summary>A variable that a step sets for its shell lines, as the workflow has it: it may be an expression of GitHub's.</summary>
    /// <param name="step">As <c>workflow/job/name of the step</c>.</param>
    public static string VariableOf(string step, string variable)
    {
        var parts = step.Split('/', 3);
        return ((YamlScalarNode)Find(parts[0], parts[1], parts[2])["env"][variable]).Value!;
    }

    private static string LinesOf(string workflow, string job, string name) =>
        ((YamlScalarNode)Find(workflow, job, name)["run"]).Value ?? throw new UnreachableException($"{workflow} has no lines in {name}");

    private static YamlMappingNode Find(string workflow, string job, string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Folder, ".github", "workflows", workflow + ".yml"))));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"][job]["steps"];
        return steps.Children.Cast<YamlMappingNode>()
            .Single(s => s.Children.TryGetValue("name", out var n) && ((YamlScalarNode)n).Value == name);
    }
}
