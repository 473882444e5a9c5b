//! `vanthu check`.

mod tell;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::ValueEnum;
use vanthu::amend;
use vanthu::batch::merged::{check_all, rows_of};
use vanthu::batch::{Found, Input, drafts, find, in_order, is_word, not_content, other_format};
use vanthu::catalogue::commands::check as words;
use vanthu::catalogue::report::PASSED_OVER;
use vanthu::diagnostic::{Checked, Diagnostic, FileProblem, Lang, Problems};
use vanthu::document::Document;
use vanthu::files::{
    Expected, Saver, Seen, folder_of, identity, read_bytes, read_source, read_up_to, unread,
};
use vanthu::fix::{self, Fixed, Inspected};
use vanthu::guard;
use vanthu::office::{Office, Offices};
use vanthu::reader::LIMITS;
use vanthu::render::sarif::{Log, Results};
use vanthu::rules::{Coverage, Prefix, Selection};
use vanthu::source::{Overlay, Source};

use crate::cli::prelude::{
    CLEAN, GlobArgs, NOT_RUN, PROBLEMS, cannot, failed, is_asked, path, rule_code, say, stop, text,
};

/// What to check.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Trong thư mục, kiểm tra cả tệp nội dung và tệp Word; bỏ qua tệp ẩn, tệp khóa ~$, bản lưu (.bak.docx, .yaml.bak) và tệp Word mà vanthu dựng từ một tệp nội dung ở đó, khi cả hai còn nguyên.

Tùy chọn --fix sửa tệp nội dung, và khi kiểm tra cả thư mục thì sửa cả mẫu câu và vanthu.yaml trong đó; giữ nguyên chú thích và cách trình bày. Bản trước khi sửa nằm ở TÊN.yaml.bak (đã có tệp ấy và khác thì TÊN.yaml.bak-2…). Không sửa tệp Word, tệp CSV, và chỗ nào sửa thì hỏng chỗ khác.

Ví dụ:
  vanthu check .
  vanthu check bao-cao.yaml --format short
  vanthu check . --diff > sua.patch
  vanthu check . --fix
  vanthu check du-thao.docx
  vanthu check du-thao.docx --comments
  vanthu check . --ignore T4

Mã thoát: 0 không có lỗi, 1 còn lỗi (chỉ có --diff: hoặc có chỗ sẽ sửa), 2 không chạy được, không in ra được, hoặc vanthu gặp lỗi của chính nó ở một tệp, 130 khi dừng bằng Ctrl-C.",
        "In a folder, both content files and Word files are checked, except hidden files, ~$ lock files, copies (.bak.docx, .yaml.bak), and Word files that vanthu built from a content file there, if neither has changed.

The option --fix fixes content files and, when their whole folder is checked, fragments and vanthu.yaml; comments and layout stay. The original is kept as NAME.yaml.bak (or NAME.yaml.bak-2 and so on, if an earlier copy has that name). Word files and CSV files are never changed, and no fix is made that would break something else.

Examples:
  vanthu check .
  vanthu check bao-cao.yaml --format short
  vanthu check . --diff > fixes.patch
  vanthu check . --fix
  vanthu check du-thao.docx
  vanthu check du-thao.docx --comments
  vanthu check . --ignore T4

