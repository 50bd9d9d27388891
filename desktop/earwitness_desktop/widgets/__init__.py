"""Parts of screens that know no vault: they show what they are given and say what was done."""
