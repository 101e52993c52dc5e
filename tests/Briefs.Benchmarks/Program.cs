using System.CommandLine;
using BenchmarkDotNet.Running;
using Briefs.Benchmarks;

// Whole programs: compare, edits, growth, startup, corpus. Anything else is BenchmarkDotNet's, stage by stage.
if (args is [] || !WholePrograms.Names.Contains(args[0])) BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
else return WholePrograms.Root().Parse(args).Invoke();
return 0;
