//! Font sizes, in the two coherent sets of the decree.

use crate::measure::{Allowed, Length};

/// The two coherent sets of font sizes (footnote to the table of Phụ lục I, mục V): where
/// Quốc hiệu has 13 pt, Tiêu ngữ and the content have 14 pt; where it has 12 pt, they have 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sizes {
    /// Body 14 pt, quốc hiệu 13 pt, tiêu ngữ 14 pt.
    #[default]
    Set14,
    /// Body 13 pt, quốc hiệu 12 pt, tiêu ngữ 13 pt.
    Set13,
}

/// The size of a component: what the decree allows, and what vanthu writes in each set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// The allowed range.
    pub allowed: Allowed,
    set14: Length,
    set13: Length,
}

impl Size {
    /// 12 to 13 pt: components one step smaller than the content.
    pub(super) const SMALL: Size = Size::of((12.0, 13.0), 13.0, 12.0);
    /// 13 to 14 pt: the content, and most components.
    pub(super) const LARGE: Size = Size::of((13.0, 14.0), 14.0, 13.0);
    /// 13 to 14 pt, and 13 pt in both sets: the size of a frame is given in millimetres.
    pub(super) const MARK: Size = Size::of((13.0, 14.0), 13.0, 13.0);
    /// Cells, for which the decree says nothing; a crowded table goes down to 10 pt.
    pub(super) const CELL: Size = Size::of((10.0, 13.0), 13.0, 13.0);
    /// The address at the foot of page 1.
    pub(super) const ADDRESS: Size = Size::of((11.0, 12.0), 11.0, 11.0);
    /// A paragraph that only carries a drawn line.
    pub(super) const LINE: Size = Size::fixed(1.0);

    /// One size, in points, in both sets.
    pub(super) const fn fixed(points: f64) -> Size {
        Size::of((points, points), points, points)
    }

    /// In points.
    const fn of((least, most): (f64, f64), set14: f64, set13: f64) -> Size {
        Size {
            allowed: Allowed::pt(least, most),
            set14: Length::pt(set14),
            set13: Length::pt(set13),
        }
    }

    /// The size that vanthu writes in a set.
    pub const fn in_set(&self, sizes: Sizes) -> Length {
        match sizes {
            Sizes::Set14 => self.set14,
            Sizes::Set13 => self.set13,
        }
    }
}
