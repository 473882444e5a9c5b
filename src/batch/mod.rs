//! Many documents: find, plan, run, report.
