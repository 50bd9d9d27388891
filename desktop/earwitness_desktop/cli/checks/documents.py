"""What reads papers: the libraries for their formats, and Tesseract for scans and pictures."""

from __future__ import annotations

from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.checks.installing import TESSERACT, install_command

_EXTRA = 'pip install "earwitness[documents]"'


def documents() -> Check:
    try:
        import charset_normalizer  # noqa: F401
        import markdown_it  # noqa: F401
        import PIL
        import pypdfium2
    except ImportError:
        return Check("documents", "missing", "Documents cannot be read: PDFium is missing.", install=_EXTRA)
    pdfium = getattr(pypdfium2, "PDFIUM_INFO", None) or pypdfium2.version.PDFIUM_INFO
    return Check("documents", "ok", f"Documents are read with PDFium {pdfium.build} and Pillow {PIL.__version__}.")


def recogniser() -> Check:
    from earwitness_core.documents.ocr import find_recogniser

    found = find_recogniser()
    if found is None:
        said = "Scans and pictures are not read: Tesseract is not installed, or has no language."
        return Check("text recognition", "missing", said, install=install_command(TESSERACT))
    languages = ", ".join(one for one in found.languages if one not in ("osd", "equ"))
    said = f"Scans and pictures are read by Tesseract {found.version} (packs: {languages})."
    return Check("text recognition", "ok", said)
