//! What `build`, `merge` and `watch` share: their options, and the reporting of a run.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use vanthu::batch::{
    Batch, Ending, Found, Job, Outcome, Pattern, Settings, Summary, Target, csv_heading,
    csv_record, json_record, not_a_pattern, not_content, pdf, report_place, save_report,
    spreadsheet::BYTE_ORDER_MARK,
};
use vanthu::catalogue::commands::{batch as words, saved};
use vanthu::catalogue::report::{FAILED, PASSED_OVER};
use vanthu::diagnostic::{Checked, Diagnostic, Lang};
use vanthu::guard::{guarded, is_own_fault};
use vanthu::render::{self, terminal::json_line, terminal::one_line};
use vanthu::source::{Source, SourceRole, Sources};

use super::prelude::{CLEAN, NOT_RUN, PROBLEMS, path, say, stop, text};

/// Options of every command that builds.
#[derive(clap::Args)]
pub(super) struct Options {
    #[arg(value_parser = path(), short, long, value_name = text("NƠI", "PATH"), help = text("Thư mục ghi kết quả, hoặc tệp .docx khi chỉ có một tệp nội dung", "Output folder, or a .docx file if there is only one content file"))]
    output: Option<PathBuf>,
    #[arg(long, value_name = text("MẪU", "PATTERN"), help = text("Cách đặt tên tệp: \"{so}-{ky_hieu}-{trich_yeu:slug}\"", "Pattern for file names, e.g. \"{so}-{ky_hieu}-{trich_yeu:slug}\""))]
    name: Option<String>,
    #[arg(value_parser = path(), long, value_name = text("THƯ MỤC", "FOLDER"), help = text("Thư mục mẫu câu, được ưu tiên hơn mọi thư mục khác", "Folder of fragments that takes precedence over all others"))]
    templates: Vec<PathBuf>,
    #[arg(long, value_name = text("NƠI", "DIR"), help = text("Cho phép đọc tệp số liệu ở thư mục này, ngoài thư mục của cơ quan", "Allow data files in this folder, outside the office's folder"))]
    allow_outside: Vec<PathBuf>,
    #[arg(long, help = text("Dựng lại cả văn bản không đổi, thay cả tệp không do vanthu dựng (giữ một bản sao)", "Build even if up to date, and replace files not made by vanthu (keeping a copy)"))]
    force: bool,
    #[arg(long, help = text("Thay cả tệp đã sửa tay trong Word (giữ một bản sao .bak.docx)", "Also replace files edited by hand (keeping a copy as .bak.docx)"))]
    overwrite_edited: bool,
    #[arg(long, help = text("Chuyển sang cả PDF bằng LibreOffice; văn bản trộn từ bảng được ghi thêm vào một tệp “TÊN (in).pdf” để in", "Also convert to PDF with LibreOffice; merged documents are also joined into one NAME (in).pdf for printing"))]
    pdf: bool,
    #[arg(value_parser = path(), long, value_name = text("TỆP", "FILE"), requires = "pdf", help = text("Chương trình soffice của LibreOffice, khi không tự tìm được", "Path of LibreOffice's soffice, if it is not found automatically"))]
    soffice: Option<PathBuf>,
    #[arg(long, value_name = text("GIÂY", "SECONDS"), requires = "pdf", default_value_t = pdf::TIME_LIMIT.as_secs(), value_parser = clap::value_parser!(u64).range(1..=86_400), help = text("LibreOffice bị dừng khi quá ngần ấy giây chưa xong một văn bản", "Stop LibreOffice if one document takes longer than this"))]
    pdf_timeout: u64,
    #[arg(long, value_enum, value_name = text("DẠNG", "FORMAT"), default_value_t = Format::Human, help = text("Cách in kết quả; json: mỗi văn bản một bản ghi", "Output format; json: one record per document"))]
    format: Format,
    #[arg(value_parser = path(), long, value_name = text("TỆP", "FILE"), help = text("Ghi thêm kết quả ra tệp CSV này", "Also write the results to this CSV file"))]
    report: Option<PathBuf>,
    #[arg(long, value_name = text("N", "N"), value_parser = clap::value_parser!(u16).range(1..=512), help = text("Số luồng chạy song song (mặc định: số nhân)", "Number of threads (default: one per core)"))]
    jobs: Option<u16>,
    #[arg(short, long, help = text("Chỉ in lỗi", "Only print errors"))]
    quiet: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Short,
    Json,
}

