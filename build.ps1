#Requires -Version 7.0

<#
.SYNOPSIS
    The README's commands for PowerShell 7, from any folder.
.DESCRIPTION
    ./build.ps1          compiles everything
    ./build.ps1 test     runs all tests
    ./build.ps1 site     builds this repository's own site into _site/
    ./build.ps1 serve    shows it on this machine

    Arguments after site or serve are passed to briefs, and arguments after build or test to dotnet. The exit code is that of the command.
.PARAMETER Task
    build (the default), test, site or serve.
.PARAMETER WhatIf
    Print the command without running it.
.EXAMPLE
    ./build.ps1 site --strict
.EXAMPLE
    ./build.ps1 serve --port 8090
#>
# Without attributes that make it an advanced script: PowerShell would take -p or -v for parameters of its own.
param(
    [ValidateSet('build', 'test', 'site', 'serve')]
    [string] $Task = 'build',

    [switch] $WhatIf
)

Set-StrictMode -Version Latest

$briefs = @('run', '--project', 'src/Briefs.Cli', '-c', 'Release', '--')
$arguments = switch ($Task) {
    'build' { @('build') }
    'test' { @('test', '-c', 'Release') }
    'site' { $briefs + @('build') }
    'serve' { $briefs + @('serve') }
}
# PowerShell cuts -v:q in two words.
$rest = @()
foreach ($word in $args) {
    if ($rest.Count -gt 0 -and $rest[-1] -match '^-[^:]+:$') { $rest[-1] = $rest[-1] + $word }
    else { $rest += "$word" }
}
$arguments = @($arguments) + $rest

if ($WhatIf) {
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
