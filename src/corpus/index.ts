export { listArticles, listGold, readFolderArticle, readFolderGold, type FolderArticle } from './folder.js';
export { addArticle, type AddedFiles } from './add.js';
export { readSheet, sheetPath, writeSheet } from './sheets.js';
export { Manifest, readManifest, refreshManifest } from './manifest.js';