impl Options {
    /// Sets the number of threads, and returns what to build and how. `single`: there is only one
    /// document.
    pub(super) fn settings(&self, dry_run: bool, single: bool, lang: Lang) -> Result<Settings, u8> {
        let name = match self.name.as_deref() {
            None => None,
            Some(text) => match Pattern::parse(text) {
                Ok(pattern) => Some(pattern),
                Err(fault) => {
                    let mut sources = Sources::default();
                    let argument = Source::new("--name", text);
                    sources.add(SourceRole::Argument, Arc::new(argument));
                    say::problems(&[not_a_pattern(text, &fault)], &sources, lang);
                    return Err(NOT_RUN);
                }
            },
        };
        if let Some(path) = &self.report
            && let Err(problem) = report_place(path, self.force)
        {
            say::file_problem(problem, lang);
            return Err(NOT_RUN);
        }
        if let Some(jobs) = self.jobs {
            // A second call in one process would fail; there is none.
            let _ = rayon::ThreadPoolBuilder::new()
                .num_threads(usize::from(jobs))
                .build_global();
        }
        let is_docx = |path: &Path| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("docx"))
        };
        let target = match &self.output {
            None => Target::Beside,
            Some(path) if single && is_docx(path) => Target::File(path.clone()),
            Some(path) => Target::Folder(path.clone()),
        };
        Ok(Settings {
            target,
            name,
            outside: self.allow_outside.clone(),
            templates: self.templates.clone(),
            force: self.force,
            overwrite_edited: self.overwrite_edited,
            dry_run,
        })
    }
}

/// What a run leaves for its caller.
#[derive(Default)]
pub(super) struct Done {
    pub(super) summary: Summary,
    /// The program failed on one of them.
    pub(super) own_fault: bool,
    /// Documents that now exist.
    pub(super) documents: Vec<PathBuf>,
    /// Files that were read, or would have been if they existed.
    pub(super) files: HashSet<PathBuf>,
}

impl Done {
    /// The exit code of the command.
    pub(super) fn code(&self) -> u8 {
        match (self.own_fault, self.summary.is_clean()) {
            (true, _) => NOT_RUN,
            (false, true) => CLEAN,
            (false, false) => PROBLEMS,
        }
    }
}

/// Reports runs.
pub(super) struct Teller<'a> {
    options: &'a Options,
    lang: Lang,
    /// One document only: no summary, but a line even when it is up to date.
    single: bool,
    /// What was reported about a content file in the previous round; a watch does not repeat it.
    before: Option<HashMap<PathBuf, String>>,
    /// Problems of files that several documents share.
    shared: HashSet<(PathBuf, u32, &'static str)>,
    /// How many rows of each content file failed only because of such problems.
    as_above: BTreeMap<PathBuf, usize>,
    /// Whether something was reported in this run.
    spoke: bool,
    /// YAML files that the search skipped.
    passed_over: usize,
}

