#Requires -Version 7.0

<#
.SYNOPSIS
    The README's commands for PowerShell 7, from any folder.
.DESCRIPTION
    ./build.ps1          compiles everything
    ./build.ps1 test     runs all tests
    ./build.ps1 site     builds this repository's own site into _site/
    ./build.ps1 serve    shows it on this machine
    ./build.ps1 desk     builds the desk, the page for writing in the browser. Needs Node.
                         Every program that is compiled after that contains it

    Arguments after site or serve are passed to briefs, and arguments after build or test to dotnet. The exit code is that of the command.
    With -WhatIf, the command is printed and not run.
.EXAMPLE
    ./build.ps1 site --strict
.EXAMPLE
    ./build.ps1 serve --port 8090
.EXAMPLE
    ./build.ps1 test -WhatIf
#>
# Without param(): PowerShell takes any beginning of a parameter's name for it, so -t:Rebuild and -w would never reach dotnet.
Set-StrictMode -Version Latest

$briefs = @('run', '--project', 'src/Briefs.Cli', '-c', 'Release', '--')
$tasks = @{
    'build' = @('build')
    'test' = @('test', '-c', 'Release')
    'site' = $briefs + @('build')
    'serve' = $briefs + @('serve')
    'desk' = @('publish', 'src/Briefs.Desk', '-c', 'Release', '-p:PageFolder=../../../desk')
}
# PowerShell cuts -v:q in two words.
$words = @()
foreach ($word in $args) {
    if ($words.Count -gt 0 -and $words[-1] -match '^-[^:]+:$') { $words[-1] = $words[-1] + $word }
    else { $words += "$word" }
}
$isPrinted = $words -contains '-WhatIf'
$words = @($words | Where-Object { $_ -ne '-WhatIf' })
$task = 'build'
if ($words.Count -gt 0 -and -not $words[0].StartsWith('-')) {
    $task, $words = $words
    $words = @($words | Where-Object { $null -ne $_ })
}
if (-not $tasks.ContainsKey($task)) {
    [Console]::Error.WriteLine("build.ps1: There is no task '$task'. Use one of these: build, test, site, serve, desk.")
    exit 2
}
$arguments = $tasks[$task] + $words

if ($isPrinted) {
    [Console]::Out.WriteLine("What if: dotnet $($arguments -join ' ')")
    exit 0
}

$before = $ExecutionContext.SessionState.Path.CurrentLocation.Path
$code = 0
try {
    $ExecutionContext.SessionState.Path.SetLocation($PSScriptRoot) | Out-Null
    & dotnet @arguments
    $code = $LASTEXITCODE
}
finally {
    $ExecutionContext.SessionState.Path.SetLocation($before) | Out-Null
}
exit $code
