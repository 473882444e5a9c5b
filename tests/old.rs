//! Content files of earlier versions still build.

use std::sync::Arc;

use vanthu::files::{folder_of, read_source};
use vanthu::office::Offices;

#[test]
fn content_files_of_earlier_versions_go_on_building() {
    let offices = Offices::new(Vec::new());
    let files = walkdir::WalkDir::new("tests/old").sort_by_file_name();
    let mut built = 0;
    for file in files.into_iter().map(|file| file.unwrap().into_path()) {
        let is_yaml = file
            .extension()
            .is_some_and(|extension| extension == "yaml");
        if !is_yaml || file.ends_with("vanthu.yaml") {
            continue;
        }
        let source = Arc::new(read_source(&file).unwrap());
        let office = offices.of(folder_of(&file)).unwrap();
        let checked = vanthu::compile(&source, &office);
        let errors =
            vanthu::render::short(&checked.diagnostics, &checked.sources, Default::default());
        let document = checked.value.unwrap_or_else(|| panic!("{errors}"));
        assert!(vanthu::write(&document).is_ok(), "{}", file.display());
        built += 1;
    }
    assert!(built >= 3, "{built}");
}
