"""The model catalogue: which models there are, which are here, and how others come here. Knows no vault."""

from earwitness_core.catalogue.entries import Catalogue, FileEntry, HubSource, ModelEntry, PackageSource
from earwitness_core.catalogue.hub import Downloader
from earwitness_core.catalogue.imports import Imported
from earwitness_core.catalogue.machine import Machine
from earwitness_core.catalogue.needs import Fit, Needs
from earwitness_core.catalogue.paces import Paces
from earwitness_core.catalogue.store import ModelState, ModelStore, Progress

__all__ = [
    "Catalogue",
    "Downloader",
    "FileEntry",
    "Fit",
    "HubSource",
    "Imported",
    "Machine",
    "ModelEntry",
    "ModelState",
    "ModelStore",
    "Needs",
    "Paces",
    "PackageSource",
    "Progress",
]
