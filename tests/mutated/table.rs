//! Mutants of the tables that a merge reads, CSV and XLSX.

use std::path::Path;
use std::sync::Arc;

use fastrand::Rng;
use vanthu::data_file::Part;
use vanthu::office::Offices;
use vanthu::rows::Table;

use crate::file::unpacked;
use crate::survive::{Mutant, both_ways, can_be_told, survive};
use crate::text::{build, mutate};
use crate::word::package;

const CONTENT: &str = "\
loai: thong-bao
so: 5
ngay: 2026-03-05
trich_yeu: Mời {{so_lieu.ho_ten}} dự họp
noi_dung: Mời {{so_lieu.ho_ten}}, {{so_lieu.don_vi}}, dự họp ngày {{so_lieu.ngay}}./.
noi_nhan: [Các phòng thuộc Sở]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";

const ROWS: &str = "Họ tên;Đơn vị;Ngày\n\"Trần; \"\"B\"\"\";Phòng A;05/3/2026\nLê C;Phòng B;\n";

/// Merges the first rows of a table; false when it is rejected.
fn merge(name: &str, bytes: &[u8]) -> bool {
    let table = Table::from_bytes(Path::new(name), bytes, &Part::default());
    can_be_told(&table);
    let Some(table) = table.value.map(Arc::new) else {
        return false;
    };
    let offices = Offices::new(Vec::new());
    let office = offices
        .of(Path::new("samples/so-noi-vu"))
        .expect("an office");
    for row in table.rows().take(4) {
        build(
            Path::new("moi.yaml"),
            CONTENT.as_bytes(),
            &office,
            Some(&row),
        );
    }
    true
}

#[test]
fn a_mutated_table_is_merged_or_refused() {
    let make = |number| {
        let rng = &mut Rng::with_seed(number);
        let (what, it) = mutate(rng, ROWS.as_bytes().to_vec());
        let what = what.to_owned();
        Mutant { what, it }
    };
    let count = 300;
    both_ways(
        survive(count, make, |bytes| merge("khach.csv", &bytes)),
        count,
    );
}

#[test]
fn a_mutated_workbook_is_merged_or_refused() {
    let parts = unpacked(&std::fs::read("tests/fixtures/khach.xlsx").expect("a workbook"));
    let make = move |number| {
        let rng = &mut Rng::with_seed(number);
        let (what, it) = package(rng, parts.clone());
        let what = what.to_owned();
        Mutant { what, it }
    };
    let count = 500;
    both_ways(
        survive(count, make, |bytes| merge("khach.xlsx", &bytes)),
        count,
    );
}
