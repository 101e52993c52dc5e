// Markdown with YAML front matter. The Markdown of @codemirror/lang-markdown also has HTML, CSS and JavaScript, which briefs don't
// contain, and would make the page larger by a third.
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { Language, LanguageSupport, defineLanguageFacet, languageDataProp } from '@codemirror/language';
import { Strikethrough, Table, parser } from '@lezer/markdown';

const data = defineLanguageFacet({ commentTokens: { block: { open: '<!--', close: '-->' } }, closeBrackets: { brackets: [] } });

const dialect = parser.configure([Table, Strikethrough, { props: [languageDataProp.add({ Document: data })] }]);
const markdown = new Language(data, dialect, [], 'markdown');

export const briefLanguage = (): LanguageSupport => yamlFrontmatter({ content: markdown });
