//! The last part of a domain: which are common, and which are none.

/// Endings of file names, of units of systemd and of methods in code: in the root zone is none.
#[rustfmt::skip]
pub(super) const NO_TLD: &[&str] = &[
    "astype", "avif", "bat", "bmp", "bz2", "cfg", "class", "conf", "conj", "cpp", "cs", "css",
    "csv", "detach", "device", "dll", "doc", "docx", "dot", "dtype", "env", "exe", "flatten", "gif",
    "go", "gradle", "gz", "hpp", "htm", "html", "icns", "ico", "ini", "inv", "ipynb", "jar", "java",
    "jpeg", "jpg", "js", "json", "jsx", "kt", "less", "lock", "log", "map", "mean", "min", "mjs",
    "mount", "mp", "mpg", "numpy", "path", "pdf", "permute", "php", "png", "ppt", "pptx", "rb",
    "reshape", "rst", "scss", "service", "shape", "size", "socket", "sql", "squeeze", "sum", "svg",
    "svelte", "swift", "tar", "target", "tgz", "tif", "tiff", "timer", "toml", "transpose", "ts",
    "tsx", "ttf", "txt", "unsqueeze", "utf", "view", "vue", "wasm", "wav", "webm", "webp", "woff", "xls",
    "xlsx", "xml", "xz", "yaml", "yml",
];

/// Endings of file names that are countries as well: an address there has a name before them.
pub(super) const FILE_TLD: &[&str] = &["py"];

/// Top-level names that are common in addresses; two letters are a country.
#[rustfmt::skip]
const COMMON_TLD: &[&str] = &[
    "academy", "agency", "app", "arpa", "asia", "biz", "blog", "business", "cat", "center",
    "church", "cloud", "club", "com", "community", "company", "consulting", "coop", "design", "dev",
    "digital", "edu", "education", "email", "engineering", "example", "family", "finance",
    "foundation", "fun", "global", "gov", "group", "health", "hotel", "info", "int", "jobs", "law",
    "legal", "life", "live", "local", "ltd", "media", "mil", "mobi", "museum", "name", "net",
    "network", "news", "one", "online", "org", "page", "pro", "school", "services", "shop", "site",
    "social", "software", "solutions", "space", "store", "studio", "systems", "team", "tech", "tel",
    "test", "today", "tools", "top", "travel", "university", "website", "wiki", "work", "works",
    "world", "xyz", "zone",
];

/// Whether addresses with this ending are common: countries, and the well-known names.
pub(super) fn is_known(tld: &str) -> bool {
    let tld = tld.to_ascii_lowercase();
    tld.len() == 2 || tld.starts_with("xn--") || COMMON_TLD.binary_search(&tld.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(COMMON_TLD.is_sorted());
    }
}