Exit codes: 0 clean, 1 errors remain (with only --diff: or something would be fixed), 2 could not run or not print, or vanthu itself failed on a file, 130 after Ctrl-C.",
    ),
)]
pub(in crate::cli) struct Args {
    #[arg(value_parser = path(), required = true, value_name = text("NƠI", "PATH"), help = text("Tệp nội dung, tệp .docx, hoặc thư mục có chúng", "Content files, .docx files, or folders of them"))]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    globs: GlobArgs,
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = text("DẠNG", "FORMAT"), help = text("Cách in kết quả", "Output format"))]
    format: Format,
    #[arg(long, value_parser = rule_code, value_delimiter = ',', value_name = text("MÃ", "CODE"), help = text("Chỉ kiểm tra những quy tắc này (mã hoặc đầu mã)", "Check only these rules (codes or prefixes)"))]
    select: Vec<Prefix>,
    #[arg(long, value_parser = rule_code, value_delimiter = ',', value_name = text("MÃ", "CODE"), help = text("Bỏ qua những quy tắc này", "Skip these rules (codes or prefixes)"))]
    ignore: Vec<Prefix>,
    #[arg(long, help = text("Kiểm tra cả tệp Word mà Nghị định 30 không điều chỉnh", "Check also Word files that the decree does not govern"))]
    anyway: bool,
    #[arg(long, value_name = text("NƠI", "DIR"), help = text("Cho phép đọc tệp số liệu ở thư mục này, ngoài thư mục của cơ quan", "Allow data files in this folder, outside the office's folder"))]
    allow_outside: Vec<PathBuf>,
    #[arg(long, help = text("Sửa những chỗ chắc chắn (số 0 phía trước, dấu cách, dấu câu, chữ hoa)", "Fix what is certain (leading zeros, spaces, punctuation, capitals)"))]
    fix: bool,
    #[arg(long, help = text("In ra những chỗ sẽ sửa (unified diff); không có --fix thì không ghi gì", "Print the fixes as a unified diff; without --fix nothing is written"))]
    diff: bool,
    #[arg(long, conflicts_with_all = ["fix", "diff"], help = text("Ghi kết quả thành góp ý (comment) của Word, trong một bản chép của tệp .docx", "Write the findings as Word comments, in a copy of the .docx file"))]
    comments: bool,
    #[arg(short, long, requires = "comments", value_parser = path(), value_name = text("TỆP", "FILE"), help = text("Tên bản chép có góp ý; mặc định: TÊN (góp ý).docx", "The copy with comments (default: a new name beside the file)"))]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Short,
    Json,
    Sarif,
    Github,
}

/// Checks; 1 when errors are found.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    check(args, lang).unwrap_or_else(|code| code)
}

fn check(args: &Args, lang: Lang) -> Result<u8, u8> {
    if args.diff && args.format != Format::Human {
        return Err(cannot(words::FOR_PEOPLE.in_lang(lang)));
    }
    let only_word = args
        .paths
        .iter()
        .all(|path| is_word(path) && !path.is_dir());
    if args.comments && !(only_word && (args.output.is_none() || args.paths.len() == 1)) {
        return Err(cannot(words::COMMENTS_IN_WORD.in_lang(lang)));
    }
    let is_itself = |copy: &PathBuf| {
        args.paths
            .iter()
            .any(|path| identity(path) == identity(copy))
    };
    if args.output.as_ref().is_some_and(is_itself) {
        return Err(cannot(words::COMMENTS_IN_A_COPY.in_lang(lang)));
    }
    stop();
    let files = args.globs.compiled()?;
    let fails = |error| failed(&error, lang);
    let is_document = |path: &PathBuf| is_word(path) || other_format(path).is_some();
    let is_content = |path: &&PathBuf| path.is_dir() || !is_document(path);
    let content: Vec<PathBuf> = args.paths.iter().filter(is_content).cloned().collect();
    let mut found = find(&content, &files).map_err(fails)?;
    let inputs = std::mem::take(&mut found.inputs);
    let mut run = Run {
        args,
        lang,
        selection: Selection {
            select: args.select.clone(),
            ignore: args.ignore.clone(),
            anyway: args.anyway,
        },
        offices: offices_of(&inputs, args),
        texts: Overlay::new(),
        saver: Saver::default(),
        folders: args.paths.iter().map(|path| within(path)).collect(),
    };
    let drafts = drafts(&args.paths, &files, &inputs, &run.offices).map_err(fails)?;
    let mut told = Told::default();
    found.problems.extend(drafts.problems);
    told.add(run.searched(&found));
    let drafts = drafts.files;
    if inputs.is_empty() && drafts.is_empty() {
        return match told.failed {
            true => Ok(run.finish(told)),
            false => Err(cannot(words::NOTHING.in_lang(lang))),
        };
    }
    if (args.fix || args.diff) && !is_asked() {
        run.fix_shared(&inputs, &mut told);
    }
    let left = AtomicUsize::new(0);
    let unless_stopped = |work: &dyn Fn() -> Said| match is_asked() {
        true => {
            left.fetch_add(1, Ordering::Relaxed);
            Said::default()
        }
        false => work(),
    };
    let content = |i: &Input| unless_stopped(&|| run.guarded(&i.path, Run::content));
    in_order(&inputs, content, &mut |said| told.add(said));
    run.saver.sync();
    let word = |path: &PathBuf| unless_stopped(&|| run.guarded(path, Run::word));
    in_order(&drafts, word, &mut |said| told.add(said));
    let code = run.finish(told);
    match left.into_inner() {
        0 => Ok(code),
        left => Err(cannot(&words::STOPPED.fill(lang, &[left.to_string()]))),
    }
}

