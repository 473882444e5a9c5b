//! Runs mutants on all cores and requires the same of each: no panic, an end in time, memory
//! within bounds, and diagnostics that can be shown.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fastrand::Rng;
use peak_alloc::PeakAlloc;
use vanthu::diagnostic::{Checked, Lang};
use vanthu::render;
use vanthu::source::{Sources, Span};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most memory that the running mutants may take together.
const MAX_MEMORY: usize = 256 << 20;

/// The longest time that one mutant may take: many times what the slowest needs, for a machine
/// with other work.
const MAX_TIME: Duration = Duration::from_secs(30);

/// Only one test at a time uses the cores and the memory.
static TURN: Mutex<()> = Mutex::new(());

/// A mutant: how it was made, and its outcome.
pub(crate) struct Mutant<T> {
    pub(crate) what: String,
    pub(crate) it: T,
}

/// Makes mutants from the numbers below `count` and examines each; returns for how many
/// `examine` was true.
pub(crate) fn survive<T>(
    count: u64,
    make: impl Fn(u64) -> Mutant<T> + Send + Sync + 'static,
    examine: impl Fn(T) -> bool + Send + Sync + 'static,
) -> u64 {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    MEMORY.reset_peak_usage();
    let work = Arc::new((make, examine));
    let (sender, results) = channel();
    for number in 0..count {
        let (work, sender) = (Arc::clone(&work), sender.clone());
        rayon::spawn(move || {
            let (make, examine) = &*work;
            let Mutant { what, it } = make(number);
            let start = Instant::now();
            let examined = catch_unwind(AssertUnwindSafe(|| examine(it)));
            let result = match (examined, start.elapsed()) {
                (Err(_), _) => Err(format!("{number}: {what}: panicked")),
                (_, time) if time > MAX_TIME => Err(format!("{number}: {what}: took {time:?}")),
                (Ok(taken), _) => Ok(taken),
            };
            // The receiver is gone if the test has already failed.
            let _ = sender.send((number, result));
        });
    }
    let mut under_way: BTreeSet<u64> = (0..count).collect();
    let mut faults = Vec::new();
    let mut taken = 0;
    while !under_way.is_empty() {
        // The threads are not joined: a hanging mutant would hang the test.
        let Ok((number, result)) = results.recv_timeout(2 * MAX_TIME) else {
            let first: Vec<&u64> = under_way.iter().take(4).collect();
            panic!("no end: among {first:?}; before: {faults:#?}");
        };
        under_way.remove(&number);
        match result {
            Ok(is_taken) => taken += u64::from(is_taken),
            Err(fault) => faults.push(fault),
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let peak = MEMORY.peak_usage();
    assert!(peak < MAX_MEMORY, "{} MiB at the peak", peak >> 20);
    taken
}

/// Mutants of which nearly all are rejected, or nearly none, prove little.
pub(crate) fn both_ways(taken: u64, count: u64) {
    let share = count / 10..count - count / 10;
    assert!(share.contains(&taken), "{taken} of {count} are taken");
}

/// The place of every finding is in its source, and every message can be shown.
pub(crate) fn can_be_told<T>(checked: &Checked<T>) {
    let (found, sources) = (&checked.diagnostics[..], &checked.sources);
    for diagnostic in found {
        let code = diagnostic.message.code;
        lies_within(diagnostic.span, sources, code);
        for label in &diagnostic.labels {
            lies_within(label.span, sources, code);
        }
        if let Some(fix) = &diagnostic.fix {
            lies_within(fix.span, sources, code);
        }
    }
    let first = &found[..found.len().min(MANY)];
    for lang in [Lang::Vi, Lang::En] {
        let texts = [
            render::human(found, sources, lang, false),
            render::short(found, sources, lang),
            render::json(first, sources, lang),
            render::github(first, sources, lang),
        ];
        for text in texts {
            assert_eq!(text.is_empty(), found.is_empty());
        }
        let mut log = render::sarif::Log::default();
        let log = log.add(render::sarif::Results::of(first, sources, lang)) + &log.end(lang);
        assert!(log.contains("2.1.0"));
    }
}

/// The most diagnostics that are shown in the long forms; more would test nothing new.
const MANY: usize = 300;

fn lies_within(span: Span, sources: &Sources, code: &str) {
    let source = sources
        .get(span.source)
        .unwrap_or_else(|| panic!("{code}: no source {span:?}"));
    assert!(
        source.text().get(span.range()).is_some(),
        "{code}: {span:?} in {} bytes of {}",
        source.text().len(),
        source.path().display()
    );
}

/// A number from `1..=max`, small ones as likely as large ones.
pub(crate) fn any_scale(rng: &mut Rng, max: usize) -> usize {
    let bits = rng.u32(0..=max.max(1).ilog2());
    rng.usize(1..=1 << bits).min(max.max(1))
}

/// Flips a few bits.
pub(crate) fn flip_bits(rng: &mut Rng, bytes: &mut [u8]) {
    if bytes.is_empty() {
        return;
    }
    for _ in 0..any_scale(rng, 8) {
        let at = rng.usize(..bytes.len());
        bytes[at] ^= 1 << rng.u32(..8);
    }
}

/// Cuts off the end: a byte, all but a byte, or anything between.
pub(crate) fn cut(rng: &mut Rng, bytes: &mut Vec<u8>) {
    let length = any_scale(rng, bytes.len());
    match rng.bool() {
        true => bytes.truncate(length),
        false => bytes.truncate(bytes.len().saturating_sub(length)),
    }
}
