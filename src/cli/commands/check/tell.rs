//! Reports what a check found and fixed.

use std::path::Path;

use serde_json::json;
use vanthu::catalogue::commands::tell as words;
use vanthu::diagnostic::{Checked, Words};
use vanthu::document::Document;
use vanthu::fix::Fixed;
use vanthu::guard;
use vanthu::office::Office;
use vanthu::render;
use vanthu::render::sarif::Results;
use vanthu::render::taken_for;
use vanthu::render::terminal::{json_line, shown};
use vanthu::rules::Coverage;
use vanthu::source::SourceId;

use super::{Format, Run, Said, Told};
use crate::cli::say;

impl Run<'_> {
    /// What was found in a file.
    pub(super) fn findings<T>(&self, checked: &Checked<T>, said: &mut Said) {
        let (found, sources) = (&checked.diagnostics, &checked.sources);
        said.failed |= checked.has_errors();
        said.own_fault |= guard::is_own_fault(found);
        match self.args.format {
            Format::Human => {
                let text = render::human(found, sources, self.lang, say::color());
                said.err.push_str(&text);
            }
            Format::Short => said.out.push_str(&render::short(found, sources, self.lang)),
            Format::Json => said.out.push_str(&render::json(found, sources, self.lang)),
            Format::Github => said
                .out
                .push_str(&render::github(found, sources, self.lang)),
            Format::Sarif => said.results = Results::of(found, sources, self.lang),
        }
    }

    /// How many rules were applied, and what a Word file was taken for.
    pub(super) fn coverage(&self, path: &Path, coverage: &Coverage, said: &mut Said) {
        let counts = [
            &coverage.applied,
            &coverage.not_applicable,
            &coverage.not_judged,
        ];
        let mut args = vec![path.display().to_string()];
        args.extend(counts.map(|c| c.len().to_string()));
        self.note(&words::COVERAGE, &args, said);
        let Some(taken) = &coverage.taken_for else {
            return;
        };
        match self.args.format {
            // the note on the file and the line above say it
            Format::Human => {}
            Format::Short => said.out += &taken_for::short(taken, path, self.lang),
            Format::Json => said.out += &taken_for::json(taken, path, self.lang),
            Format::Github => said.out += &taken_for::github(taken, path, self.lang),
            Format::Sarif => said.results.describe(taken, path, self.lang),
        }
    }

    /// Reports what was fixed, or would be.
    pub(super) fn fixes(&self, file: &Fixed, said: &mut Said) {
        said.fixed = file.count();
        if self.args.diff {
            let [old, new] = [&file.before, &file.after].map(|b| String::from_utf8_lossy(b));
            let here = std::env::current_dir().unwrap_or_default();
            let path = file.path.strip_prefix(here).unwrap_or(&file.path);
            let text = render::diff(path, &old, &new, say::diff_to());
            said.out.push_str(&text);
            return;
        }
        for (found, sources) in &file.rounds {
            match self.args.format {
                Format::Human | Format::Short => {
                    for line in render::short(found, sources, self.lang).lines() {
                        let mark = words::FIXED.in_lang(self.lang);
                        said.out.push_str(&format!("{line} {mark}\n"));
                    }
                }
                Format::Json => {
                    for diagnostic in found {
                        let mut record = render::record(diagnostic, sources, self.lang);
                        record["fixed"] = json!(true);
                        said.out.push_str(&format!("{}\n", json_line(&record)));
                    }
                }
                // these formats list what is wrong, not what was
                Format::Sarif | Format::Github => {}
            }
        }
    }

    /// Reports where the original of a fixed file is kept.
    pub(super) fn kept(&self, path: &Path, copy: &Path, said: &mut Said) {
        let args = [path, copy].map(|path| path.display().to_string());
        self.note(&words::KEPT, &args, said);
    }

    /// Reports what was not fixed although there is a fix.
    pub(super) fn left(
        &self,
        file: &Fixed,
        checked: &Checked<Document>,
        office: &Office,
        said: &mut Said,
    ) {
        let count = |is_there: &dyn Fn(SourceId) -> bool| {
            let fixes = checked.diagnostics.iter().filter_map(|d| d.fix.as_ref());
            fixes.filter(|fix| is_there(fix.span.source)).count()
        };
        let own = count(&|id| id == SourceId(0));
        let shared = count(&|id| checked.sources.get(id).is_some_and(|s| office.owns(s)));
        let left = match file.is_cut_short {
            true => &words::CUT_SHORT,
            false => &words::LEFT,
        };
        for (words, count) in [(left, own), (&words::SHARED, shared)] {
            if count > 0 {
                self.note(
                    words,
                    &[file.path.display().to_string(), count.to_string()],
                    said,
                );
            }
        }
    }

    /// A line for people; on standard error if standard output is a diff.
    pub(super) fn note(&self, words: &Words, args: &[String], said: &mut Said) {
        if self.args.format == Format::Human {
            let to = match self.args.diff {
                true => &mut said.err,
                false => &mut said.out,
            };
            to.push_str(&shown(&words.fill(self.lang, args)));
            to.push('\n');
        }
    }

    /// The summary at the end.
    pub(super) fn sum(&self, told: Told) {
        let mut said = Said::default();
        if self.args.fix || self.args.diff {
            let words = match self.args.fix {
                true => &words::SUM,
                false => &words::WOULD,
            };
            let args = [told.fixed, told.fixed_files].map(|n| n.to_string());
            self.note(words, &args, &mut said);
        }
        if self.args.format == Format::Sarif {
            said.out = told.log.end(self.lang);
        }
        say::rendered_err(&said.err);
        say::rendered_out(&said.out);
    }
}
