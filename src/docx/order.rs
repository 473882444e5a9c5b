//! The order of an element's children.
//!
//! ISO/IEC 29500-4 makes most properties a sequence: a child out of place is a schema error,
//! and Word rejects some of them. One row for each element, named by its complex type.

/// An element whose children have an order.
#[derive(Debug, PartialEq)]
pub(crate) struct Container {
    /// Its children, in order.
    pub children: &'static [&'static str],
    /// Whether it means nothing, and can be removed, when it has no children.
    pub optional: bool,
}

impl Container {
    /// The place of a child; children unknown to the schema come last.
    pub(crate) fn rank(&self, child: &str) -> usize {
        self.children
            .iter()
            .position(|c| *c == child)
            .unwrap_or(self.children.len())
    }
}

/// The row of an element; `None` when its children may be in any order.
pub(crate) fn container(element: &str) -> Option<&'static Container> {
    Some(match element {
        "w:rPr" => &R_PR,
        "w:pPr" => &P_PR,
        "w:tcPr" => &TC_PR,
        "w:trPr" => &TR_PR,
        "w:tblPr" => &TBL_PR,
        "w:sectPr" => &SECT_PR,
        "w:tcBorders" => &TC_BORDERS,
        "w:tblBorders" => &TBL_BORDERS,
        "w:tcMar" | "w:tblCellMar" => &CELL_MARGINS,
        "w:pBdr" => &P_BDR,
        "w:numPr" => &NUM_PR,
        "w:tabs" => &TABS,
        "w:docDefaults" => &DOC_DEFAULTS,
        "w:style" => &STYLE,
        "w:tblStylePr" => &TBL_STYLE_PR,
        "w:lvl" => &LVL,
        "w:settings" => &SETTINGS,
        _ => return None,
    })
}

/// CT_RPr and CT_ParaRPr: EG_RPrBase, which Microsoft's validator treats as a sequence. The
/// tracked changes of a paragraph mark come before it.
static R_PR: Container = Container {
    optional: true,
    children: &[
        "w:ins",
        "w:del",
        "w:moveFrom",
        "w:moveTo",
        "w:rStyle",
        "w:rFonts",
        "w:b",
        "w:bCs",
        "w:i",
        "w:iCs",
        "w:caps",
        "w:smallCaps",
        "w:strike",
        "w:dstrike",
        "w:outline",
        "w:shadow",
        "w:emboss",
        "w:imprint",
        "w:noProof",
        "w:snapToGrid",
        "w:vanish",
        "w:webHidden",
        "w:color",
        "w:spacing",
        "w:w",
        "w:kern",
        "w:position",
        "w:sz",
        "w:szCs",
        "w:highlight",
        "w:u",
        "w:effect",
        "w:bdr",
        "w:shd",
        "w:fitText",
        "w:vertAlign",
        "w:rtl",
        "w:cs",
        "w:em",
        "w:lang",
        "w:eastAsianLayout",
        "w:specVanish",
        "w:oMath",
        "w:rPrChange",
    ],
};

/// CT_PPr.
static P_PR: Container = Container {
    optional: true,
    children: &[
        "w:pStyle",
        "w:keepNext",
        "w:keepLines",
        "w:pageBreakBefore",
        "w:framePr",
        "w:widowControl",
        "w:numPr",
        "w:suppressLineNumbers",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:kinsoku",
        "w:wordWrap",
        "w:overflowPunct",
        "w:topLinePunct",
        "w:autoSpaceDE",
        "w:autoSpaceDN",
        "w:bidi",
        "w:adjustRightInd",
        "w:snapToGrid",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:mirrorIndents",
        "w:suppressOverlap",
        "w:jc",
        "w:textDirection",
        "w:textAlignment",
        "w:textboxTightWrap",
        "w:outlineLvl",
        "w:divId",
        "w:cnfStyle",
        "w:rPr",
        "w:sectPr",
        "w:pPrChange",
    ],
};

