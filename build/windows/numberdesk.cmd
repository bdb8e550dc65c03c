@rem NumberDesk.exe has no console of its own, so that a prompt would not wait for it. This waits, and gives its exit code on.
@start "" /b /wait "%~dp0..\NumberDesk.exe" --command-line %*
@exit /b %errorlevel%
