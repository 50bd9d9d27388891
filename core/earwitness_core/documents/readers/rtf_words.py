"""The control words of Rich Text Format (1.9.1) that its reader knows by name: code pages, signs, what stands apart."""

from __future__ import annotations

from earwitness_core.documents.tables import CELLS

# By \\fcharset.
CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
SIGNS = {
    "tab": " ",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "cell": CELLS,
    "nestcell": CELLS,
}
SILENT = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "fldinst",
        "filetbl",
        "listtable",
        "listoverridetable",
        "revtbl",
        "rsidtbl",
        "generator",
        "themedata",
        "colorschememapping",
        "datastore",
        "latentstyles",
        "xmlnstbl",
        "bkmkstart",
        "bkmkend",
        "shpinst",
        "sp",
        "private",
        "mmathPr",
        "nonshppict",
        "atnid",
        "atntime",
        "atnref",
        "atndate",
        "pgdsctbl",
        "wgrffmtfilter",
        "userprops",
        "docvar",
    ]
)
APART = {
    "footnote": "footnote", "annotation": "comment", "header": "header", "headerl": "header", "headerr": "header",
    "headerf": "header", "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
}  # fmt: skip
AFTER_STAR = {"annotation", "atnauthor", "shptxt", "footnote"}
