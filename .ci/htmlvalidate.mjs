// How html-validate judges the built site in .ci/run: its recommended rules. Each exception has its reason.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {},
};
