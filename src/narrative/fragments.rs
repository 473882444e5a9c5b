//! The fragments that the files of a folder can call: the shipped ones and the office's own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use handlebars::Handlebars;
use handlebars::template::Template;
use handlebars::{TemplateError, TemplateErrorReason};

use super::{helpers, reserved};
use crate::read::{FileProblem, read_source};
use crate::source::Source;

/// The shipped fragments, inside the binary.
static SHIPPED: [(&str, &str); 8] = [
    (
        "bien-ban-ket-thuc",
        include_str!("../../templates/bien-ban-ket-thuc.hbs"),
    ),
    (
        "de-nghi-phoi-hop",
        include_str!("../../templates/de-nghi-phoi-hop.hbs"),
    ),
    (
        "hieu-luc-thi-hanh",
        include_str!("../../templates/hieu-luc-thi-hanh.hbs"),
    ),
    ("ket-thuc", include_str!("../../templates/ket-thuc.hbs")),
    ("kinh-moi", include_str!("../../templates/kinh-moi.hbs")),
    ("kinh-trinh", include_str!("../../templates/kinh-trinh.hbs")),
    ("mo-dau", include_str!("../../templates/mo-dau.hbs")),
    (
        "to-chuc-thuc-hien",
        include_str!("../../templates/to-chuc-thuc-hien.hbs"),
    ),
];

/// The fragments of a folder, compiled once for all its files.
pub struct Templates {
    registry: Handlebars<'static>,
    fragments: BTreeMap<String, Fragment>,
}

/// A fragment.
pub(super) struct Fragment {
    pub(super) source: Arc<Source>,
    pub(super) template: Result<Template, Fault>,
    /// Where it was read; `None` for a shipped one.
    path: Option<PathBuf>,
}

/// Why a text is not a template.
pub(super) struct Fault {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) what: String,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.fragments.keys()).finish()
    }
}

impl Templates {
    /// The shipped fragments, and those of `dirs`, each overriding the ones before it.
    ///
    /// # Errors
    ///
    /// When a fragment's file cannot be read.
    pub fn load(dirs: &[PathBuf]) -> Result<Templates, FileProblem> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(reserved::protect);
        helpers::register(&mut registry);
        let mut templates = Templates {
            registry,
            fragments: BTreeMap::new(),
        };
        for (name, text) in SHIPPED {
            let path = format!("templates/{name}.hbs");
            templates.add(name, Source::new(path, text), None);
        }
        for dir in dirs {
            for entry in walkdir::WalkDir::new(dir).sort_by_file_name() {
                let Ok(entry) = entry else { continue };
                let path = entry.path();
                if !entry.file_type().is_file() || path.extension().is_none_or(|e| e != "hbs") {
                    continue;
                }
                let below = path.strip_prefix(dir).unwrap_or(path).with_extension("");
                let name = below.to_string_lossy().replace('\\', "/");
                templates.add(&name, read_source(path)?, Some(path.to_owned()));
            }
        }
        Ok(templates)
    }

    fn add(&mut self, name: &str, source: Source, path: Option<PathBuf>) {
        let template = Template::compile_with_name(source.text(), name.to_owned());
        let template = template.map_err(|error| {
            let (line, column) = error.pos().unwrap_or((1, 1));
            Fault {
                line,
                column,
                what: reason(&error),
            }
        });
        if let Ok(template) = &template {
            self.registry.register_template(name, template.clone());
        }
        self.fragments.insert(
            name.to_owned(),
            Fragment {
                source: Arc::new(source),
                template,
                path,
            },
        );
    }

    /// The fragment of a name.
    pub(super) fn get(&self, name: &str) -> Option<&Fragment> {
        self.fragments.get(name)
    }

    /// All names, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fragments.keys().map(String::as_str)
    }

    /// The file of a fragment that is not a shipped one.
    pub fn path_of(&self, name: &str) -> Option<&Path> {
        self.fragments.get(name)?.path.as_deref()
    }

    /// The source of a fragment.
    pub fn source_of(&self, name: &str) -> Option<&Arc<Source>> {
        Some(&self.fragments.get(name)?.source)
    }

    /// The name of the fragment that `source` is.
    pub fn name_of(&self, source: &Arc<Source>) -> Option<&str> {
        let mut fragments = self.fragments.iter();
        let (name, _) = fragments.find(|(_, f)| Arc::ptr_eq(&f.source, source))?;
        Some(name)
    }

    /// The sources of the fragment `name` and of those that it calls with `{{> x}}`.
    pub(super) fn used_by(&self, name: &str) -> Vec<&Arc<Source>> {
        let mut used: Vec<&Arc<Source>> = Vec::new();
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            let Some(source) = self.source_of(name) else {
                continue;
            };
            if used.iter().any(|u| Arc::ptr_eq(u, source)) {
                continue;
            }
            used.push(source);
            let calls = source.text().split("{{>").skip(1);
            let end = |c: char| c.is_whitespace() || c == '}';
            open.extend(calls.filter_map(|call| call.trim_start().split(end).next()));
        }
        used
    }

    pub(super) fn registry(&self) -> &Handlebars<'static> {
        &self.registry
    }
}

/// What is wrong with a template, without the engine's picture of the place.
pub(super) fn reason(error: &TemplateError) -> String {
    match error.reason() {
        TemplateErrorReason::MismatchingClosedHelper(open, closed) => {
            format!("{{{{#{open}}}}} … {{{{/{closed}}}}}")
        }
        TemplateErrorReason::MismatchingClosedDecorator(open, closed) => {
            format!("{{{{#{open}}}}} … {{{{/{closed}}}}}")
        }
        _ => "{{ }}".to_owned(),
    }
}
