/** This machine has no engine for PDF files: the engine is not made for its kind, or was left out at installation. */
export class PdfUnavailable extends Error {}
