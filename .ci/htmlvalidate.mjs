// How html-validate judges the built site in .ci/run: its recommended rules. Each exception has its reason.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A headline is as long as its editor made it; a browser shortens it in its tab. The site's name is left off before that.
    "long-title": "off",
  },
};
