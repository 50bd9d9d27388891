"""How everything looks: the measures, the palettes, the style sheet, the icons. Knows no screen and no vault."""

from earwitness_desktop.look.icons import icon
from earwitness_desktop.look.measures import SPACE, TYPE
from earwitness_desktop.look.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette
from earwitness_desktop.look.style import Look, in_fusion

__all__ = ["DARK", "HIGH_CONTRAST", "LIGHT", "SPACE", "TYPE", "Look", "Palette", "icon", "in_fusion"]
