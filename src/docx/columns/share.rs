//! How the width of a page is shared among columns whose needs are known.

use super::{Needs, Setting, sum};
use crate::layout::Align;
use crate::measure::Length;

/// A column counts as short if it needs less than this part of an equal share; short columns
/// are never wrapped to make room for long ones.
const SHORT: f64 = 2.0;

/// A column is close to fitting on one line if it would have to be wider by less than this factor.
const CLOSE: f64 = 1.3;

/// How much longer a text gets through the space left free at the ends of its lines.
const RAGGED: f64 = 1.1;

/// Columns are alike if their needs differ by no more than this factor.
const ALIKE: f64 = 1.25;

/// Number of rounds after which widths no longer change visibly.
const ROUNDS: usize = 12;

/// Lines charged to a column that makes no row higher, so that no weight is zero.
const LEAST_CHARGE: f64 = 1e-3;

/// The exponent by which the highest cell of a row outweighs the others.
const POWER: i32 = 4;

impl Needs {
    /// Shares `total` twips among columns that need at least `least`.
    pub(super) fn share(&self, setting: Setting, least: Vec<f64>, total: f64) -> Vec<f64> {
        let fits = |widths: &Vec<f64>| sum(widths) <= total;
        let one_line = self.widths(setting, |extent| extent.line);
        let even = self.peers(&[&one_line]).level(&one_line);
        if let Some(widths) = [even, one_line.clone()].into_iter().find(fits) {
            return self.stretch(widths, total);
        }

        let peers = self.peers(&[&least, &one_line]);
        let even = peers.level(&least);
        let least = if fits(&even) { even } else { least };
        let short = total / SHORT / least.len() as f64;
        let whole = |(&least, &line): (&f64, &f64)| {
            if line <= short {
                line.max(least)
            } else {
                least
            }
        };
        let unbroken: Vec<f64> = least.iter().zip(&one_line).map(whole).collect();
        let least = if fits(&unbroken) { unbroken } else { least };

        let blank = setting.blank();
        let texts = |widths: &[f64]| -> Vec<f64> { widths.iter().map(|w| w - blank).collect() };
        let bounds = Bounds {
            least: texts(&least),
            most: texts(&one_line),
            total: total - blank * least.len() as f64,
        };
        let lowest = self.lowest(setting.em(), &bounds, &peers);
        let widths = self
            .unbroken(setting.em(), &lowest, bounds, &peers)
            .unwrap_or(lowest);
        widths.iter().map(|width| width + blank).collect()
    }

    /// Like `lowest`, but puts columns on one line that are close to fitting, if there is room
    /// and the table gets no higher.
    fn unbroken(
        &self,
        em: f64,
        lowest: &[f64],
        mut bounds: Bounds,
        peers: &Peers,
    ) -> Option<Vec<f64>> {
        for (least, (&most, &width)) in bounds.least.iter_mut().zip(bounds.most.iter().zip(lowest))
        {
            if most <= width * CLOSE {
                *least = least.max(most);
            }
        }
        if sum(&bounds.least) > bounds.total {
            return None;
        }
        let widths = self.lowest(em, &bounds, peers);
        (self.lines(em, &widths) <= self.lines(em, lowest)).then_some(widths)
    }

    /// Estimates how many lines the rows take.
    fn lines(&self, em: f64, widths: &[f64]) -> f64 {
        let in_cell = |(length, width): (&f64, &f64)| match length * em / width {
            part if part <= 1.0 => 1.0,
            part => (part * RAGGED).ceil(),
        };
        let in_row = |row: &Vec<f64>| row.iter().zip(widths).map(in_cell).fold(1.0, f64::max);
        self.rows.iter().map(in_row).sum()
    }

    /// Widens columns beyond their least width: all but ordinal numbers and codes.
    fn stretch(&self, mut widths: Vec<f64>, total: f64) -> Vec<f64> {
        let room = total - sum(&widths);
        let all = self.aligns.iter().all(|&align| align == Align::Center);
        let stretches = |align: &Align| all || *align != Align::Center;
        let columns = || self.aligns.iter().map(stretches);
        let part = |(stretches, width): (bool, &f64)| if stretches { *width } else { 0.0 };
        let stretched: f64 = columns().zip(&widths).map(part).sum();
        for (stretches, width) in columns().zip(&mut widths) {
            *width += room * part((stretches, width)) / stretched;
        }
        widths
    }

