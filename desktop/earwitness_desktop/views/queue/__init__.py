"""The queue: what runs, on which device and why, what comes next, what has ended."""
