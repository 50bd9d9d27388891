"""`earwitness`, the command line: one file per command, over the same desk as the windows. Knows no window."""
