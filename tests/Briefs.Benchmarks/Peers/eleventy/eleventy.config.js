const footnotes = require("markdown-it-footnote");

function grouped(api, key) {
  const groups = new Map();
  for (const page of api.getFilteredByTag("brief")) {
    for (const name of page.data[key]) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(page);
    }
  }

  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, pages]) => ({ name, pages: pages.reverse() }));
}

module.exports = function (config) {
  config.amendLibrary("md", (md) => md.use(footnotes));
  config.addCollection("topics", (api) => grouped(api, "topics"));
  config.addCollection("people", (api) => grouped(api, "people"));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("first50", (pages) => pages.slice(0, 50));
  config.addFilter("latest", (pages, count) => pages.slice(-count).reverse());
  return {
    dir: { input: "content", includes: "../_includes", output: "_site" },
    markdownTemplateEngine: false,
    pathPrefix: "/site/",
  };
};
