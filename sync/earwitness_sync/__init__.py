"""What both sides of a shared workspace speak, and the two sides. Empty until workspaces are built."""
