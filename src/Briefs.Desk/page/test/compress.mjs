// The types of the package don't pass the strict check of this project.
export { compress } from 'lzma1';
