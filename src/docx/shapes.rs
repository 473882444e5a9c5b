//! Drawn lines and boxed marks: DrawingML for Word since 2010, VML for older programs
//! (ECMA-376 part 3, 7.5; part 4, 19).
//!
//! docx-rs can write neither, so each is a run of XML that the finishing pass inserts.

use docx_rs::Paragraph;

use super::story::{Story, paragraph};
use crate::components::Component;
use crate::layout;
use crate::measure::Length;

/// Colour of a drawing.
#[derive(Clone, Copy)]
pub(super) enum Colour {
    Black,
    /// Degrees of secrecy and urgency (mục II, khoản 10).
    Red,
}

impl Colour {
    fn hex(self) -> &'static str {
        match self {
            Colour::Black => "000000",
            Colour::Red => "FF0000",
        }
    }
}

/// A paragraph that carries a drawn line `length` long, centred between the margins or in the
/// cell; `what` describes it for those who cannot see it.
pub(super) fn line(story: &mut Story, length: Length, what: &str) -> Paragraph {
    let n = story.next_drawing();
    let (width, stroke) = (length.emu(), layout::STROKE.emu());
    let (drop, drop_pt) = (layout::LINE_DROP.emu(), layout::LINE_DROP.to_pt());
    let (length_pt, stroke_pt) = (length.to_pt(), layout::STROKE.to_pt());
    let xml = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\
         <wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" \
         relativeHeight=\"{n}\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" \
         allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>\
         <wp:positionH relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH>\
         <wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>{drop}</wp:posOffset>\
         </wp:positionV><wp:extent cx=\"{width}\" cy=\"0\"/>\
         <wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>\
         <wp:docPr id=\"{n}\" name=\"Nét kẻ {n}\" descr=\"{what}\"/>\
         <wp:cNvGraphicFramePr/><a:graphic><a:graphicData \
         uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">\
         <wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{width}\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/>\
         </a:prstGeom><a:ln w=\"{stroke}\"><a:solidFill><a:srgbClr val=\"000000\"/>\
         </a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>\
         </wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>\
         <v:line id=\"net{n}\" alt=\"{what}\" style=\"position:absolute;z-index:{n};\
         mso-position-horizontal:center;mso-position-horizontal-relative:text;\
         mso-position-vertical-relative:text\" from=\"0,{drop_pt}pt\" \
         to=\"{length_pt:.2}pt,{drop_pt}pt\" strokecolor=\"black\" \
         strokeweight=\"{stroke_pt}pt\"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let run = story.graft_run(xml);
    paragraph(Component::Line).add_run(run)
}

/// A paragraph that holds `words` in a frame `width` wide. The frame is inline, so it takes up
/// room and never covers text.
pub(super) fn boxed(story: &mut Story, words: &str, width: Length, colour: Colour) -> Paragraph {
    let n = story.next_drawing();
    let height = layout::MARK_HEIGHT;
    let (cx, cy, stroke) = (width.emu(), height.emu(), layout::STROKE.emu());
    let (width_pt, height_pt) = (width.to_pt(), height.to_pt());
    let stroke_pt = layout::STROKE.to_pt();
    let colour = colour.hex();
    let inside = format!(
        "<w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"{}\"/>\
         <w:spacing w:before=\"0\"/></w:pPr><w:r><w:rPr><w:color w:val=\"{colour}\"/></w:rPr>\
         <w:t>{words}</w:t></w:r></w:p></w:txbxContent>",
        Component::Mark.style()
    );
    let xml = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>\
         <wp:docPr id=\"{n}\" name=\"Dấu chỉ {n}\" descr=\"Dấu {words}\"/>\
         <wp:cNvGraphicFramePr/><a:graphic><a:graphicData \
         uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">\
         <wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom><a:noFill/><a:ln w=\"{stroke}\"><a:solidFill>\
         <a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></wps:spPr>\
         <wps:txbx>{inside}</wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" \
         rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></wps:bodyPr></wps:wsp>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>\
         <w:pict><v:rect id=\"dau{n}\" alt=\"Dấu {words}\" style=\"width:{width_pt:.2}pt;\
         height:{height_pt:.2}pt;v-text-anchor:middle\" filled=\"f\" \
         strokecolor=\"#{colour}\" strokeweight=\"{stroke_pt}pt\">\
         <v:textbox inset=\"0,0,0,0\">{inside}</v:textbox></v:rect></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r>"
    );
    let run = story.graft_run(xml);
    paragraph(Component::Mark).add_run(run)
}