impl<'a> Teller<'a> {
    pub(super) fn new(options: &'a Options, single: bool, lang: Lang) -> Teller<'a> {
        Teller {
            options,
            lang,
            single,
            before: None,
            shared: HashSet::new(),
            as_above: BTreeMap::new(),
            spoke: false,
            passed_over: 0,
        }
    }

    /// For a watch: what was reported in the previous round is not repeated.
    pub(super) fn of_rounds(options: &'a Options, lang: Lang) -> Teller<'a> {
        let before = Some(HashMap::new());
        Teller {
            before,
            ..Teller::new(options, false, lang)
        }
    }

    /// Reports what a search found besides content files; false if any of it is an error.
    pub(super) fn searched(&mut self, found: &Found) -> bool {
        self.passed_over = found.passed_over;
        let checked = found.checked();
        let text = self.rendered(&checked.diagnostics, &checked.sources);
        self.print_news(PathBuf::new(), text);
        checked.value.is_some()
    }

    /// Runs a plan and reports it; `None` if it could not be carried out at all.
    pub(super) fn run(&mut self, batch: &Batch, plan: Checked<Vec<Job>>) -> Option<Done> {
        self.shared.clear();
        let text = self.rendered(&plan.diagnostics, &plan.sources);
        self.print_news(PathBuf::from(".."), text);
        let Some(jobs) = plan.value else {
            self.say_unwritten(None);
            return None;
        };
        // one content file may be merged into many documents
        self.single &= jobs.len() == 1;
        let bar = self.progress(jobs.len());
        let mut done = Done::default();
        let mut report = self
            .options
            .report
            .as_ref()
            .map(|_| csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec()));
        if let Some(report) = &mut report {
            // Writing to memory does not fail.
            let _ = report.write_record(csv_heading(self.lang));
        }
        batch.run(&jobs, stop(), &mut |outcome| {
            done.summary.add(&outcome.ending);
            if let Some(report) = &mut report {
                let _ = report.write_record(csv_record(&outcome, self.lang));
            }
            if done.summary.failed > 0 {
                bar.set_message(FAILED.fill(self.lang, &[done.summary.failed.to_string()]));
            }
            bar.inc(1);
            done.own_fault |= is_own_fault(&outcome.diagnostics);
            bar.suspend(|| {
                if let Err(fault) = guarded(&outcome.content, || self.tell(&outcome)) {
                    done.own_fault = true;
                    say::file_problem(fault, self.lang);
                }
            });
            self.keep(outcome, &mut done);
        });
        bar.finish_and_clear();
        self.rows_as_above();
        if let (Some(report), Some(path)) = (report, &self.options.report) {
            let bytes = report.into_inner().unwrap_or_default();
            match save_report(path, &bytes, self.options.force) {
                Ok(None) => {}
                Ok(Some(copy)) => {
                    self.line(&words::COPY.fill(self.lang, &[shown(path), shown(&copy)]))
                }
                Err(problem) => {
                    say::file_problem(problem, self.lang);
                    done.summary.failed += 1;
                }
            }
        }
        if self.options.pdf && batch.writes() {
            self.convert(&jobs, &mut done);
        }
        self.sum_up(&done.summary);
        Some(done)
    }

    fn keep(&self, outcome: Outcome, done: &mut Done) {
        if self.before.is_some() {
            let sources = outcome.sources.iter();
            done.files.extend(sources.map(|s| s.path().to_owned()));
            done.files.extend(outcome.missing_files());
        }
        let is_there = matches!(
            outcome.ending,
            Ending::Built(..) | Ending::UpToDate | Ending::Kept(_)
        );
        done.documents.extend(outcome.output.filter(|_| is_there));
    }

    fn convert(&self, jobs: &[Job], done: &mut Done) {
        let soffice = match pdf::find_soffice(self.options.soffice.as_deref()) {
            Ok(soffice) => soffice,
            Err(problem) => {
                let checked: Checked<()> = problem.into_checked();
                self.problems(&checked.diagnostics, &checked.sources);
                done.summary.failed += 1;
                return;
            }
        };
        let limits = pdf::Limits {
            time: Duration::from_secs(self.options.pdf_timeout),
            stop: stop(),
        };
        let endings = pdf::convert(&soffice, &done.documents, self.options.force, limits);
        let mut converted = HashSet::new();
        for (document, ending) in done.documents.iter().zip(endings) {
            if !matches!(ending, pdf::Conversion::Failed(_)) {
                converted.insert(document.clone());
            }
            self.tell_pdf(ending, &mut done.summary);
        }
        for ending in pdf::join_merged(jobs, &converted, self.options.force) {
            self.tell_pdf(ending, &mut done.summary);
        }
    }

    fn tell_pdf(&self, ending: pdf::Conversion, summary: &mut Summary) {
        match ending {
            pdf::Conversion::Written(path, None) => {
                self.line(&saved::WROTE.fill(self.lang, &[shown(&path)]));
            }
            pdf::Conversion::Written(path, Some(copy)) => {
                self.line(&words::COPY.fill(self.lang, &[shown(&path), shown(&copy)]));
            }
            pdf::Conversion::UpToDate => {}
            pdf::Conversion::Failed(problem) => {
                let checked: Checked<()> = problem.into_checked();
                self.problems(&checked.diagnostics, &checked.sources);
                summary.failed += usize::from(checked.diagnostics.iter().any(Diagnostic::is_error));
            }
        }
    }

    fn sum_up(&mut self, summary: &Summary) {
        if summary.not_reached > 0 {
            let rest = summary.not_reached.to_string();
            say::err(&format!("{}\n", words::REMAIN.fill(self.lang, &[rest])));
        }
        let nothing_new = self.before.is_some() && !self.spoke;
        if !self.single && !nothing_new {
            let mut line = summary.line(self.lang);
            if self.passed_over > 0 {
                let count = self.passed_over.to_string();
                line.push_str(", ");
                line.push_str(&PASSED_OVER.fill(self.lang, &[count]));
            }
            self.line(&line);
        }
        self.spoke = false;
    }

    /// For a single refused file, reports what became of its document.
    fn say_unwritten(&self, output: Option<&Path>) {
        if self.options.format != Format::Human || !self.single {
            return;
        }
        let text = match output.filter(|output| output.is_file()) {
            Some(older) => words::OLDER_STAYS.fill(self.lang, &[shown(older)]),
            None => words::NOT_WRITTEN.in_lang(self.lang).to_owned(),
        };
        say::err(&format!("{text}\n"));
    }

    fn tell(&mut self, outcome: &Outcome) {
        if self.options.format == Format::Json {
            say::rendered_out(&format!(
                "{}\n",
                json_line(&json_record(outcome, self.lang))
            ));
            return;
        }
        self.found(outcome);
        if outcome.ending == Ending::Failed {
            // the named file may be a document itself, from which none is made
            let is_content = not_content(&outcome.content).is_none();
            self.say_unwritten(outcome.output.as_deref().filter(|_| is_content));
        }
        let output = outcome.output.as_deref().map(shown).unwrap_or_default();
        let (words, args) = match &outcome.ending {
            Ending::Built(_, None) => (&saved::WROTE, vec![output]),
            Ending::Built(_, Some(copy)) => (&words::COPY, vec![output, shown(copy)]),
            Ending::Stale(reason) => (&words::STALE, vec![output, reason.words(self.lang)]),
            Ending::UpToDate if self.single => (&words::UNCHANGED, vec![output]),
            _ => return,
        };
        self.spoke = true;
        self.line(&words.fill(self.lang, &args));
    }

    /// Reports what was found in the inputs of a document. To a person, findings in a file that
    /// several documents share are reported once per run.
    fn found(&mut self, outcome: &Outcome) {
        let mut news = outcome.diagnostics.clone();
        if self.options.format == Format::Human {
            news.retain(|d| self.is_news(d, outcome));
        }
        let mut text = self.rendered(&news, &outcome.sources);
        if outcome.ending == Ending::Failed && !news.iter().any(Diagnostic::is_error) {
            if outcome.row.is_some() {
                *self.as_above.entry(outcome.content.clone()).or_default() += 1;
            } else {
                text.push_str(&words::AS_ABOVE.fill(self.lang, &[shown(&outcome.content)]));
                text.push('\n');
            }
        }
        let row = outcome.row.map(|row| format!("#{row}"));
        let of = outcome.content.join(row.unwrap_or_default());
        self.print_news(of, text);
    }

    /// Reports how many rows of each content file failed because of problems already reported for
    /// others.
    fn rows_as_above(&mut self) {
        let mut text = String::new();
        for (content, count) in std::mem::take(&mut self.as_above) {
            let args = [shown(&content), count.to_string()];
            text.push_str(&words::ROWS_AS_ABOVE.fill(self.lang, &args));
            text.push('\n');
        }
        // no content file has this name
        self.print_news(PathBuf::from("#"), text);
    }

    /// Prints the report on a file, unless the previous round had the same.
    fn print_news(&mut self, of: PathBuf, text: String) {
        if let Some(before) = &mut self.before {
            let last = before.insert(of, text.clone());
            if last.unwrap_or_default() == text {
                return;
            }
        }
        self.spoke |= !text.is_empty();
        self.print(&text);
    }

    /// Whether a diagnostic is about one document only, or has not been reported in this run.
    fn is_news(&mut self, diagnostic: &Diagnostic, outcome: &Outcome) -> bool {
        let Some(source) = outcome.sources.get(diagnostic.span.source) else {
            return true;
        };
        let path = source.path();
        if path == outcome.content && outcome.row.is_none() {
            return true;
        }
        let place = (
            path.to_owned(),
            diagnostic.span.start,
            diagnostic.message.code,
        );
        self.shared.insert(place)
    }

    fn problems(&self, diagnostics: &[Diagnostic], sources: &Sources) {
        self.print(&self.rendered(diagnostics, sources));
    }

    fn rendered(&self, diagnostics: &[Diagnostic], sources: &Sources) -> String {
        let errors: Vec<Diagnostic>;
        let diagnostics = if self.options.quiet {
            errors = diagnostics
                .iter()
                .filter(|d| d.is_error())
                .cloned()
                .collect();
            &errors
        } else {
            diagnostics
        };
        match self.options.format {
            Format::Human => render::human(diagnostics, sources, self.lang, say::color()),
            Format::Short => render::short(diagnostics, sources, self.lang),
            Format::Json => render::json(diagnostics, sources, self.lang),
        }
    }

    fn print(&self, text: &str) {
        match self.options.format {
            Format::Human => say::rendered_err(text),
            Format::Short | Format::Json => say::rendered_out(text),
        }
    }

    /// A line about what was done; not printed for machines.
    fn line(&self, text: &str) {
        if !self.options.quiet && self.options.format == Format::Human {
            say::out(text);
        }
    }

    /// A progress bar on a terminal for more than a handful, nothing elsewhere.
    fn progress(&self, jobs: usize) -> ProgressBar {
        let told = self.options.quiet || self.options.format != Format::Human;
        if told || self.single || jobs < 8 {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(jobs as u64);
        if let Ok(style) =
            ProgressStyle::with_template("{bar:32} {pos}/{len}  {per_sec}  {eta}  {msg}")
        {
            bar.set_style(style);
        }
        bar
    }
}

/// A path as shown in lines about it.
fn shown(path: &Path) -> String {
    one_line(&path.to_string_lossy()).into_owned()
}
