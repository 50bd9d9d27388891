"""Settings: the window by one table, the vault by what it keeps itself, the models, and what this program is."""

from earwitness_desktop.views.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
