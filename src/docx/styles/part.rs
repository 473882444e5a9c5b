//! The part `word/styles.xml`, from the table of styles.

use std::fmt::Write as _;

use super::super::finish::DECLARATION;
use super::{LAYOUT_TABLE, Line, Row, TABLE, rows};
use crate::components::{Alignment, Component, Role};
use crate::layout::{self, Style};
use crate::measure::Length;

/// The part `word/styles.xml`.
pub(in super::super) fn part(style: Style) -> Vec<u8> {
    let body = Component::Body(Role::Body).size(style.sizes);
    let mut out = String::with_capacity(24 << 10);
    out.push_str(DECLARATION);
    out.push_str(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    );
    let font = layout::FONT;
    let size = body.half_points();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>\
         <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>\
         <w:unhideWhenUsed/></w:style>\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
         <w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
         <w:unhideWhenUsed/></w:style>"
    );
    for row in rows(style) {
        row.write(&mut out, body);
    }
    table_styles(&mut out);
    out.push_str("</w:styles>");
    out.into_bytes()
}

impl Row {
    /// The style's element, children in the order of 17.7.4.17; `normal` is the size of
    /// `Normal`.
    fn write(&self, out: &mut String, normal: Length) {
        let custom = if self.id.starts_with("Heading") {
            ""
        } else {
            " w:customStyle=\"1\""
        };
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>",
            self.id, self.name
        );
        if let Some(alias) = self.alias {
            let _ = write!(out, "<w:aliases w:val=\"{}\"/>", alias);
        }
        let _ = write!(out, "<w:basedOn w:val=\"{}\"/>", self.based_on);
        if let Some(next) = self.next {
            let _ = write!(out, "<w:next w:val=\"{next}\"/>");
        }
        out.push_str("<w:qFormat/><w:pPr>");
        self.paragraph_properties(out);
        out.push_str("</w:pPr><w:rPr>");
        self.run_properties(out, normal);
        out.push_str("</w:rPr></w:style>");
    }

    /// In the order of 17.3.1.26. A style based on another than `Normal` states everything, as
    /// it must undo what it inherits.
    fn paragraph_properties(&self, out: &mut String) {
        if self.keep_next {
            out.push_str("<w:keepNext/>");
        }
        if self.keep_lines {
            out.push_str("<w:keepLines/>");
        }
        if self.rule_above {
            let _ = write!(
                out,
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"{}\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>",
                layout::STROKE.eighths_of_point()
            );
        }
        let (line, rule) = match self.line {
            Line::Single(lines) => ((lines * 240.0).round() as i32, "auto"),
            Line::Exact(height) => (height.twips(), "exact"),
        };
        let _ = write!(
            out,
            "<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{line}\" w:lineRule=\"{rule}\"/>",
            self.before.twips(),
            self.after.twips()
        );
        if self.first_line != Length::ZERO || self.based_on != "Normal" {
            let _ = write!(out, "<w:ind w:firstLine=\"{}\"/>", self.first_line.twips());
        }
        let jc = match self.jc {
            Alignment::Left => "left",
            Alignment::Center => "center",
            Alignment::Right => "right",
            Alignment::Justify => "both",
        };
        let _ = write!(out, "<w:jc w:val=\"{jc}\"/>");
        if let Some(level) = self.outline {
            let _ = write!(out, "<w:outlineLvl w:val=\"{}\"/>", level.saturating_sub(1));
        }
    }

    /// In the order of 17.3.2.28.
    fn run_properties(&self, out: &mut String, normal: Length) {
        let inherits = self.based_on != "Normal";
        for (on, tag) in [(self.bold, "b"), (self.italic, "i")] {
            if on {
                let _ = write!(out, "<w:{tag}/><w:{tag}Cs/>");
            } else if inherits {
                let _ = write!(out, "<w:{tag} w:val=\"0\"/><w:{tag}Cs w:val=\"0\"/>");
            }
        }
        if self.size != normal || inherits {
            let size = self.size.half_points();
            let _ = write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }
    }
}

/// The table styles: with rules on all sides, and without rules.
fn table_styles(out: &mut String) {
    let margin = layout::CELL_PADDING.twips();
    out.push_str(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
         <w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>",
    );
    let _ = write!(
        out,
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{}\">\
         <w:name w:val=\"Bố cục\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{}\">\
         <w:name w:val=\"Bảng\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/>\
         <w:tblPr><w:tblBorders>",
        LAYOUT_TABLE, TABLE
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            out,
            "<w:{side} w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"000000\"/>",
            layout::TABLE_RULE.eighths_of_point()
        );
    }
    let _ = write!(
        out,
        "</w:tblBorders><w:tblCellMar><w:left w:w=\"{margin}\" w:type=\"dxa\"/>\
         <w:right w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
}
