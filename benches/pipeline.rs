//! The cost of one document, stage by stage, on the sample report.

use std::path::Path;
use std::sync::Arc;

use divan::{Bencher, black_box};
use vanthu::document::Document;
use vanthu::office::{Office, Offices};
use vanthu::rules::Selection;
use vanthu::source::Source;

const SAMPLE: &str = "samples/bao-cao-389/bao-cao.yaml";

fn main() {
    divan::main();
}

fn office() -> Arc<Office> {
    let folder = Path::new(SAMPLE).parent().expect("a folder");
    Offices::new(Vec::new())
        .of(folder)
        .expect("the office reads")
}

fn source() -> Arc<Source> {
    let text = std::fs::read_to_string(SAMPLE).expect("the sample reads");
    Arc::new(Source::new(SAMPLE, &text))
}

fn document() -> Document {
    vanthu::compile(&source(), &office())
        .value
        .expect("the sample compiles")
}

/// YAML → content.
#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    let (source, office) = (source(), office());
    let office_file = office.office_file.as_deref();
    bencher.bench_local(|| {
        let mut problems = vanthu::diagnostic::Problems::default();
        let own = vanthu::source::SourceId(0);
        black_box(vanthu::content::read(
            &source,
            own,
            office_file,
            &mut problems,
        ))
    });
}

/// YAML → content → filled and assembled document.
#[divan::bench]
fn compile(bencher: Bencher<'_, '_>) {
    let (source, office) = (source(), office());
    bencher.bench_local(|| vanthu::compile(&source, &office));
}

/// The same, checked by the rules.
#[divan::bench]
fn check(bencher: Bencher<'_, '_>) {
    let (source, office) = (source(), office());
    let selection = Selection::default();
    bencher.bench_local(|| vanthu::compile::check_row(&source, &office, None, &selection));
}

/// Document → its main part, by docx-rs.
#[divan::bench]
fn write(bencher: Bencher<'_, '_>) {
    let document = document();
    bencher.bench_local(|| vanthu::docx::build(&document));
}

/// Schema order and additions.
#[divan::bench]
fn finish(bencher: Bencher<'_, '_>) {
    let document = document();
    bencher
        .with_inputs(|| vanthu::docx::build(&document))
        .bench_local_values(|built| built.finish().map(|_| ()));
}

/// Compressed and joined to a file.
#[divan::bench]
fn pack(bencher: Bencher<'_, '_>) {
    let document = document();
    let finished = vanthu::docx::build(&document).finish().expect("finishes");
    bencher.bench_local(|| finished.pack(&|_| String::new()));
}

/// A Word file → flow → document.
#[divan::bench]
fn read_word(bencher: Bencher<'_, '_>) {
    let bytes = vanthu::docx::write(&document()).expect("writes");
    let path = Path::new("bao-cao.docx");
    bencher.bench_local(|| vanthu::reader::read(path, &bytes));
}

/// The same, judged by the rules.
#[divan::bench]
fn check_word(bencher: Bencher<'_, '_>) {
    let bytes = vanthu::docx::write(&document()).expect("writes");
    let (path, selection) = (Path::new("bao-cao.docx"), Selection::default());
    bencher.bench_local(|| vanthu::compile::check_word(path, &bytes, &selection));
}
