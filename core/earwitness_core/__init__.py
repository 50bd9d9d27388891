"""What Earwitness is: vault, jobs, intake, speech, search. No Qt, no server, and one door to the network."""

__version__ = "0.1.0"
