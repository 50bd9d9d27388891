"""Where the window meets the operating system: lock, sleep, tray, language, the second start, and the words of Qt."""
