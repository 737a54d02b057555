@echo off
rem Starts Gradus: the workbench (no argument, "gui", or one *.json file) or a command.
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "HERE=%%~fi"

rem The oldest Java for commands and for the window; written by the build.
set "NEEDS="
for /f "usebackq tokens=1,2" %%a in ("%HERE%\lib\needs-java") do (
    set "NEEDS=%%a"
    set "NEEDS_FOR_WINDOW=%%b"
)
if not defined NEEDS (
    >&2 echo gradus: "%HERE%\lib\needs-java" is missing: build Gradus again.
    exit /b 1
)

set "JAVA="
if defined JAVA_HOME (
    if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined JAVA set "JAVA=%%j"
)
if not defined JAVA (
    >&2 echo gradus: no Java was found: install Java %NEEDS% or newer, or set JAVA_HOME to it.
    exit /b 1
)

set "MAJOR="
set "VERSION="
rem "call" keeps cmd from taking the outer quotes of this line for its own.
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if defined VERSION for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if not defined MAJOR (
    >&2 echo gradus: "%JAVA%" does not say which version it is: set JAVA_HOME to a Java %NEEDS% or newer.
    exit /b 1
)

set "WINDOW=no"
if "%~1"=="" set "WINDOW=yes"
if /i "%~1"=="gui" set "WINDOW=yes"
if /i "%~x1"==".json" if "%~2"=="" if exist "%~1" set "WINDOW=yes"
if "%WINDOW%"=="yes" set "NEEDS=%NEEDS_FOR_WINDOW%"
if %MAJOR% lss %NEEDS% (
    >&2 echo gradus: "%JAVA%" is Java %VERSION%, but this build needs Java %NEEDS% or newer: set JAVA_HOME to one.
    exit /b 1
)

set "VECTOR="
"%JAVA%" --list-modules 2>nul | findstr /b /c:"jdk.incubator.vector" >nul && set "VECTOR=--add-modules jdk.incubator.vector"

rem Batch files cannot tell whether stderr is a terminal; the program then draws no progress bar.
set "COMMON=%VECTOR% -Djava.awt.headless=true -Dgradus.stderr.tty=false -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "NEWER="
if "%WINDOW%"=="yes" if %MAJOR% geq 24 set "NEWER=--enable-native-access=javafx.graphics"
if "%WINDOW%"=="yes" if %MAJOR% geq 24 if %NEEDS_FOR_WINDOW% lss 23 set "NEWER=%NEWER% --sun-misc-unsafe-memory-access=allow"
if "%WINDOW%"=="yes" (
    "%JAVA%" %NEWER% --module-path "%HERE%\lib\fx" --add-modules javafx.controls,javafx.swing %COMMON% -cp "%HERE%\lib\*" dev.gradus.App %*
) else (
    "%JAVA%" %COMMON% -cp "%HERE%\lib\*" dev.gradus.App %*
)
exit /b %ERRORLEVEL%
