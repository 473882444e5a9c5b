//! A folder of content files, and the command run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// An invitation to each person of a list, numbered by the list.
pub(crate) const LETTER: &str = "\
loai: cong-van
so: \"{{so_lieu.so}}\"
ngay: 2026-05-18
trich_yeu: mời dự hội nghị
kinh_gui: Ông {{so_lieu.ho_ten}}
noi_dung:
  - van_ban: Sở Nội vụ kính mời ông {{so_lieu.ho_ten}} dự hội nghị./.
noi_nhan: [Như trên]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";

/// The constants of an office.
pub(crate) const OFFICE_FILE: &str = "\
dia_danh: Hà Tĩnh
co_quan: { chu_quan: UBND tỉnh Hà Tĩnh, ten: Sở Nội vụ, ky_hieu: SNV }
luu: [VT, VP]
";

/// A correct content file with this number and subject.
pub(crate) fn notice(number: usize, subject: &str) -> String {
    format!(
        "\
loai: thong-bao
so: {number:02}
ngay: 2026-03-05
trich_yeu: {subject}
noi_dung:
  - van_ban: Sở thông báo lịch trực cơ quan.
  - manh: ket
noi_nhan: [Các phòng thuộc Sở]
nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }}
"
    )
}

/// A folder of its own for one test, removed after it.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// An office: `vanthu.yaml` and the fragment `ket`.
    pub(crate) fn new() -> Folder {
        let folder = Folder(tempfile::tempdir().unwrap());
        folder.write("vanthu.yaml", OFFICE_FILE);
        folder.write("templates/ket.hbs", "Đề nghị các phòng thực hiện./.\n");
        folder
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes a script that can be run.
    pub(crate) fn program(&self, path: &str, script: &str) {
        self.write(&format!("{path}.txt"), script);
        self.copy_program(&self.path(&format!("{path}.txt")), path);
    }

    /// Copies a program into the folder. Another process writes it: a file that this one has
    /// open for writing may be open in whatever another test starts meanwhile, and then the
    /// system refuses to run it (ETXTBSY).
    pub(crate) fn copy_program(&self, from: &Path, path: &str) {
        let to = self.path(path);
        let script = "cp \"$1\" \"$2\" && chmod 755 \"$2\"";
        let mut copy = Command::new("sh");
        copy.args(["-c", script, "sh"]).arg(from).arg(to);
        assert!(copy.status().unwrap().success());
    }

    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap()
    }

    /// All files but those of the office, by name.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files: Vec<String> = walkdir::WalkDir::new(self.0.path())
            .into_iter()
            .map(Result::unwrap)
            .filter(|e| e.file_type().is_file())
            .map(|e| {
                let below = e.path().strip_prefix(self.0.path()).unwrap();
                below.to_string_lossy().replace('\\', "/")
            })
            .filter(|f| f != "vanthu.yaml" && f != "templates/ket.hbs")
            .collect();
        files.sort();
        files
    }

    pub(crate) fn documents(&self) -> Vec<String> {
        let mut files = self.files();
        files.retain(|f| f.ends_with(".docx"));
        files
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
        command.current_dir(self.0.path()).args(args);
        command
    }

    /// Runs the command in English.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let output = self.command(args).args(["--lang", "en"]).output().unwrap();
        Said::new(output)
    }

    /// Runs the command in English; the work on the file of this name panics.
    #[cfg(debug_assertions)]
    pub(crate) fn run_and_panic(&self, file: &str, args: &[&str]) -> Said {
        let mut command = self.command(args);
        command.env(vanthu::guard::TRIP, file);
        command.env_remove("RUST_BACKTRACE");
        Said::new(command.args(["--lang", "en"]).output().unwrap())
    }
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn new(output: Output) -> Said {
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The last line of standard output, the summary.
    pub(crate) fn summary(&self) -> String {
        let counts = self.out.lines().last().unwrap_or_default().split(", ");
        let told = counts
            .enumerate()
            .filter(|(i, c)| *i < 2 || !c.starts_with("0 "));
        told.map(|(_, c)| c).collect::<Vec<_>>().join(", ")
    }
}

/// Whether a file is a complete Word file, with every part readable.
pub(crate) fn is_whole(path: &Path) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(fs::File::open(path).unwrap()) else {
        return false;
    };
    (0..archive.len()).all(|i| {
        let mut part = archive.by_index(i).unwrap();
        std::io::copy(&mut part, &mut std::io::sink()).is_ok()
    })
}

/// The words of a part of a Word file, its tags taken for spaces.
pub(crate) fn words(path: &Path, part: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(part).unwrap(), &mut text).unwrap();
    let pieces = text.split('<').filter_map(|tag| tag.split_once('>'));
    let words: Vec<&str> = pieces
        .flat_map(|(_, text)| text.split_whitespace())
        .collect();
    words.join(" ")
}

/// Saves a document as another program would: every part unpacked and packed again, one of them
/// changed.
pub(crate) fn edit(path: &Path) {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for i in 0..archive.len() {
        let mut part = archive.by_index(i).unwrap();
        let mut bytes = Vec::new();
        std::io::copy(&mut part, &mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).unwrap();
            bytes = text.replace("lịch trực", "lịch nghỉ").into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        out.start_file(name, options).unwrap();
        std::io::Write::write_all(&mut out, &bytes).unwrap();
    }
    fs::write(path, out.finish().unwrap().into_inner()).unwrap();
}
