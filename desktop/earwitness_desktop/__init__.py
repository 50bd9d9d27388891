"""The programs a person starts: the command line now, the window later."""
