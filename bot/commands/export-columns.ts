import { exportDocument } from '../use-cases/export/export-document.ts';

process.stdout.write(exportDocument());
