//! Drawings, in both vocabularies: DrawingML (20.4, and Word's shapes of 2010) and VML.

use super::flow::{Shape, ShapeKind};
use super::format::Colour;
use super::units;
use crate::measure::Length;
use crate::package::xml::Element;

/// A drawing, and the content of its text box if it has one.
pub(super) type Found<'t> = (Shape, Option<Element<'t>>);

/// The shapes of `w:drawing`.
pub(super) fn drawing<'t>(e: Element<'t>, out: &mut Vec<Found<'t>>) {
    for anchor in e
        .children()
        .filter(|a| matches!(a.name(), "anchor" | "inline"))
    {
        let size = anchor.child("extent").map(size_of);
        let Some(data) = anchor.child("graphic").and_then(|g| g.child("graphicData")) else {
            continue;
        };
        let before = out.len();
        shapes(data, out);
        match (&mut out[before..], size) {
            // A single shape is as large as its anchor says; those of a group differ.
            ([(only, _)], Some((width, height))) => {
                only.width = width;
                only.height = height;
            }
            ([], size) => {
                let (width, height) = size.unwrap_or_default();
                out.push((shape(ShapeKind::Other, width, height), None));
            }
            _ => {}
        }
    }
}

fn shape(kind: ShapeKind, width: Length, height: Length) -> Shape {
    Shape {
        kind,
        width,
        height,
        colour: None,
        paragraphs: 0..0,
    }
}

fn size_of(extent: Element<'_>) -> (Length, Length) {
    let side = |name: &str| {
        let value = extent.attr(name)?;
        units::emu(&value)
    };
    (
        side("cx").unwrap_or_default(),
        side("cy").unwrap_or_default(),
    )
}

fn shapes<'t>(parent: Element<'t>, out: &mut Vec<Found<'t>>) {
    for e in parent.children() {
        match e.name() {
            "wsp" | "cxnSp" => {
                let properties = e.child("spPr");
                let preset = properties
                    .and_then(|p| p.child("prstGeom"))
                    .and_then(|g| g.attr("prst"));
                let kind = match preset.as_deref() {
                    Some("line" | "straightConnector1") => ShapeKind::Line,
                    Some("rect" | "roundRect") => ShapeKind::Rectangle,
                    _ => ShapeKind::Other,
                };
                let (width, height) = properties
                    .and_then(|p| p.child("xfrm"))
                    .and_then(|x| x.child("ext"))
                    .map(size_of)
                    .unwrap_or_default();
                let mut found = shape(kind, width, height);
                found.colour = properties
                    .and_then(|p| p.child("ln"))
                    .and_then(|l| l.child("solidFill"))
                    .and_then(|f| f.child("srgbClr"))
                    .and_then(Element::val)
                    .and_then(|v| Colour::parse(&v));
                let text = e.child("txbx").and_then(|t| t.child("txbxContent"));
                out.push((found, text));
            }
            "pic" => {
                let (width, height) = e
                    .child("spPr")
                    .and_then(|p| p.child("xfrm"))
                    .and_then(|x| x.child("ext"))
                    .map(size_of)
                    .unwrap_or_default();
                out.push((shape(ShapeKind::Picture, width, height), None));
            }
            "wgp" | "wpc" | "grpSp" => shapes(e, out),
            _ => {}
        }
    }
}

/// The shapes of `w:pict` and `w:object`.
pub(super) fn vml<'t>(parent: Element<'t>, out: &mut Vec<Found<'t>>) {
    for e in parent.children() {
        let kind = match e.name() {
            "line" => ShapeKind::Line,
            "rect" | "roundrect" => ShapeKind::Rectangle,
            "shape" if e.child("imagedata").is_some() => ShapeKind::Picture,
            "shape" => match e.attr("type").as_deref() {
                // Preset shapes by number: 20 line, 32 connector, 202 text box.
                Some("#_x0000_t20" | "#_x0000_t32") => ShapeKind::Line,
                Some("#_x0000_t202") => ShapeKind::Rectangle,
                _ => ShapeKind::Other,
            },
            "oval" | "polyline" | "curve" | "arc" => ShapeKind::Other,
            "group" => {
                vml(e, out);
                continue;
            }
            _ => continue,
        };
        let style = e.attr("style").unwrap_or_default();
        let side = |name: &str| {
            style
                .split(';')
                .filter_map(|rule| rule.split_once(':'))
                .find(|(key, _)| key.trim() == name)
                .and_then(|(_, value)| units::css(value))
        };
        let (mut width, mut height) = (side("width"), side("height"));
        if let (ShapeKind::Line, Some(from), Some(to)) = (kind, e.attr("from"), e.attr("to")) {
            let run = |pick: fn(&str) -> Option<&str>| {
                let (a, b) = (units::css(pick(&from)?)?, units::css(pick(&to)?)?);
                Some(if a < b { (a, b) } else { (b, a) })
            };
            let horizontal = run(|point| point.split(',').next());
            let vertical = run(|point| point.split(',').nth(1));
            width = horizontal.map(|(a, b)| b - a).or(width);
            height = vertical.map(|(a, b)| b - a).or(height);
        }
        let mut found = shape(kind, width.unwrap_or_default(), height.unwrap_or_default());
        found.colour = e.attr("strokecolor").and_then(|v| match &*v {
            "red" => Colour::parse("FF0000"),
            "black" => Colour::parse("000000"),
            hex => Colour::parse(hex.split(' ').next().unwrap_or("")),
        });
        let text = e.child("textbox").and_then(|t| t.child("txbxContent"));
        out.push((found, text));
    }
}