/// The folder, as a real path, in which files named by `path` may be fixed.
fn within(path: &Path) -> PathBuf {
    match path.is_dir() {
        true => identity(path),
        false => identity(folder_of(path)),
    }
}

/// The offices of content files. Messages name a `vanthu.yaml` relative to the folder that asks
/// first, so all ask in order.
fn offices_of(inputs: &[Input], args: &Args) -> Offices {
    let offices = Offices::new(Vec::new()).allowing(args.allow_outside.clone());
    for input in inputs {
        // an office that cannot be read is reported with each file
        let _ = offices.of(folder_of(&input.path));
    }
    offices
}

/// The report on one file, printed when its turn comes.
#[derive(Default)]
struct Said {
    out: String,
    err: String,
    failed: bool,
    /// The program failed on it.
    own_fault: bool,
    /// How many findings are fixed.
    fixed: usize,
    results: Results,
}

/// What was reported about all files.
#[derive(Default)]
struct Told {
    failed: bool,
    own_fault: bool,
    fixed: usize,
    fixed_files: usize,
    log: Log,
}

impl Told {
    fn add(&mut self, said: Said) {
        say::rendered_err(&said.err);
        say::rendered_out(&said.out);
        say::rendered_out(&self.log.add(said.results));
        self.failed |= said.failed;
        self.own_fault |= said.own_fault;
        self.fixed += said.fixed;
        self.fixed_files += usize::from(said.fixed > 0);
    }
}

/// One run over all files.
struct Run<'a> {
    args: &'a Args,
    lang: Lang,
    selection: Selection,
    offices: Offices,
    /// Shared files as they would be fixed, while they are not written.
    texts: Overlay,
    saver: Saver,
    /// Folders in which files are fixed; not where links lead out of them.
    folders: Vec<PathBuf>,
}