    /// Returns the widths with which the table is about as low as it can be.
    ///
    /// Each row is charged to the columns that make it high, and each column is given width in
    /// proportion to its charge, until the two agree. A row is as high as its highest cell; a
    /// sum of high powers stands for that, since it can be divided among the cells.
    fn lowest(&self, em: f64, bounds: &Bounds, peers: &Peers) -> Vec<f64> {
        let mut widths = bounds.proportional(&bounds.most);
        let step = 1.0 / f64::from(POWER + 1);
        for _ in 0..ROUNDS {
            let mut charges = vec![LEAST_CHARGE; widths.len()];
            for row in &self.rows {
                let part = |(length, width): (&f64, &f64)| (length * em / width).powi(POWER);
                let parts: f64 = row.iter().zip(&widths).map(part).sum();
                if parts > 1.0 {
                    let lines = parts.powf(1.0 / f64::from(POWER));
                    for (charge, cell) in charges.iter_mut().zip(row.iter().zip(&widths)) {
                        *charge += lines * part(cell) / parts;
                    }
                }
            }
            let wanted: Vec<f64> = widths
                .iter()
                .zip(peers.level(&charges))
                .map(|(width, charge)| width.powf(1.0 - step) * charge.powf(step))
                .collect();
            widths = bounds.proportional(&wanted);
        }
        widths
    }

    /// Columns of figures or codes that are alike by each of `measures`.
    fn peers(&self, measures: &[&[f64]]) -> Peers {
        let mut leaders: Vec<usize> = Vec::with_capacity(self.aligns.len());
        for (column, &align) in self.aligns.iter().enumerate() {
            let alike = |other: &usize| {
                measures.iter().all(|values| {
                    let (a, b) = (values[column], values[*other]);
                    a.max(b) <= ALIKE * a.min(b)
                })
            };
            let leader = (0..column)
                .filter(|&other| align != Align::Left && align == self.aligns[other])
                .filter(|&other| leaders[other] == other)
                .find(alike);
            leaders.push(leader.unwrap_or(column));
        }
        Peers { leaders }
    }
}

/// The columns that are to be equally wide: for each, the first one like it.
struct Peers {
    leaders: Vec<usize>,
}

impl Peers {
    /// Gives all columns of a group the largest of their values.
    fn level(&self, values: &[f64]) -> Vec<f64> {
        let mut levels = values.to_vec();
        for (&leader, &value) in self.leaders.iter().zip(values) {
            levels[leader] = levels[leader].max(value);
        }
        self.leaders.iter().map(|&leader| levels[leader]).collect()
    }
}

/// Bounds for widths; `least` adds up to less than `total`, `most` to more.
struct Bounds {
    least: Vec<f64>,
    most: Vec<f64>,
    total: f64,
}

impl Bounds {
    /// Returns widths that add up to `total`, in proportion to `weights` as far as the bounds
    /// allow.
    ///
    /// If the columns below their lower bounds lack more than the others exceed their upper
    /// bounds by, the former are fixed at their bounds, otherwise the latter; the remaining
    /// width is shared again (CSS Flexible Box Layout, 9.7).
    fn proportional(&self, weights: &[f64]) -> Vec<f64> {
        let mut widths = vec![0.0; weights.len()];
        let mut open: Vec<usize> = (0..weights.len()).collect();
        let mut room = self.total;
        loop {
            let scale = room / open.iter().map(|&n| weights[n]).sum::<f64>();
            for &n in &open {
                widths[n] = (weights[n] * scale).min(self.most[n]).max(self.least[n]);
            }
            let lack = |n: usize| widths[n] - weights[n] * scale;
            let lacks: f64 = open.iter().map(|&n| lack(n)).sum();
            let is_settled = |&n: &usize| {
                let lack = lack(n);
                (lack > 0.0 && lacks >= 0.0) || (lack < 0.0 && lacks <= 0.0)
            };
            let (settled, left) = open.into_iter().partition::<Vec<_>, _>(is_settled);
            if settled.is_empty() {
                return widths;
            }
            room -= settled.iter().map(|&n| widths[n]).sum::<f64>();
            open = left;
        }
    }
}

/// Shares `total` twips among columns that need more: none gets more than it needs, and the
/// widest are cut.
pub(super) fn squeeze(least: Vec<f64>, total: f64) -> Vec<f64> {
    let equal = vec![1.0; least.len()];
    let bounds = Bounds {
        least: vec![0.0; least.len()],
        most: least,
        total,
    };
    bounds.proportional(&equal)
}

/// Rounds widths down to whole twips; the remainder goes to the widest column.
pub(super) fn whole_twips(widths: &[f64], total: i32) -> Vec<Length> {
    // A sum that floating-point rounding puts just below a whole number counts as whole.
    let mut twips: Vec<i32> = widths.iter().map(|w| (w + 1e-6) as i32).collect();
    let left = total - twips.iter().sum::<i32>();
    if let Some(widest) = twips.iter_mut().max() {
        *widest += left;
    }
    twips.into_iter().map(Length::from_twips).collect()
}
