// A function, because Markdown files pass through no template engine, and neither would a permalink written as text.
module.exports = { layout: "brief.njk", tags: "brief", permalink: (data) => `/briefs/${data.page.fileSlug}/` };
