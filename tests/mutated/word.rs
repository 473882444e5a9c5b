//! Mutants of Word files.

use std::path::Path;

use fastrand::Rng;
use vanthu::compile::check_word;
use vanthu::rules::Selection;

use crate::file::pack;
use crate::inputs::{Parts, WORD};
use crate::survive::{Mutant, both_ways, can_be_told, cut, flip_bits, survive};
use crate::xml;

/// Reads and judges a Word file; false when it is rejected.
pub(crate) fn judged(bytes: &[u8]) -> bool {
    let (checked, _) = check_word(Path::new("k.docx"), bytes, &Selection::default());
    can_be_told(&checked);
    checked.value.is_some()
}

#[test]
fn a_mutated_word_file_is_judged_or_refused() {
    let count = 1_500;
    both_ways(survive(count, mutant, |bytes| judged(&bytes)), count);
}

fn mutant(number: u64) -> Mutant<Vec<u8>> {
    let rng = &mut Rng::with_seed(number);
    let (name, parts) = rng.choice(&*WORD).expect("a Word file");
    let (what, bytes) = package(rng, parts.clone());
    let what = format!("{name}, {what}");
    Mutant { what, it: bytes }
}

/// A strange package, and how it was made.
pub(crate) fn package(rng: &mut Rng, mut parts: Parts) -> (&'static str, Vec<u8>) {
    match rng.u32(..8) {
        0 => {
            let mut bytes = pack(&parts);
            flip_bits(rng, &mut bytes);
            ("bits of the archive", bytes)
        }
        1 => {
            let mut bytes = pack(&parts);
            cut(rng, &mut bytes);
            ("the archive cut off", bytes)
        }
        2 => entries(rng, parts),
        3 => {
            // The archive's checksums are correct: the part was packed like this.
            let part = part(rng, &mut parts);
            match rng.bool() {
                true => flip_bits(rng, part),
                false => cut(rng, part),
            }
            ("bytes of a part", pack(&parts))
        }
        _ => {
            let mut what = "";
            for _ in 0..rng.usize(1..=2) {
                let part = part(rng, &mut parts);
                let text = String::from_utf8_lossy(part).into_owned();
                let (how, text) = xml::mutate(rng, &text);
                *part = text.into_bytes();
                what = how;
            }
            (what, pack(&parts))
        }
    }
}

/// A part of a Word file: the main one about as often as all others together.
fn part<'a>(rng: &mut Rng, parts: &'a mut Parts) -> &'a mut Vec<u8> {
    let main = parts.iter().position(|(n, _)| n == "word/document.xml");
    let at = match main {
        Some(main) if rng.bool() => main,
        _ => rng.usize(..parts.len()),
    };
    &mut parts[at].1
}

/// Entries of the archive dropped, swapped, emptied, duplicated.
fn entries(rng: &mut Rng, mut parts: Parts) -> (&'static str, Vec<u8>) {
    let (a, b) = (rng.usize(..parts.len()), rng.usize(..parts.len()));
    match rng.u32(..5) {
        0 => {
            parts.remove(a);
            ("an entry dropped", pack(&parts))
        }
        1 => {
            let bytes = std::mem::take(&mut parts[a].1);
            parts[a].1 = std::mem::replace(&mut parts[b].1, bytes);
            ("two entries exchanged", pack(&parts))
        }
        2 => {
            parts[a].1.clear();
            ("an entry emptied", pack(&parts))
        }
        3 => {
            parts.swap(a, b);
            ("entries in another order", pack(&parts))
        }
        _ => {
            // The packer rejects duplicate names: the second one is forged afterwards.
            let name = parts[a].0.clone();
            let forged = format!("{}!", &name[..name.len() - 1]);
            let bytes = parts[b].1.clone();
            parts.push((forged.clone(), bytes));
            let mut packed = pack(&parts);
            while let Some(at) = find(&packed, forged.as_bytes()) {
                packed[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
            ("a name twice", packed)
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
