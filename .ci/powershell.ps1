# build.ps1 in a real PowerShell 7: its help, each task, what it passes on, exit codes. .ci/run calls it:
#   pwsh -NoProfile -File .ci/powershell.ps1 SPY
# SPY is a folder with a program `dotnet` that prints its folder and its arguments, one a line, and ends with 3.
param([string] $Spy)

Set-StrictMode -Version Latest
$script = Join-Path (Split-Path $PSScriptRoot) 'build.ps1'
$root = Split-Path $script
$real = $env:PATH
$failed = 0

function Expect([string] $what, [string[]] $expected, [scriptblock] $run) {
    $seen = @(& $run)
    if ("$($seen -join '|')" -eq "$($expected -join '|')") { "ok $what" }
    else {
        "FAILED $what"
        "  expected: $($expected -join '|')"
        "  seen:     $($seen -join '|')"
        $script:failed++
    }
}

function Spied([scriptblock] $run) {
    $env:PATH = $Spy + [IO.Path]::PathSeparator + $real
    try { & $run; "ends with $LASTEXITCODE" } finally { $env:PATH = $real }
}

$help = Get-Help $script -Full | Out-String
foreach ($word in 'SYNOPSIS', "The README's commands", './build.ps1 serve --port 8090', '-WhatIf', 'builds this repository') {
    Expect "the help contains $word" @('True') { $help.Contains($word) }
}

$run = 'run', '--project', 'src/Briefs.Cli', '-c', 'Release', '--'
$end = 'ends with 3'
Expect 'no task builds' (@("in $root", 'build') + $end) { Spied { & $script } }
Expect 'build' (@("in $root", 'build') + $end) { Spied { & $script build } }
Expect 'test' (@("in $root", 'test', '-c', 'Release') + $end) { Spied { & $script test } }
Expect 'site' (@("in $root") + $run + 'build' + $end) { Spied { & $script site } }
Expect 'serve' (@("in $root") + $run + 'serve' + $end) { Spied { & $script serve } }
Expect 'short options are passed on' (@("in $root") + $run + 'serve' + '-p' + '8090' + '-q' + $end) { Spied { & $script serve -p 8090 -q } }
Expect 'options with a colon are passed on' (@("in $root", 'build', '-v:q', '-p:Native=true') + $end) {
    Spied { & $script build -v:q -p:Native=true }
}
Expect 'letters that begin a name are passed on' (@("in $root", 'build', '-t:Rebuild', '-w', '-ta') + $end) {
    Spied { & $script build -t:Rebuild -w -ta }
}
Expect 'options without a task are of build' (@("in $root", 'build', '-c', 'Debug') + $end) { Spied { & $script -c Debug } }
Expect 'words with spaces are passed on whole' (@("in $root") + $run + 'build' + '--preview' + 'two words' + $end) {
    Spied { & $script site --preview 'two words' }
}

Push-Location ([IO.Path]::GetTempPath())
Expect 'from another folder' (@("in $root", 'test', '-c', 'Release') + $end) { Spied { & $script test } }
Expect 'the folder stays the same' @((Get-Location).Path) { Spied { & $script } | Out-Null; (Get-Location).Path }
Pop-Location

foreach ($task in 'build', 'test', 'site', 'serve') {
    Expect "-WhatIf of $task runs nothing" @('ends with 0') { Spied { & $script $task -WhatIf } }
}
Expect 'an unknown task is refused' @('build.ps1: There is no task ''deploy''. Use one of these: build, test, site, serve, desk.', 'ends with 2') {
    $written, $before = [IO.StringWriter]::new(), [Console]::Error
    [Console]::SetError($written)
    try { & $script deploy } finally { [Console]::SetError($before) }
    $written.ToString().TrimEnd()
    "ends with $LASTEXITCODE"
}
Expect 'an unknown option reaches briefs' @('ends with 2') { & $script site --no-such 2>&1 | Out-Null; "ends with $LASTEXITCODE" }

exit [Math]::Min($failed, 1)
