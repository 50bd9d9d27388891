"""The programs a person starts: the command line, the window, and the service that watches folders."""
