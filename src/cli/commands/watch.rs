//! `vanthu watch`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::Ordering;

use vanthu::batch::watch::{Surroundings, watch};
use vanthu::batch::{Batch, find};
use vanthu::catalogue::commands::watch as words;
use vanthu::diagnostic::Lang;
use vanthu::error::Error;
use vanthu::files::folder_of;

use crate::cli::batch::{Options, Teller};
use crate::cli::prelude::{CLEAN, Files, NOT_RUN, failed, say, stop, text};

/// What to watch.
#[derive(clap::Args)]
#[command(
    after_help = text(
        "Ví dụ:
  vanthu watch .
  vanthu watch bao-cao.yaml

Dừng bằng Ctrl-C.",
        "Examples:
  vanthu watch .
  vanthu watch bao-cao.yaml

Stop with Ctrl-C.",
    ),
)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    options: Options,
}

/// Builds, and rebuilds whenever an input changes.
pub(in crate::cli) fn run(args: &Args, lang: Lang) -> u8 {
    rounds(args, lang).unwrap_or_else(|code| code)
}

fn rounds(args: &Args, lang: Lang) -> Result<u8, u8> {
    let globs = args.files.globs.compiled()?;
    let single = args.files.paths.len() == 1 && args.files.paths[0].is_file();
    let settings = args.options.settings(false, single, lang)?;
    if let Some(gone) = args.files.paths.iter().find(|p| !p.exists()) {
        let error = find(std::slice::from_ref(gone), &globs).err();
        return Err(error.map_or(NOT_RUN, |e| failed(&e, lang)));
    }
    let mut teller = Teller::of_rounds(&args.options, lang);
    // From all rounds: what is gone now may come back.
    let mut surroundings = Surroundings::default();
    let here = std::env::current_dir().unwrap_or_default();
    let mut first = true;
    let round = || {
        // If the folder that the command runs in is removed and created again, it is a different
        // one.
        let entered = std::env::set_current_dir(&here).map_err(|source| Error::Io {
            path: here.clone(),
            source,
        });
        match entered.and_then(|()| find(&args.files.paths, &globs)) {
            Ok(found) => {
                teller.searched(&found);
                let batch = Batch::new(settings.clone());
                let folders = found.inputs.iter().map(|input| folder_of(&input.path));
                for folder in folders.collect::<BTreeSet<&Path>>() {
                    surroundings.folders.insert(here.join(folder));
                    surroundings.folders.extend(batch.watched_folders(folder));
                }
                let plan = batch.plan(found.inputs);
                let jobs = plan.value.iter().flatten();
                let rows = jobs.filter_map(|job| job.row.as_ref());
                let tables: BTreeSet<&Path> = rows.map(|row| row.source().path()).collect();
                let tables = tables.into_iter().map(|table| here.join(table));
                surroundings.files.extend(tables);
                if let Some(done) = teller.run(&batch, plan) {
                    let files = done.files.iter().map(|file| here.join(file));
                    surroundings.files.extend(files);
                }
            }
            // A file may be missing while an editor rewrites it.
            Err(error) => say::failure(&error, lang),
        }
        if std::mem::take(&mut first) && !stop().load(Ordering::Relaxed) {
            say::err(&format!("{}\n", words::WATCHING.in_lang(lang)));
        }
        surroundings.clone()
    };
    watch(&args.files.paths, stop(), round).map_err(|e| failed(&e, lang))?;
    Ok(CLEAN)
}