/// CT_SectPr.
static SECT_PR: Container = Container {
    optional: false,
    children: &[
        "w:headerReference",
        "w:footerReference",
        "w:footnotePr",
        "w:endnotePr",
        "w:type",
        "w:pgSz",
        "w:pgMar",
        "w:paperSrc",
        "w:pgBorders",
        "w:lnNumType",
        "w:pgNumType",
        "w:cols",
        "w:formProt",
        "w:vAlign",
        "w:noEndnote",
        "w:titlePg",
        "w:textDirection",
        "w:bidi",
        "w:rtlGutter",
        "w:docGrid",
        "w:printerSettings",
        "w:sectPrChange",
    ],
};

/// CT_TblPr.
static TBL_PR: Container = Container {
    optional: false,
    children: &[
        "w:tblStyle",
        "w:tblpPr",
        "w:tblOverlap",
        "w:bidiVisual",
        "w:tblStyleRowBandSize",
        "w:tblStyleColBandSize",
        "w:tblW",
        "w:jc",
        "w:tblCellSpacing",
        "w:tblInd",
        "w:tblBorders",
        "w:shd",
        "w:tblLayout",
        "w:tblCellMar",
        "w:tblLook",
        "w:tblCaption",
        "w:tblDescription",
        "w:tblPrChange",
    ],
};

/// CT_TrPr.
static TR_PR: Container = Container {
    optional: true,
    children: &[
        "w:cnfStyle",
        "w:divId",
        "w:gridBefore",
        "w:gridAfter",
        "w:wBefore",
        "w:wAfter",
        "w:cantSplit",
        "w:trHeight",
        "w:tblHeader",
        "w:tblCellSpacing",
        "w:jc",
        "w:hidden",
        "w:ins",
        "w:del",
        "w:trPrChange",
    ],
};

/// CT_TcPr.
static TC_PR: Container = Container {
    optional: true,
    children: &[
        "w:cnfStyle",
        "w:tcW",
        "w:gridSpan",
        "w:hMerge",
        "w:vMerge",
        "w:tcBorders",
        "w:shd",
        "w:noWrap",
        "w:tcMar",
        "w:textDirection",
        "w:tcFitText",
        "w:vAlign",
        "w:hideMark",
        "w:headers",
        "w:cellIns",
        "w:cellDel",
        "w:cellMerge",
        "w:tcPrChange",
    ],
};

/// CT_TblBorders.
static TBL_BORDERS: Container = Container {
    optional: true,
    children: &[
        "w:top",
        "w:start",
        "w:left",
        "w:bottom",
        "w:end",
        "w:right",
        "w:insideH",
        "w:insideV",
    ],
};

/// CT_TcBorders.
static TC_BORDERS: Container = Container {
    optional: true,
    children: &[
        "w:top",
        "w:start",
        "w:left",
        "w:bottom",
        "w:end",
        "w:right",
        "w:insideH",
        "w:insideV",
        "w:tl2br",
        "w:tr2bl",
    ],
};

/// CT_TcMar and CT_TblCellMar.
static CELL_MARGINS: Container = Container {
    optional: true,
    children: &["w:top", "w:start", "w:left", "w:bottom", "w:end", "w:right"],
};

/// CT_PBdr.
static P_BDR: Container = Container {
    optional: true,
    children: &[
        "w:top",
        "w:left",
        "w:bottom",
        "w:right",
        "w:between",
        "w:bar",
    ],
};

/// CT_NumPr.
static NUM_PR: Container = Container {
    optional: true,
    children: &["w:ilvl", "w:numId", "w:numberingChange", "w:ins"],
};

/// CT_Tabs: one kind of child, at least one of them.
static TABS: Container = Container {
    optional: true,
    children: &["w:tab"],
};

/// CT_DocDefaults.
static DOC_DEFAULTS: Container = Container {
    optional: false,
    children: &["w:rPrDefault", "w:pPrDefault"],
};