impl Run<'_> {
    /// What the search for files found besides them.
    fn searched(&self, found: &Found) -> Said {
        let mut said = Said::default();
        self.findings(&found.checked(), &mut said);
        if found.passed_over > 0 {
            self.note(&PASSED_OVER, &[found.passed_over.to_string()], &mut said);
        }
        said
    }

    /// Fixes what several documents share; all of them are then checked with it.
    fn fix_shared(&mut self, inputs: &[Input], told: &mut Told) {
        let paths: Vec<PathBuf> = inputs.iter().map(|input| input.path.clone()).collect();
        let folders = self.args.paths.iter().filter(|path| path.is_dir());
        let folders: Vec<PathBuf> = folders.cloned().collect();
        let (files, texts) = fix::shared(&paths, &folders, &self.offices, &self.selection);
        for file in files {
            let mut said = Said::default();
            let done = file.and_then(|file| self.fixed(&file, &mut said));
            if let Err(problem) = done {
                self.findings(&problem.into_checked::<()>(), &mut said);
            }
            told.add(said);
        }
        if self.args.fix {
            self.offices = offices_of(inputs, self.args);
        } else {
            self.texts = texts;
        }
    }

    /// The report of `check` on a file; if it panics, only that.
    fn guarded(&self, path: &Path, check: fn(&Self, &Path) -> Said) -> Said {
        guard::guarded(path, || check(self, path)).unwrap_or_else(|fault| {
            let mut said = Said::default();
            self.findings(&fault.into_checked::<()>(), &mut said);
            said
        })
    }

    fn content(&self, path: &Path) -> Said {
        let mut said = Said::default();
        let office = self.offices.of(folder_of(path));
        let inspected = not_content(path).map_or(office, Err).and_then(|office| {
            let office = office.with(&self.texts);
            match self.args.fix || self.args.diff {
                true => self.fix(path, &office, &mut said),
                false => self.inspect(path, &office),
            }
        });
        let (checked, coverage) =
            inspected.unwrap_or_else(|p| (p.into_checked(), Coverage::default()));
        self.findings(&checked, &mut said);
        self.coverage(path, &coverage, &mut said);
        said
    }

    /// Fixes a content file; returns what is left.
    fn fix(&self, path: &Path, office: &Office, said: &mut Said) -> Result<Inspected, FileProblem> {
        if self.args.fix {
            self.saver.visit(path);
        }
        let bytes = read_bytes(path)?;
        let (file, mut inspected) = fix::content_file(path, bytes, office, &self.selection);
        if let Err(problem) = self.fixed(&file, said) {
            inspected = self.inspect(path, office)?;
            let checked = &mut inspected.0;
            problem.push_to(&mut checked.diagnostics, &mut checked.sources);
            // it is reported why nothing was fixed
            return Ok(inspected);
        }
        if let Ok(source) = Source::from_bytes(path, &file.after).map(Arc::new)
            && rows_of(&source, office).is_some()
        {
            // of the documents of a merge only the first was looked at
            inspected = check_all(&source, office, &self.selection);
        }
        self.left(&file, &inspected.0, office, said);
        Ok(inspected)
    }

    fn inspect(&self, path: &Path, office: &Office) -> Result<Inspected, FileProblem> {
        let source = Arc::new(read_source(path)?);
        Ok(check_all(&source, office, &self.selection))
    }

    /// Writes a fixed file if asked for, and reports it.
    fn fixed(&self, file: &Fixed, said: &mut Said) -> Result<(), FileProblem> {
        file.lies_within(&self.folders)?;
        let kept = match self.args.fix {
            true => file.write(&self.saver)?,
            false => None,
        };
        self.fixes(file, said);
        if let Some(copy) = kept {
            self.kept(&file.path, &copy, said);
        }
        Ok(())
    }

    fn word(&self, path: &Path) -> Said {
        let office = self.offices.of(folder_of(path)).ok();
        let office_file = office
            .as_ref()
            .and_then(|office| office.office_file.as_ref());
        let of_office = office_file
            .map(|office_file| Selection::read(office_file.rules(), &mut Problems::default()));
        let selection = self.selection.within(of_office.unwrap_or_default());
        let bytes = read_up_to(path, LIMITS.package);
        let (checked, coverage): (Checked<Document>, Coverage) = match &bytes {
            Ok(bytes) => vanthu::compile::check_word(path, bytes, &selection),
            Err(problem) => (problem.clone().into_checked(), Coverage::default()),
        };
        let mut said = Said::default();
        self.findings(&checked, &mut said);
        self.coverage(path, &coverage, &mut said);
        if let (true, Ok(bytes)) = (self.args.comments && checked.value.is_some(), &bytes)
            && !checked.diagnostics.is_empty()
        {
            match self.commented(path, bytes, &checked.diagnostics) {
                Ok(copy) => self.note(&words::COMMENTED, &[copy.display().to_string()], &mut said),
                Err(problem) => self.findings(&problem.into_checked::<()>(), &mut said),
            }
        }
        said
    }

    /// Writes the copy of a Word file in which its findings are comments; returns its path. What
    /// was there before may have answers of people, and is kept.
    fn commented(
        &self,
        path: &Path,
        bytes: &[u8],
        found: &[Diagnostic],
    ) -> Result<PathBuf, FileProblem> {
        let copy = self.args.output.clone().unwrap_or_else(|| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            path.with_file_name(format!("{stem}{}.docx", words::COPY_NAME))
        });
        let bytes = amend::commented(path, bytes, found, self.lang)?;
        let seen = Seen::at(&copy).map_err(|e| unread(&copy, &e))?;
        if seen != Seen::read(&bytes) {
            let expected = Expected {
                keep: seen != Seen::Nothing,
                ..Expected::to_be(seen)
            };
            self.saver.save(&copy, &bytes, &expected)?;
        }
        Ok(copy)
    }

    /// Reports on the run as a whole; returns the exit code.
    fn finish(&self, told: Told) -> u8 {
        let would_change = self.args.diff && !self.args.fix && told.fixed > 0;
        let code = match (told.own_fault, told.failed || would_change) {
            (true, _) => NOT_RUN,
            (false, true) => PROBLEMS,
            (false, false) => CLEAN,
        };
        self.sum(told);
        code
    }
}