/// CT_Style.
static STYLE: Container = Container {
    optional: false,
    children: &[
        "w:name",
        "w:aliases",
        "w:basedOn",
        "w:next",
        "w:link",
        "w:autoRedefine",
        "w:hidden",
        "w:uiPriority",
        "w:semiHidden",
        "w:unhideWhenUsed",
        "w:qFormat",
        "w:locked",
        "w:personal",
        "w:personalCompose",
        "w:personalReply",
        "w:rsid",
        "w:pPr",
        "w:rPr",
        "w:tblPr",
        "w:trPr",
        "w:tcPr",
        "w:tblStylePr",
    ],
};

/// CT_TblStylePr.
static TBL_STYLE_PR: Container = Container {
    optional: false,
    children: &["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr"],
};

/// CT_Lvl.
static LVL: Container = Container {
    optional: false,
    children: &[
        "w:start",
        "w:numFmt",
        "w:lvlRestart",
        "w:pStyle",
        "w:isLgl",
        "w:suff",
        "w:lvlText",
        "w:lvlPicBulletId",
        "w:legacy",
        "w:lvlJc",
        "w:pPr",
        "w:rPr",
    ],
};

/// CT_Settings, as far as a document without tracked changes, mail merge and XML mappings can
/// need it.
static SETTINGS: Container = Container {
    optional: false,
    children: &[
        "w:writeProtection",
        "w:view",
        "w:zoom",
        "w:embedTrueTypeFonts",
        "w:mirrorMargins",
        "w:hideSpellingErrors",
        "w:hideGrammaticalErrors",
        "w:proofState",
        "w:documentProtection",
        "w:defaultTabStop",
        "w:autoHyphenation",
        "w:evenAndOddHeaders",
        "w:characterSpacingControl",
        "w:updateFields",
        "w:footnotePr",
        "w:endnotePr",
        "w:compat",
        "w:docVars",
        "w:rsids",
        "w:themeFontLang",
        "w:clrSchemeMapping",
        "w:decimalSymbol",
        "w:listSeparator",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Sequences as Word writes them, not taken from the tables above.
    const WRITTEN_BY_WORD: [(&str, &str); 12] = [
        (
            "w:pPr",
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs \
             suppressAutoHyphens autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind \
             contextualSpacing jc textAlignment outlineLvl rPr sectPr",
        ),
        (
            "w:rPr",
            "rStyle rFonts b bCs i iCs caps strike noProof vanish color spacing w kern position sz \
             szCs highlight u bdr shd vertAlign lang",
        ),
        (
            "w:sectPr",
            "headerReference headerReference footerReference footnotePr type pgSz pgMar pgBorders \
             pgNumType cols vAlign titlePg docGrid",
        ),
        (
            "w:tblPr",
            "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption \
             tblDescription",
        ),
        (
            "w:trPr",
            "gridBefore gridAfter wBefore cantSplit trHeight tblHeader jc",
        ),
        (
            "w:tcPr",
            "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
        ),
        ("w:tblBorders", "top left bottom right insideH insideV"),
        (
            "w:tcBorders",
            "top left bottom right insideH insideV tl2br tr2bl",
        ),
        ("w:tcMar", "top left bottom right"),
        ("w:pBdr", "top left bottom right between"),
        (
            "w:style",
            "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat rsid pPr rPr tblPr \
             trPr tcPr tblStylePr tblStylePr",
        ),
        (
            "w:settings",
            "zoom proofState defaultTabStop characterSpacingControl footnotePr endnotePr compat \
             rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
        ),
    ];

    #[test]
    fn the_tables_agree_with_word() {
        for (element, written) in WRITTEN_BY_WORD {
            let order = container(element).unwrap();
            let names: Vec<String> = written.split(' ').map(|n| format!("w:{n}")).collect();
            assert!(names.is_sorted_by_key(|n| order.rank(n)), "{element}");
            for name in &names {
                assert!(order.children.contains(&name.as_str()), "{element}: {name}");
            }
        }
    }
}
